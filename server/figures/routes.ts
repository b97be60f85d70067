import { translate } from '../locale/locale.ts'
import type { Picture } from '../pictures/picture.ts'
import { pictureRoutes, sourceText } from '../pictures/sendPicture.ts'
import { earliestOf } from '../rules/calendar.ts'
import { showPage } from '../web/respond.ts'
import { sendCsv } from '../web/sendCsv.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { type ChartName, chartNames } from './chart.ts'
import { chartLines } from './csv.ts'
import type { Shown } from './figure.ts'
import { chartPicture, sheetPicture } from './figurePictures.ts'
import { chartOf, figuresPage } from './figuresPage.ts'
import { findNumbers } from './figuresStore.ts'

/** The figures: their page, each as a picture and as a file, all of them on one sheet. */
export const figureRoutes: readonly Route[] = [
  { method: 'get', path: '/figures', right: 'read', handle: showFigures },
  ...pictureRoutes('/figures', drawSheet),
  ...chartNames.flatMap((name): Route[] => [
    ...pictureRoutes(`/figures/${name}`, (visit) => drawOne(visit, name)),
    { method: 'get', path: `/figures/${name}.csv`, right: 'read', handle: (visit) => sendOne(visit, name) },
  ]),
]

function shownOn({ locale, member, on, dayAsked }: MemberVisit): Shown {
  return { locale, on, reached: earliestOf([on, member.authority.spansUntilOn])!, kept: dayAsked ? on : null }
}

function numbersOf({ deps, member, on }: MemberVisit, everyYear = false) {
  const { id, spansUntilOn } = member.authority
  return findNumbers(deps.database.db, { authorityId: id, on, until: spansUntilOn }, everyYear)
}

async function showFigures(visit: MemberVisit): Promise<void> {
  const frame = { title: translate(visit.locale, 'nav.figures'), section: 'figures' }
  showPage(visit, 'figures/page', frame, figuresPage(shownOn(visit), await numbersOf(visit)))
}

async function drawSheet(visit: MemberVisit): Promise<Picture[]> {
  const shown = shownOn(visit)
  const numbers = await numbersOf(visit)
  const charts = chartNames.map((name) => chartOf(name, shown, numbers))
  return [sheetPicture(shown, charts, sourceText(visit, '/figures'))]
}

async function drawOne(visit: MemberVisit, name: ChartName): Promise<Picture[]> {
  const shown = shownOn(visit)
  return [chartPicture(shown, chartOf(name, shown, await numbersOf(visit)), sourceText(visit, '/figures'))]
}

async function sendOne(visit: MemberVisit, name: ChartName): Promise<void> {
  const shown = shownOn(visit)
  const [columns = [], ...lines] = chartLines(name, shown, await numbersOf(visit, true))
  const file = translate(visit.locale, `figure.${name}.file`)
  await sendCsv(visit, { name: file, day: shown.reached, columns }, [lines])
}
