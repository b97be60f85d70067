import { join } from 'node:path'
import { CommandRefused, readOptions, runCommand } from '../accounts/command.ts'
import { dayIn, systemClock } from '../clock.ts'
import { type Config, projectRoot } from '../config.ts'
import type { Database, Db } from '../database/open.ts'
import { readDay } from '../locale/readDay.ts'
import { loadViews } from '../web/views.ts'
import { findDigestsOn } from './dryRunStore.ts'
import { listAuthoritiesTold } from './lineStore.ts'
import { mailText } from './mailText.ts'
import { sendMails } from './sendMails.ts'
import { writeDigests } from './writeDigests.ts'

const usage = `Usage: npm run reminders -- [--on DAY] --dry-run    prints the mails that would go out on that day
       npm run reminders                             writes and sends what is due now, once`

async function remind({ db }: Database, config: Config): Promise<void> {
  const { on, 'dry-run': dryRun } = readOptions(['on'], usage, ['dry-run'])
  if (dryRun) return printDigests(db, config, on)
  if (on !== undefined) throw new CommandRefused(2, `--on goes with --dry-run: mails are sent for today.\n${usage}`)
  if (config.mail === null) throw new CommandRefused(1, 'No mail goes out: SMTP_URL and MAIL_FROM are not set.')
  const mailing = { clock: systemClock, config, views: loadViews(join(projectRoot, 'views')) }
  await writeDigests(db, mailing)
  await sendMails(db, mailing)
}

async function printDigests(db: Db, config: Config, asked: string | undefined): Promise<void> {
  for (const { timeZone, ...authority } of await listAuthoritiesTold(db)) {
    const { name } = authority
    const today = dayIn(timeZone, systemClock.now())
    const on = asked === undefined ? today : readDay(asked)
    if (on === null) throw new CommandRefused(2, `--on: "${asked}" is no day of the calendar.\n${usage}`)
    const digests = await findDigestsOn(db, { config }, { authority, on, today })
    console.log(`${name}, ${on}: ${digests.length} mail${digests.length === 1 ? '' : 's'}.`)
    for (const { recipient, composed } of digests) {
      console.log(`\nTo: ${recipient.name} <${recipient.email}>\nSubject: ${composed.model.subject}\n`)
      console.log(mailText(composed.model))
    }
  }
  if (config.mail === null) console.log('No mail goes out yet: SMTP_URL and MAIL_FROM are not set.')
}

await runCommand(remind)
