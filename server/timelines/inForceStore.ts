import { type Asked, listConventionIds } from '../conventions/listStore.ts'
import type { Db } from '../database/open.ts'
import { rememberedFew } from '../database/remembered.ts'
import { addDays } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { cumulated } from './folded.ts'
import type { Change, Grouping } from './group.ts'

/** How many of a group's conventions are in force, from each of some days on: of as many conventions as there are. */
export interface InForce {
  /** The partner's reference, the domain's code, the kind, the service's name; '' for those without. */
  key: string
  /** How many conventions the filter lets through. */
  count: number
  changes: Change[]
}

/** From the status rows alone. A stretch that lasts to the last day that they reach has no end that anybody knows. */
export function findInForce(db: Db, asked: Asked, grouping: Grouping, reach: Day): Promise<InForce[]> {
  const { page: _page, columns: _columns, sort: _sort, ...filter } = asked.filter
  const key = `${grouping} ${reach} ${JSON.stringify([asked.authorityId, asked.on, filter])}`
  return rememberedFew(db, 'in force', key, async () => {
    const passing = new Set(await listConventionIds(db, asked))
    const keys = (await findKeys(db, asked.authorityId, grouping)).filter(({ id }) => passing.has(id))
    const named = new Set(keys.map(({ id }) => id))
    const nameless = [...passing].filter((id) => !named.has(id)).map((id) => ({ id, key: null }))
    return grouped([...keys, ...nameless], await findStretches(db, asked.authorityId), reach)
  })
}

interface Keyed {
  id: string
  key: string | null
}

interface Stretch {
  id: string
  from: Day
  until: Day
}

function grouped(keys: readonly Keyed[], stretches: ReadonlyMap<string, Stretch[]>, reach: Day): InForce[] {
  const groups = new Map<string, { count: number; steps: Map<Day, number> }>()
  for (const { id, key } of keys) {
    const group = groups.get(key ?? '') ?? { count: 0, steps: new Map<Day, number>() }
    groups.set(key ?? '', group)
    group.count += 1
    const step = (on: Day, by: number) => group.steps.set(on, (group.steps.get(on) ?? 0) + by)
    for (const { from, until } of stretches.get(id) ?? []) {
      step(from, 1)
      if (until < reach) step(addDays(until, 1), -1)
    }
  }
  return [...groups].map(([key, { count, steps }]) => ({ key, count, changes: cumulated(steps) }))
}

async function findStretches(db: Db, authorityId: string): Promise<Map<string, Stretch[]>> {
  const rows = await db
    .selectFrom('standing_spans')
    .select(['convention_id as id', 'from_on as from', 'until_on as until'])
    .where('authority_id', '=', authorityId)
    .where('status', '=', 'in-force')
    .execute()
  const byConvention = new Map<string, Stretch[]>()
  for (const row of rows) {
    const known = byConvention.get(row.id)
    if (known) known.push(row)
    else byConvention.set(row.id, [row])
  }
  return byConvention
}

/** Each convention as often as it belongs to a group; one that belongs to none may be left out. */
function findKeys(db: Db, authorityId: string, grouping: Grouping): Promise<Keyed[]> {
  switch (grouping) {
    case 'partner':
      return db
        .selectFrom('parties as p')
        .innerJoin('partners as n', (join) =>
          join.onRef('n.authority_id', '=', 'p.authority_id').onRef('n.id', '=', 'p.partner_id'),
        )
        .select(['p.convention_id as id', 'n.reference as key'])
        .where('p.authority_id', '=', authorityId)
        .execute()
    case 'domain':
      return db
        .selectFrom('conventions as c')
        .leftJoin('convention_domains as p', (join) =>
          join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.convention_id', '=', 'c.id'),
        )
        .leftJoin('domains as n', (join) =>
          join.onRef('n.authority_id', '=', 'p.authority_id').onRef('n.id', '=', 'p.domain_id'),
        )
        .select(['c.id', 'n.code as key'])
        .where('c.authority_id', '=', authorityId)
        .execute()
    default:
      return db
        .selectFrom('conventions as c')
        .select(['c.id', grouping === 'kind' ? 'c.kind as key' : 'c.service as key'])
        .where('c.authority_id', '=', authorityId)
        .execute()
  }
}
