import type { Agent } from 'supertest'
import { findConvention } from '../../server/conventions/store.ts'
import type { House } from '../support/house.ts'

/** A convention as its form sends it, whole. */
export const cooperation = {
  reference: 'VOL-2013-1',
  kind: 'framework',
  title: 'Convention de coopération Dijon – Volgograd',
  object: 'Éducation, jeunesse et solidarité.',
  partner1: 'VOLGOGRAD',
  third1: '',
  thirdNature1: '',
  partner2: '',
  third2: 'Comité de jumelage',
  thirdNature2: 'association',
  startMode: 'last-signature',
  startOn: '',
  termMode: 'duration',
  termDuration: '3 ans',
  termEndsOn: '',
  renewalMode: 'tacit',
  renewalPeriod: '1 an',
  renewalMaximum: '2',
  noticeMode: 'duration',
  notice: '3 mois',
  denounceable: 'at-term',
  languages: ['fr', 'ru'],
  domains: ['education'],
  source: 'Convention signée',
  note: '',
  version: '0',
}

type Typed = Partial<Record<keyof typeof cooperation, string | string[]>>

/** The partner that the form names. */
export async function recordVolgograd(browser: Agent): Promise<void> {
  const partner = {
    reference: 'VOLGOGRAD',
    name: 'Volgograd',
    ownName: 'Волгоград',
    ownLanguage: 'ru',
    countryCode: 'RU',
  }
  await browser.post('/partners/new').send(partner).expect(303)
}

/** The convention with Volgograd alone. */
export const withoutCommittee = { third2: '', thirdNature2: '' } as const

/** Records the convention through its form. @returns its address */
export async function recordConvention(browser: Agent, typed: Typed = {}): Promise<string> {
  const body = { ...cooperation, ...typed }
  await browser.post('/conventions/new').send(body).expect(303)
  return `/conventions/${body.reference}`
}

/** The recorded convention, whole. */
export async function recorded(house: House, reference = cooperation.reference) {
  const record = await findConvention(house.db, house.authorityId, reference)
  if (!record) throw new Error(`no convention ${reference}`)
  return record
}
