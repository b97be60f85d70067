import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../config.ts'
import {
  type AuthorityEntry,
  type ConventionEntry,
  type DeliberationEntry,
  type DocumentEntry,
  type DomainEntry,
  entrySchemas,
  type MandateEntry,
  type PartnerEntry,
  type PartnershipEntry,
  type PersonEntry,
  type SessionEntry,
} from './entries.ts'

/** All that the sample says. */
export interface Demo {
  authorities: AuthorityEntry[]
  domains: DomainEntry[]
  partners: PartnerEntry[]
  partnerships: PartnershipEntry[]
  people: PersonEntry[]
  mandates: MandateEntry[]
  sessions: SessionEntry[]
  conventions: ConventionEntry[]
  deliberations: DeliberationEntry[]
  documents: DocumentEntry[]
}

const demoFolder = join(projectRoot, 'data', 'demo')
/** Where the files lie that its records come with. */
export const documentFolder = join(demoFolder, 'documents')

/** Reads the sample's files. @throws Error that names the file and the entry which are wrong */
export function readDemo(folder = demoFolder): Demo {
  const demo: Demo = {
    authorities: readEntries(folder, 'authorities', entrySchemas.authorities),
    domains: readEntries(folder, 'domains', entrySchemas.domains),
    partners: readEntries(folder, 'partners', entrySchemas.partners),
    partnerships: readEntries(folder, 'partnerships', entrySchemas.partnerships),
    people: readEntries(folder, 'people', entrySchemas.people),
    mandates: readEntries(folder, 'mandates', entrySchemas.mandates),
    sessions: readEntries(folder, 'sessions', entrySchemas.sessions),
    conventions: readEntries(folder, 'conventions', entrySchemas.conventions),
    deliberations: readEntries(folder, 'deliberations', entrySchemas.deliberations),
    documents: readEntries(folder, 'documents', entrySchemas.documents),
  }
  checkNames(demo)
  return demo
}

function readEntries<T>(folder: string, name: keyof Demo, schema: z.ZodType<T>): T[] {
  const file = join(folder, `${name}.json`)
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(content)) throw new Error(`data/demo/${name}.json: no list`)
  return content.map((entry, place) => {
    const read = schema.safeParse(entry)
    if (read.success) return read.data
    throw new Error(`${entryName(name, place, entry)}: ${z.prettifyError(read.error)}`)
  })
}

/** Every name by which an entry speaks of another one is there. */
function checkNames(demo: Demo): void {
  const partners = namesOf(demo.partners, ({ reference }) => reference)
  const conventions = namesOf(demo.conventions, ({ reference }) => reference)
  const deliberations = namesOf(demo.deliberations, ({ reference }) => reference)
  const people = namesOf(demo.people, ({ name }) => name)
  check('partnerships', demo.partnerships, ({ partner }) => [[partner, partners]])
  check('people', demo.people, ({ partner }) => [[partner, partners]])
  check('mandates', demo.mandates, ({ person }) => [[person, people]])
  check('deliberations', demo.deliberations, ({ replaces, authorises }) => [
    [replaces, deliberations],
    ...authorises.map(({ convention }): Named => [convention, conventions]),
  ])
  check('documents', demo.documents, ({ convention, deliberation }) => [
    [convention, conventions],
    [deliberation, deliberations],
  ])
  check('conventions', demo.conventions, (entry) => {
    const parties = new Set(entry.parties.map(partyName))
    return [
      ...entry.parties.flatMap((party): Named[] => (isPartner(party) ? [[party, partners]] : [])),
      ...entry.signatures.flatMap(({ party, person }): Named[] => [
        [party, parties],
        [person, people],
      ]),
      [entry.denunciation?.by, parties],
      ...(entry.commitments ?? []).map(({ payer }): Named => [payer, parties]),
      [entry.succession?.successor, conventions],
      ...entry.amendments.map(({ amendment }): Named => [amendment, conventions]),
    ]
  })
}

type Named = [name: string | undefined, among: Set<string>]

function namesOf<E>(entries: E[], nameOf: (entry: E) => string): Set<string> {
  return new Set(entries.map(nameOf))
}

function check<E>(file: keyof Demo, entries: E[], named: (entry: E) => Named[]): void {
  entries.forEach((entry, place) => {
    for (const [name, among] of named(entry)) {
      if (name !== undefined && !among.has(name))
        throw new Error(`${entryName(file, place, entry)}: nothing is named "${name}"`)
    }
  })
}

function entryName(file: keyof Demo, place: number, entry: unknown): string {
  const { reference, name, on } = (entry ?? {}) as { reference?: string; name?: string; on?: string }
  const said = reference ?? name ?? on
  return `data/demo/${file}.json, entry ${place + 1}${said ? ` (${said})` : ''}`
}

type PartyEntry = ConventionEntry['parties'][number]

export function isPartner(party: PartyEntry): party is string {
  return typeof party === 'string' && party !== 'authority'
}

/** The name by which signatures and denunciations call a party. */
export function partyName(party: PartyEntry): string {
  return typeof party === 'string' ? party : party.third
}
