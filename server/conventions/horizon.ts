import { dayIn } from '../clock.ts'
import { horizonOn } from '../rules/horizon.ts'
import type { Deps } from '../web/visit.ts'
import { rewriteSpans } from './rewriteSpans.ts'

const hourMs = 3_600_000

type Needs = Pick<Deps, 'database' | 'clock' | 'log'>

/** Moves every authority's status rows on now, and whenever a new year has begun: they always reach ten years ahead. */
export async function keepSpansAhead(deps: Needs): Promise<{ stop(): void }> {
  await moveSpansOn(deps)
  const timer = setInterval(() => {
    moveSpansOn(deps).catch((error: Error) => deps.log.error({ error: { message: error.message } }, 'spans'))
  }, hourMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

/** Each authority in a transaction of its own; where its rows reach far enough nothing is written. */
export async function moveSpansOn({ database: { db }, clock }: Needs): Promise<void> {
  const authorities = await db.selectFrom('authorities').select(['id', 'time_zone', 'spans_until_on']).execute()
  for (const { id, time_zone, spans_until_on } of authorities) {
    const wanted = horizonOn(dayIn(time_zone, clock.now()))
    if (wanted <= spans_until_on) continue
    await db.transaction().execute(async (trx) => {
      await trx.updateTable('authorities').set({ spans_until_on: wanted }).where('id', '=', id).execute()
      await rewriteSpans(trx, id, 'all')
    })
  }
}
