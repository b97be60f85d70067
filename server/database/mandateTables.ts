import type { Version } from './columns.ts'

/** In which capacity people may sign. */
export interface MandatesTable {
  authority_id: string
  id: string
  person_id: string
  capacity: string
  way: 'election' | 'replacement' | 'delegation'
  from_on: string | null
  until_on: string | null
  act_identifier: string | null
  signed_on: string | null
  executory_on: string | null
  scope: string | null
  covers: 'yes' | 'no' | null
  withdrawn_on: string | null
  source: string | null
  note: string | null
  version: Version
}
