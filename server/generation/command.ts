import { CommandRefused, readOptions, runCommand } from '../accounts/command.ts'
import { systemClock } from '../clock.ts'
import type { Database } from '../database/open.ts'
import { makeConventions } from './makeConventions.ts'

const usage = 'Usage: npm run generate -- --conventions NUMBER [--seed NUMBER]'

/** Invents conventions for the first authority: to see how the product holds at any size. */
async function generateConventions({ db }: Database): Promise<void> {
  const options = readOptions(['conventions', 'seed'], usage)
  const conventions = Number(options.conventions)
  const seed = Number(options.seed ?? 1)
  if (!Number.isInteger(conventions) || conventions < 1 || conventions > 1_000_000 || !Number.isInteger(seed)) {
    throw new CommandRefused(2, usage)
  }
  const authority = await db.selectFrom('authorities').select(['id', 'name']).orderBy('id').executeTakeFirst()
  if (!authority) throw new CommandRefused(1, 'There is no authority yet: npm run demo makes Dijon.')
  const progress = (made: number) => console.log(`${made} of ${conventions}`)
  await makeConventions(db, authority.id, { conventions, seed, progress }, { accountId: null, at: systemClock.now() })
  console.log(`${conventions} invented conventions for ${authority.name}; their references end in G.`)
}

await runCommand(generateConventions)
