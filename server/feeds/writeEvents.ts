import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Db } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { takeTurn } from '../database/turn.ts'
import { addDays } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import { findEvents, findTold } from './eventStore.ts'
import { type Retold, retold, type ToldEvent } from './events.ts'

/** What is past stays in the calendars for so many days. */
const keptDays = 400
/** So many rows fit one statement on both databases. */
const mostRows = 80

interface Asked {
  authorityId: string
  /** The true day, and the last one that the status rows reach. */
  today: Day
  on: Day
}

/** Brings what the authority's calendars tell up to date, and gives it: nothing is written where nothing has changed. */
export async function writeEvents(db: Db, { authorityId, today, on }: Asked, now: string): Promise<ToldEvent[]> {
  const since = addDays(today, -keptDays)
  const shown = (all: ToldEvent[]) => all.filter((one) => one.on >= since)
  const told = await findTold(db, authorityId)
  const news = retold(told, await findEvents(db, { authorityId, on }), today, now)
  if (news.added.length + news.changed.length === 0) return shown(told)
  return db.transaction().execute(async (trx) => {
    // Another reader may have told the same meanwhile.
    await takeTurn(trx, authorityId)
    const known = await findTold(trx, authorityId)
    await write(trx, authorityId, retold(known, await findEvents(trx, { authorityId, on }), today, now))
    return shown(await findTold(trx, authorityId))
  })
}

async function write(trx: Transaction<Schema>, authorityId: string, { added, changed }: Retold): Promise<void> {
  for (let from = 0; from < added.length; from += mostRows) {
    const rows = added.slice(from, from + mostRows).map((event) => ({
      authority_id: authorityId,
      id: newId(),
      kind: event.kind,
      record_id: event.recordId,
      occurrence: event.occurrence,
      ...columnsOf(event),
    }))
    await trx.insertInto('feed_events').values(rows).execute()
  }
  for (const event of changed) {
    await trx
      .updateTable('feed_events')
      .set(columnsOf(event))
      .where('authority_id', '=', authorityId)
      .where('id', '=', event.id)
      .execute()
  }
}

function columnsOf(event: Omit<ToldEvent, 'id'>) {
  return {
    happens_on: event.on,
    title: event.title,
    years: event.years,
    path: event.path,
    sequence: event.sequence,
    changed_at: event.changedAt,
    cancelled_at: event.cancelledAt,
  }
}
