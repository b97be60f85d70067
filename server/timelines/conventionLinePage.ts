import { statusModel } from '../conventions/mark.ts'
import { knownOf } from '../conventions/standingOf.ts'
import { statusSentence } from '../conventions/statusSentence.ts'
import { pageSvg } from '../drawing/svg.ts'
import { onPage } from '../drawing/textWidth.ts'
import { fileLinks } from '../pictures/fileLinks.ts'
import { conventionLine, type LineAsked, lineWidth } from './conventionLine.ts'
import { lineLegend } from './lineLegend.ts'

/** What the template of one convention's own line shows. */
export function conventionLinePage(asked: LineAsked, mayWrite: boolean) {
  const { locale, record } = asked
  const { judged, drawn, rows } = conventionLine(asked, onPage)
  const { facts, standing } = judged
  const address = `/conventions/${record.reference}`
  return {
    title: record.title,
    fictional: record.fictional,
    status: statusModel(locale, standing),
    sentence: statusSentence(locale, facts, standing, knownOf(record)),
    back: address,
    complete: mayWrite ? `${address}/edit` : '',
    image: `/timelines/${record.reference}.svg`,
    files: fileLinks(locale, `/timelines/${record.reference}`),
    drawing: drawn && { alt: drawn.alt, svg: pageSvg(drawn.shapes, drawn.height, lineWidth) },
    legend: lineLegend(locale, drawn?.shapes ?? []).map(({ shapes, text }) => ({
      drawing: { svg: pageSvg(shapes, 16, 28, -8) },
      text,
    })),
    rows: rows.filter(({ later }) => !later),
    laterRows: rows.filter(({ later }) => later),
    source: record.source ?? '',
  }
}
