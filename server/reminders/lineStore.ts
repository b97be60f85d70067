import type { Db } from '../database/open.ts'
import type { Locale } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { everything } from '../work/filter.ts'
import { findWork } from '../work/lineStore.ts'
import { listPostponements, postponementOf } from '../work/postponementStore.ts'
import { workSentence } from '../work/sentence.ts'
import { subjectOf } from '../work/verb.ts'
import type { ToldLine } from './digest.ts'

export interface AuthorityTold {
  id: string
  name: string
  spansUntilOn: Day
}

/** Every authority, each with its own time. */
export async function listAuthoritiesTold(db: Db): Promise<(AuthorityTold & { timeZone: string })[]> {
  return db
    .selectFrom('authorities')
    .select(['id', 'name', 'time_zone as timeZone', 'spans_until_on as spansUntilOn'])
    .execute()
}

/** The lines of each day and language that somebody is told, made once for all of them. */
export function toldLinesOnce(db: Db, authority: AuthorityTold): (locale: Locale, on: Day) => Promise<ToldLine[]> {
  const made = new Map<string, Promise<ToldLine[]>>()
  return (locale, on) => {
    const key = `${locale} ${on}`
    const known = made.get(key) ?? findToldLines(db, authority, locale, on)
    made.set(key, known)
    return known
  }
}

/** The lines of work of a day in somebody's language: those that the home page shows, all of them. */
export async function findToldLines(db: Db, authority: AuthorityTold, locale: Locale, on: Day): Promise<ToldLine[]> {
  const { lines } = await findWork(db, { authority, filter: everything, on }, null)
  const postponements = await listPostponements(db, authority.id)
  return lines.map((item) => {
    const { line } = item
    const { title, href, partners, fictional } = subjectOf(locale, item)
    const said = postponementOf(postponements, line)
    const backOn = said && said.untilOn <= on ? said.untilOn : null
    return { line, title, partners, fictional, address: href, sentence: workSentence(locale, line, on), backOn }
  })
}
