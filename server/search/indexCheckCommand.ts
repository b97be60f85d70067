import { CommandRefused, runCommand } from '../accounts/command.ts'
import type { Database } from '../database/open.ts'
import { indexDifferences } from './indexCheck.ts'

/** Reads every record again and reports any that the search index has otherwise. */
async function checkIndex({ db }: Database): Promise<void> {
  const { checked, differences } = await indexDifferences(db)
  for (const { authority, kind, id, problem } of differences) console.log(`${authority}, ${kind} ${id}: ${problem}`)
  console.log(`${checked} records checked, ${differences.length} differences.`)
  if (differences.length > 0) throw new CommandRefused(1, 'The search index differs from the records.')
}

await runCommand(checkIndex)
