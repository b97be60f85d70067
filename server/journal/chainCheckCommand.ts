import { CommandRefused, runCommand } from '../accounts/command.ts'
import type { Database } from '../database/open.ts'
import { brokenChains } from './chainCheck.ts'

/** Holds the journal's chain against its lines and tells the first one that is missing or changed. */
async function checkJournal({ db }: Database): Promise<void> {
  const { checked, broken } = await brokenChains(db)
  for (const { authority, seq, problem } of broken) console.log(`${authority}: line ${seq} is ${problem}.`)
  console.log(`${checked} lines checked, ${broken.length} broken chains.`)
  if (broken.length > 0) throw new CommandRefused(1, 'The journal is not as it was written.')
}

await runCommand(checkJournal)
