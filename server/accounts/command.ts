import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { migrations } from '../../migrations/index.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { migrate } from '../database/migrate.ts'
import { type Database, DatabaseUnusable, openDatabase } from '../database/open.ts'
import type { FieldErrors } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'

/** A command cannot do what it was asked: 2 where it was asked wrongly, 1 where it is refused. */
export class CommandRefused extends Error {
  readonly exitCode: 1 | 2
  constructor(exitCode: 1 | 2, sentence: string) {
    super(sentence)
    this.exitCode = exitCode
  }
}

/** Opens the product's database for one command, and closes it whatever happens; a refusal is one sentence on stderr. */
export async function runCommand(work: (database: Database, config: Config) => Promise<void>): Promise<void> {
  try {
    const config = readConfig(process.env)
    const database = await openDatabase(config.database)
    try {
      await migrate(database, migrations)
      await work(database, config)
    } finally {
      await database.close()
    }
  } catch (error) {
    const refused = error instanceof CommandRefused
    const told = refused || error instanceof ConfigError || error instanceof DatabaseUnusable
    console.error(told ? (error as Error).message : error)
    process.exitCode = refused ? error.exitCode : 1
  }
}

/** The command's `--name value` options, and its `--name` ones. @throws CommandRefused 2 for another one */
export function readOptions<const N extends string, const F extends string = never>(
  names: readonly N[],
  usage: string,
  flags: readonly F[] = [],
): Partial<Record<N, string> & Record<F, boolean>> {
  try {
    const options = Object.fromEntries([
      ...names.map((name) => [name, { type: 'string' as const }]),
      ...flags.map((name) => [name, { type: 'boolean' as const }]),
    ])
    return parseArgs({ options, allowPositionals: false }).values as Partial<Record<N, string> & Record<F, boolean>>
  } catch (error) {
    throw new CommandRefused(2, `${(error as Error).message.split('\n')[0]}\n${usage}`)
  }
}

/** What is wrong with the options, one line each. */
export function optionProblems(errors: FieldErrors, optionOf: Record<string, string>): string {
  return Object.entries(errors)
    .map(([name, { key, values }]) => `${optionOf[name] ?? `--${name}`}: ${translate('en', key, values)}`)
    .join('\n')
}

/** The first line of standard input; a person at a terminal is asked, and what they type is not shown. */
export async function readSecret(question: string): Promise<string> {
  const { stdin, stderr } = process
  if (!stdin.isTTY) return firstLine()
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const asking = createInterface({ input: stdin, output: unseen, terminal: true })
  stderr.write(question)
  const answer = await asking.question('')
  asking.close()
  stderr.write('\n')
  return answer
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) {
    lines.close()
    return line
  }
  return ''
}
