import type Sqlite from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

type Db = Kysely<Schema>

/** So many answers are kept at once; all of them go when anything at all is written. */
const most = 5000

interface Memory {
  /** Another text after every write, whoever wrote. */
  version(): string
  of: string
  answers: Map<string, unknown>
}

const memories = new WeakMap<object, Memory>()

/**
 * From now on `remembered` keeps answers for this file. `data_version` changes with the commits of other programs,
 * `total_changes()` with our own.
 */
export function rememberWhileUnchanged(db: Db, file: Sqlite.Database): void {
  const ours = file.prepare('select total_changes()').pluck()
  const theirs = file.prepare('pragma data_version').pluck()
  memories.set(db, { version: () => `${theirs.get()} ${ours.get()}`, of: '', answers: new Map() })
}

/**
 * What was answered before, while nothing at all has been written since; otherwise made anew. Where nobody can tell
 * (PostgreSQL) or may not (a transaction may be undone), it is always made anew. Nobody changes what is answered.
 */
export async function remembered<A>(db: Db, key: string, make: () => Promise<A>): Promise<A> {
  const answers = answersOf(db)
  if (answers?.has(key)) return answers.get(key) as A
  const answer = await make()
  // What there is not is asked again: a stranger cannot fill the memory with what they make up.
  if (answer !== null && isCurrent(db, answers)) answers?.set(key, answer)
  return answer
}

/** So many large answers of a kind are kept: a year of days asked for one by one must not fill the memory. */
const mostLarge = 12

/** The same for answers that hold thousands of records: of each kind only the last few. */
export async function rememberedFew<A>(db: Db, kind: string, key: string, make: () => Promise<A>): Promise<A> {
  const few = await remembered(db, `few ${kind}`, async () => new Map<string, A>())
  const known = few.get(key)
  if (known !== undefined) return known
  const answers = answersOf(db)
  const answer = await make()
  if (isCurrent(db, answers)) few.set(key, answer)
  const oldest = few.size > mostLarge ? few.keys().next().value : undefined
  if (oldest !== undefined) few.delete(oldest)
  return answer
}

/** The same of several at once, each under its own id: only those that are not known are made. */
export async function rememberedEach<A>(
  db: Db,
  kind: string,
  ids: readonly string[],
  make: (unknown: string[]) => Promise<ReadonlyMap<string, A>>,
): Promise<(id: string) => A | undefined> {
  const answers = answersOf(db)
  const known = new Map(
    ids.flatMap((id) => {
      const answer = answers?.get(`${kind} ${id}`)
      return answer === undefined ? [] : [[id, answer as A] as const]
    }),
  )
  const unknown = ids.filter((id) => !known.has(id))
  const made: ReadonlyMap<string, A> = unknown.length > 0 ? await make(unknown) : new Map()
  if (isCurrent(db, answers)) for (const [id, answer] of made) answers?.set(`${kind} ${id}`, answer)
  return (id) => known.get(id) ?? made.get(id)
}

/** The answers that still hold; after a write, or when there are too many, a new and empty set of them. */
function answersOf(db: Db): Memory['answers'] | undefined {
  const memory = db.isTransaction ? undefined : memories.get(db)
  if (!memory) return undefined
  const version = memory.version()
  if (version !== memory.of || memory.answers.size > most) memory.answers = new Map()
  memory.of = version
  return memory.answers
}

/** Whether nothing was written while an answer was made: otherwise it may be half old and half new. */
function isCurrent(db: Db, answers: Memory['answers'] | undefined): boolean {
  const memory = memories.get(db)
  return memory !== undefined && memory.answers === answers && memory.version() === memory.of
}
