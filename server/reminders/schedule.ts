import { Cron } from 'croner'
import type { Deps } from '../web/visit.ts'
import { sendMails } from './sendMails.ts'
import { writeDigests } from './writeDigests.ts'

type Needs = Pick<Deps, 'database' | 'clock' | 'config' | 'views' | 'log'>

/** A mail that is on its way is waited for so long. */
const patienceMs = 1_000

/**
 * Every minute: the day's mails are written once their time has come, and what waits is sent. Several processes may do
 * so at once; what was missed while none ran is made up for at the first minute.
 */
export function keepReminding(deps: Needs): { stop(): Promise<void> } {
  if (deps.config.mail === null) return { stop: async () => {} }
  const stopping = new AbortController()
  let running = Promise.resolve()
  const job = new Cron('* * * * *', { protect: true, unref: true }, () => {
    running = remind(deps, stopping.signal)
    return running
  })
  void job.trigger()
  return {
    async stop() {
      job.stop()
      stopping.abort()
      await Promise.race([running, new Promise((late) => setTimeout(late, patienceMs))])
    },
  }
}

/** One of both may fail: what is written already is sent all the same. */
async function remind(deps: Needs, signal: AbortSignal): Promise<void> {
  const { db } = deps.database
  const tell = (error: Error) => deps.log.error({ error: { message: error.message } }, 'reminders')
  await writeDigests(db, deps).catch(tell)
  await sendMails(db, deps, { signal }).catch(tell)
}
