import type { PersonalRecord } from '../journal/personal.ts'
import type { ContactValues } from './store.ts'

/** A contact as the journal is told of it: whose it is and until when it may be kept; all else is personal. */
export function told(partner: string, values: ContactValues): PersonalRecord {
  const { name, office, email, telephone, languages, note, keptUntil } = values
  return {
    lasting: { partner, keptUntil },
    personal: { name, office, email, telephone, languages: languages.join(' ') || null, note },
  }
}
