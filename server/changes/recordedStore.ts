import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '../database/open.ts'
import { countLines, type JournalLine, linesBefore } from '../journal/store.ts'
import { type AskedChanges, conventionsUnder, type Slice } from './askedStore.ts'
import { isNarrowed } from './filter.ts'

/** What people recorded in the period: the journal's lines by their true instant, in the authority's time zone. */

export function countRecorded(db: Db, asked: AskedChanges): Promise<number> {
  return countLines(db, journalAsked(db, asked))
}

/** The newest first. */
export function listRecorded(db: Db, asked: AskedChanges, slice: Slice): Promise<JournalLine[]> {
  return linesBefore(db, journalAsked(db, asked), slice)
}

function journalAsked(db: Db, asked: AskedChanges) {
  const { authorityId, timeZone, withAccounts, from, until } = asked
  const filter = { who: null, kind: [], act: [], from, to: until, reference: null, page: 1 }
  const only = isNarrowed(asked) ? linesOfConventions(db, asked) : undefined
  return { authorityId, timeZone, withAccounts, filter, only }
}

/** The lines on the conventions that the filter keeps, and on what belongs to them. */
function linesOfConventions(db: Db, asked: AskedChanges): Expression<SqlBool> {
  const kept = conventionsUnder(db, asked)
  const owned = (['authorisation', 'acceptance', 'commitment'] as const).map(
    (kind) => sql<boolean>`(j.record_kind = ${sql.lit(kind)} and j.record_id in (select o.id
      from ${sql.table(`${kind}s`)} as o where o.authority_id = ${asked.authorityId} and o.convention_id in ${kept}))`,
  )
  // That nothing is promised is said of the convention itself.
  const own = sql<boolean>`(j.record_kind in ('convention', 'commitment') and j.record_id in ${kept})`
  return sql<SqlBool>`(${sql.join([own, ...owned], sql` or `)})`
}
