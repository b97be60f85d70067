import type { Transaction } from 'kysely'
import { createAuthority, lockAuthorities, type NewAuthority } from '../authorities/createAuthority.ts'
import { readAuthority } from '../authorities/form.ts'
import { systemClock } from '../clock.ts'
import type { Database } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { freeAccount } from './addAccount.ts'
import { CommandRefused, optionProblems, readOptions, readSecret, runCommand } from './command.ts'
import { type AccountForm, readAccount } from './form.ts'
import { addMember } from './members.ts'
import { scryptPasswords } from './password.ts'
import type { NewAccount } from './store.ts'

const usage = `Usage: npm run account -- --email EMAIL --name NAME --role reader|editor|administrator
         [--authority NAME --siren SIREN [--kind commune|epci|department|region]]
The password is the first line of standard input.`

interface Asked {
  account: AccountForm
  /** Null: the one there is, or the first one to come. */
  authority: NewAuthority | null
}

/** Makes an account without a browser, and its authority where that is asked for and there is none. */
async function makeAccount({ db }: Database): Promise<void> {
  const { account, authority } = await readAsked()
  const { email, name, role, password } = account
  const passwordHash = await scryptPasswords().hash(password)
  const told = await db.transaction().execute(async (trx) => {
    await lockAuthorities(trx)
    const by = { accountId: null, at: systemClock.now() }
    const accountId = await newAccount(trx, { email, name, passwordHash }, by.at)
    const joined = await authorityToJoin(trx, authority, by.at)
    if (joined) {
      await addMember(trx, { authorityId: joined.id, accountId, role }, by)
      return `joins ${joined.name}`
    }
    await trx.insertInto('waiting_accounts').values({ account_id: accountId, role }).execute()
    return 'waits for the first authority, and will join it'
  })
  console.log(`The account ${email} is made; it ${told} as ${role}.`)
}

async function readAsked(): Promise<Asked> {
  const options = readOptions(['email', 'name', 'role', 'authority', 'siren', 'kind'], usage)
  if (!options.email || !options.name || !options.role) throw new CommandRefused(2, usage)
  const password = await readSecret('Password: ')
  const account = readAccount({ ...options, password })
  const named = options.authority !== undefined || options.siren !== undefined
  const authority = named
    ? readAuthority({ name: options.authority, siren: options.siren, kind: options.kind ?? 'commune' })
    : null
  const problems = [
    account.ok ? '' : optionProblems(account.errors, { password: 'password (standard input)' }),
    authority === null || authority.ok ? '' : optionProblems(authority.errors, { name: '--authority' }),
  ].filter(Boolean)
  if (!account.ok || authority?.ok === false) throw new CommandRefused(2, problems.join('\n'))
  return { account: account.value, authority: authority ? authority.value : null }
}

async function newAccount(trx: Transaction<Schema>, account: NewAccount, at: string): Promise<string> {
  const id = await freeAccount(trx, account, at)
  if (id === null) throw new CommandRefused(1, `There is already an account with the e-mail ${account.email}.`)
  return id
}

async function authorityToJoin(trx: Transaction<Schema>, asked: NewAuthority | null, at: string) {
  const authorities = await trx.selectFrom('authorities').select(['id', 'name', 'siren']).execute()
  if (asked) {
    const known = authorities.find(({ siren }) => siren === asked.siren)
    return known ?? { id: await createAuthority(trx, asked, { accountId: null, at }), name: asked.name }
  }
  if (authorities.length < 2) return authorities[0] ?? null
  throw new CommandRefused(2, 'Several authorities share this installation: say which one, by --authority and --siren.')
}

await runCommand(makeAccount)
