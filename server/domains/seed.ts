import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Transaction } from 'kysely'
import { v7 as newId } from 'uuid'
import { projectRoot } from '../config.ts'
import type { Schema } from '../database/schema.ts'
import { fold } from '../locale/fold.ts'

interface ReferenceDomain {
  code: string
  labelFr: string
  labelEn: string
}

/** Gives an authority the usual domains of cooperation; the list is its own from then on. */
export async function seedDomains(trx: Transaction<Schema>, authorityId: string): Promise<void> {
  const rows = referenceDomains().map(({ code, labelFr, labelEn }) => ({
    authority_id: authorityId,
    id: newId(),
    code,
    name_fr: labelFr,
    name_en: labelEn,
    sort_key: fold(labelFr),
  }))
  await trx.insertInto('domains').values(rows).execute()
}

function referenceDomains(): ReferenceDomain[] {
  const file = join(projectRoot, 'data', 'reference', 'domains.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { domains: ReferenceDomain[] }).domains
}
