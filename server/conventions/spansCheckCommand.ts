import { CommandRefused, runCommand } from '../accounts/command.ts'
import type { Database } from '../database/open.ts'
import { spanDifferences } from './spansCheck.ts'

/** Computes every status row again and reports any that differs from what is kept. */
async function checkSpans({ db }: Database): Promise<void> {
  const { checked, differences } = await spanDifferences(db)
  for (const { authority, reference, kept, right } of differences) {
    console.log(`${authority}, ${reference}: kept ${kept ?? 'nothing'}, right ${right ?? 'nothing'}`)
  }
  console.log(`${checked} conventions checked, ${differences.length} differences.`)
  if (differences.length > 0) throw new CommandRefused(1, 'The status rows differ from what the rules say.')
}

await runCommand(checkSpans)
