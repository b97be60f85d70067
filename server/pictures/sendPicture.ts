import { dayText } from '../locale/format.ts'
import { translate } from '../locale/locale.ts'
import { withDay } from '../web/address.ts'
import { refuseFile } from '../web/sendCsv.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { pdfFile } from './pdfFile.ts'
import { type Paper, type Picture, type PictureForm, papers, pictureForms } from './picture.ts'
import { pngFile } from './pngFile.ts'
import { svgFile } from './svgFile.ts'

/** The pictures that an address shows, each a page of the PDF; null where the visit was answered already. */
type Draw = (visit: MemberVisit) => Promise<Picture[] | null>

/** A picture alone beside its page's address: `path.svg`, `path.pdf` with `?paper=`, `path.png`. */
export function pictureRoutes(path: string, draw: Draw): readonly Route[] {
  return pictureForms.map((form) => ({
    method: 'get',
    path: `${path}.${form}`,
    right: 'read',
    handle: (visit) => send(visit, form, draw),
  }))
}

async function send(visit: MemberVisit, form: PictureForm, draw: Draw): Promise<void> {
  const paper = paperAsked(visit)
  if (paper === 'wrong') return refuseFile(visit, { paper: { key: 'picture.paper.wrong', values: {} } })
  const pictures = await draw(visit)
  if (!pictures) return
  const [first] = pictures
  if (!first) throw new Error('There is no picture to send')
  visit.response
    .set('Cache-Control', 'private, no-store')
    .set('Content-Disposition', `inline; filename="${first.name.replace(/[^\w.-]/g, '-')}.${form}"`)
    .set('X-Content-Type-Options', 'nosniff')
  if (form === 'pdf') return void visit.response.type('application/pdf').send(pdfFile(pictures, paper))
  if (form === 'png') return void visit.response.type('image/png').send(await pngFile(first))
  visit.response
    .type('image/svg+xml')
    .set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox")
    .send(await svgFile(first))
}

/** The sheet asked for, null where the picture's own is meant. */
function paperAsked({ request }: MemberVisit): Paper | null | 'wrong' {
  const asked = request.query.paper
  if (asked === undefined || asked === '') return null
  return papers.find((paper) => paper === asked) ?? 'wrong'
}

/** Whose records a picture shows, where it was found, and on which day it was drawn. `address` is that of its page. */
export function sourceText(visit: MemberVisit, address: string): string {
  const { deps, member, locale, today, dayAsked, on } = visit
  return translate(locale, 'picture.source', {
    authority: member.authority.name,
    address: `${deps.config.baseUrl}${withDay(address, dayAsked ? on : null)}`,
    day: dayText(locale, today),
  })
}
