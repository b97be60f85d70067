import type { Db } from '../database/open.ts'
import type { Locale } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { everything } from '../work/filter.ts'
import { findWork } from '../work/lineStore.ts'
import { listPostponements, saidOf } from '../work/postponementStore.ts'
import { workSentence } from '../work/sentence.ts'
import { subjectOf } from '../work/verb.ts'
import type { ToldLine } from './digest.ts'

export interface AuthorityTold {
  id: string
  name: string
  spansUntilOn: Day
}

/** The lines of work of a day in somebody's language: those that the home page shows, all of them. */
export async function findToldLines(db: Db, authority: AuthorityTold, locale: Locale, on: Day): Promise<ToldLine[]> {
  const { lines } = await findWork(db, { authority, filter: everything, on }, null)
  const postponements = await listPostponements(db, authority.id)
  return lines.map((item) => {
    const { line } = item
    const { title, href, partners, fictional } = subjectOf(locale, item)
    const said = saidOf(postponements, line)
    const backOn = said && said.lineOn === line.on && said.untilOn <= on ? said.untilOn : null
    return { line, title, partners, fictional, address: href, sentence: workSentence(locale, line, on), backOn }
  })
}
