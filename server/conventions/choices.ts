import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import { listDomains } from '../domains/store.ts'
import { listFilterDomains } from '../domains/useStore.ts'
import { listPartners } from '../partners/store.ts'
import type { Choices } from './filterPart.ts'
import { listServices } from './serviceStore.ts'

/** The partners and domains that the authority has, for forms. */
export function findChoices(db: Db, authorityId: string): Promise<Choices> {
  return remembered(db, `choices ${authorityId}`, () => readChoices(db, authorityId))
}

async function readChoices(db: Db, authorityId: string): Promise<Choices> {
  return {
    partners: await listPartners(db, authorityId),
    domains: await listDomains(db, authorityId),
    services: await listServices(db, authorityId),
  }
}

/** Their references and codes: the words that a form or a filter may name. */
export function wordsOf({ partners, domains }: Choices): { partners: string[]; domains: string[] } {
  return { partners: partners.map(({ reference }) => reference), domains: domains.map(({ code }) => code) }
}

/** The same for the list's filter, which also offers the hidden domains that a convention still has. */
export function findFilterChoices(db: Db, authorityId: string): Promise<Choices> {
  return remembered(db, `filter choices ${authorityId}`, () => readFilterChoices(db, authorityId))
}

async function readFilterChoices(db: Db, authorityId: string): Promise<Choices> {
  const domains = await listFilterDomains(db, authorityId, 'convention_domains')
  return { partners: await listPartners(db, authorityId), domains, services: await listServices(db, authorityId) }
}
