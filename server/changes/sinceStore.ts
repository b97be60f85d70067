import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import { dayText, distanceText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import type { AskedChanges } from './askedStore.ts'
import { groups } from './filter.ts'
import { changeLines, countChanges, type Reader } from './lineStore.ts'

/** What the home page tells of the time since a member's last visit. */
export interface SinceVisit {
  day: string
  rows: { text: string; name: string; href: string }[]
  all: string
}

/** So few changes are told one by one; of more, each sort is counted. */
const mostRows = 5

/** The changes from the day of the last visit until today; null where this is the first. */
export async function sinceVisit(
  db: Db,
  who: Pick<AskedChanges, 'authorityId' | 'timeZone' | 'withAccounts'>,
  since: Day | null,
  { reader, today }: { reader: Reader; today: Day },
): Promise<SinceVisit | null> {
  if (since === null) return null
  const { locale } = reader
  const asked = { ...who, from: since, until: today, partner: [], kind: [], domain: [] }
  const key = `since ${JSON.stringify([asked, locale])}`
  const rows = await remembered(db, key, () => rowsOf(db, asked, reader))
  const values = { day: dayText(locale, since), distance: distanceText(locale, since, today) }
  return { day: translate(locale, 'changes.since.day', values), rows, all: `/changes?from=${since}` }
}

async function rowsOf(db: Db, asked: AskedChanges, reader: Reader): Promise<SinceVisit['rows']> {
  const counts = await countChanges(db, asked)
  const changed = groups.filter((group) => counts[group] > 0)
  if (changed.reduce((total, group) => total + counts[group], 0) > mostRows) {
    return changed.map((group) => countRow(reader.locale, group, counts[group], asked.from))
  }
  const rows = []
  for (const group of changed) {
    const lines = await changeLines(db, asked, group, reader, { from: 0, size: mostRows })
    rows.push(...lines.map(({ label, sentence, name, href }) => ({ text: label || sentence, name, href })))
  }
  return rows
}

function countRow(locale: Locale, group: (typeof groups)[number], count: number, from: Day) {
  const name = translate(locale, `changes.count.${group}`, { count })
  return { text: '', name, href: `/changes?from=${from}#changes-${group}` }
}
