import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import type { Domain } from '../domains/store.ts'
import { listFilterDomains } from '../domains/useStore.ts'
import { continentOf } from '../partners/continentStore.ts'
import type { Continent } from '../partners/continents.ts'
import { listPartners } from '../partners/store.ts'
import { listPartnerships } from '../partnerships/store.ts'
import { earliestOf } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { partnershipStanding } from '../rules/partnership.ts'
import type { DomainCounts } from './bars.ts'
import { yearsPerColumn } from './periods.ts'
import {
  type AskedFigures,
  countDomains,
  countOnDay,
  countOutcomes,
  type DayCount,
  findFirstOutcome,
  findYearSpans,
  type OutcomeCount,
  type YearSpan,
} from './store.ts'

/** All numbers that the figures show on a day. */
export interface Numbers {
  yearSpans: YearSpan[]
  onDay: DayCount[]
  outcomes: Outcomes | null
  continents: ReadonlyMap<Continent, number>
  domains: Domain[]
  domainCounts: DomainCounts
}

/** What became of terms, from the year of the first one on. */
export interface Outcomes {
  first: number
  /** How many years are counted together. */
  years: number
  counts: OutcomeCount[]
}

/** `reached` is the day shown, or the last one that the status rows reach; `everyYear` leaves no years together. */
export async function findNumbers(
  db: Db,
  { authorityId, on, until }: AskedFigures & { until: Day },
  everyYear = false,
): Promise<Numbers> {
  const asked = { authorityId, on: earliestOf([on, until])! }
  return {
    yearSpans: await findYearSpans(db, authorityId),
    onDay: await countOnDay(db, asked),
    outcomes: await findOutcomes(db, asked, everyYear),
    continents: await countContinents(db, authorityId),
    domains: await remembered(db, `domains in figures ${authorityId}`, () =>
      listFilterDomains(db, authorityId, 'convention_domains'),
    ),
    domainCounts: {
      conventions: await countDomains(db, asked),
      partnerships: await countActivePartnerships(db, authorityId, on),
    },
  }
}

async function findOutcomes(db: Db, asked: AskedFigures, everyYear: boolean): Promise<Outcomes | null> {
  const first = await findFirstOutcome(db, asked)
  if (first === null) return null
  const years = everyYear ? 1 : yearsPerColumn(first, Number(asked.on.slice(0, 4)))
  return { first, years, counts: await countOutcomes(db, asked, years) }
}

async function countContinents(db: Db, authorityId: string): Promise<ReadonlyMap<Continent, number>> {
  return remembered(db, `continents ${authorityId}`, async () => {
    const partners = await listPartners(db, authorityId)
    return tally(partners.map(({ countryCode }) => continentOf(countryCode)))
  })
}

async function countActivePartnerships(db: Db, authorityId: string, on: Day): Promise<ReadonlyMap<string, number>> {
  return remembered(db, `active partnerships by domain of ${authorityId} on ${on}`, async () => {
    const partnerships = await listPartnerships(db, authorityId)
    const active = partnerships.filter(({ events }) => partnershipStanding(events, on).status === 'active')
    return tally(active.flatMap(({ domains }) => domains.map(({ code }) => code)))
  })
}

function tally<W extends string>(words: readonly W[]): ReadonlyMap<W, number> {
  const counts = new Map<W, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
