import type { FieldErrors } from '../locale/fields.ts'
import type { Key, Values } from '../locale/locale.ts'
import type { Authorising } from './authoriseConvention.ts'
import type { Editing } from './editDeliberation.ts'
import type { Recording } from './recordDeliberation.ts'

type Problem = Exclude<Recording | Editing | Authorising, 'done' | 'stale'>

const problems: Record<Problem, [field: string, key: Key]> = {
  'reference-taken': ['reference', 'field.reference-taken'],
  'replaced-unknown': ['replaces', 'deliberation.replaces.unknown'],
  'replaces-itself': ['replaces', 'deliberation.replaces.itself'],
  'convention-unknown': ['convention', 'authorisation.convention.unknown'],
  'authorised-already': ['convention', 'authorisation.convention.already'],
}

/** What an act refuses, as the error of the field that it lies in. */
export function errorOf(problem: Problem, values: Values = {}): FieldErrors {
  const [field, key] = problems[problem]
  return { [field]: { key, values } }
}
