/** What a constraint of the database refused, in the words of our schema. */
export type Conflict = { kind: 'duplicate'; constraint: string } | { kind: 'in-use' } | { kind: 'not-allowed' }

/** The driver's error as a Conflict, or null where it is something else. */
export function conflictOf(error: unknown): Conflict | null {
  const { code, message = '', constraint = '' } = error as { code?: string; message?: string; constraint?: string }
  if (code === '23505') return { kind: 'duplicate', constraint }
  if (code === '23503') return { kind: 'in-use' }
  if (code === '23514' || code === '23502') return { kind: 'not-allowed' }
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') {
    return { kind: 'duplicate', constraint: /failed: (.*)$/.exec(message)?.[1] ?? '' }
  }
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return { kind: 'in-use' }
  if (code === 'SQLITE_CONSTRAINT_CHECK' || code === 'SQLITE_CONSTRAINT_NOTNULL') return { kind: 'not-allowed' }
  return null
}
