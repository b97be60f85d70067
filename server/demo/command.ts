import type { Transaction } from 'kysely'
import { CommandRefused, readOptions, runCommand } from '../accounts/command.ts'
import type { By } from '../accounts/members.ts'
import { createAuthority, lockAuthorities } from '../authorities/createAuthority.ts'
import { systemClock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { sirenIsValid } from '../rules/siren.ts'
import { DemoConflict, loadDemo } from './loadDemo.ts'

const usage = 'Usage: npm run demo [-- --siren SIREN]'
const dijon = { name: 'Ville de Dijon', kind: 'commune', siren: '212102313' } as const

/** Loads the sample once, into Dijon where there is no authority yet. */
async function loadSample({ db }: Database, { dataDir }: Config): Promise<void> {
  const siren = askedSiren()
  const by: By = { accountId: null, at: systemClock.now() }
  const told = await db.transaction().execute(async (trx) => {
    await lockAuthorities(trx)
    const authority = await authorityFor(trx, siren, by)
    const end = await loadDemo(trx, authority.id, by, dataDir)
    if (end === 'already') return 'The sample is there already.'
    return `The sample is loaded into ${authority.name}: of its conventions VOL-2012-1 is real, those whose reference ends in F are invented.`
  })
  console.log(told)
}

/** The SIREN without its spaces; null where none was asked for. */
function askedSiren(): string | null {
  const { siren } = readOptions(['siren'], usage)
  if (siren === undefined) return null
  if (!sirenIsValid(siren)) throw new CommandRefused(2, `--siren: ${siren} is no SIREN.\n${usage}`)
  return siren.replace(/\s/g, '')
}

async function authorityFor(trx: Transaction<Schema>, siren: string | null, by: By) {
  const authorities = await trx.selectFrom('authorities').select(['id', 'name', 'siren']).execute()
  if (authorities.length === 0 && (siren === null || siren === dijon.siren)) {
    return { id: await createAuthority(trx, dijon, by), name: dijon.name }
  }
  if (siren === null && authorities.length > 1) {
    throw new CommandRefused(2, `Several authorities share this installation: say which one.\n${usage}`)
  }
  const asked = siren === null ? authorities[0] : authorities.find((authority) => authority.siren === siren)
  if (asked === undefined) throw new CommandRefused(1, `There is no authority with the SIREN ${siren}.`)
  return asked
}

async function loadOrTell(database: Database, config: Config): Promise<void> {
  try {
    await loadSample(database, config)
  } catch (error) {
    throw error instanceof DemoConflict ? new CommandRefused(1, error.message) : error
  }
}

await runCommand(loadOrTell)
