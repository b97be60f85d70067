import { systemClock } from '../clock.ts'
import type { Database } from '../database/open.ts'
import { CommandRefused, readOptions, runCommand } from './command.ts'
import { findAccountByEmail } from './store.ts'
import { createToken } from './tokens.ts'

const usage = 'Usage: npm run token -- --email EMAIL'

/** Makes a bearer token of an account; the last line says it, once. */
async function makeToken({ db }: Database): Promise<void> {
  const { email } = readOptions(['email'], usage)
  if (!email) throw new CommandRefused(2, usage)
  const account = await findAccountByEmail(db, email.trim().toLowerCase())
  if (!account) throw new CommandRefused(1, `There is no account with the e-mail ${email}.`)
  const token = await createToken(db, account.id, systemClock.now())
  console.log(`A token of ${account.email}. It is shown this once: keep it as you keep a password.`)
  console.log(token)
}

await runCommand(makeToken)
