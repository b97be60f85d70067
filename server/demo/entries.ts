import { z } from 'zod'
import { unknownDraft } from '../deliberations/draft.ts'
import { allowances } from '../deliberations/record.ts'
import { whats } from '../documents/record.ts'
import { natures } from '../partners/statusForm.ts'
import { isDay, isPartialDay, readDuration } from '../rules/calendar.ts'
import { kinds } from '../rules/facts.ts'
import { mandateWays } from '../rules/mandate.ts'
import { judgmentOutcomes, reviewKinds } from '../rules/review.ts'

/** What the files of the sample may say. What no source states is left out; an unknown key is a fault of the file. */

const text = z.string().min(1)
const reference = z.string().regex(/^[A-Z][A-Z0-9-]{1,39}$/, 'no reference')
const day = z.string().refine(isDay, 'no day')
const partialDay = z.string().refine(isPartialDay, 'no day, month or year')
const duration = z.string().refine((value) => readDuration(value) !== null, 'no duration')
const facts = z.enum(['real', 'fictional'])
const unknown = z.literal('unknown')
const none = z.literal('none')

/** A domain of the authority's own, or one of the usual domains that it does not use. */
const domain = z.union([
  z.strictObject({
    code: text,
    nameFr: text,
    nameEn: text,
    parent: text.optional(),
    ministryTheme: text.optional(),
    sdgs: z.array(z.int().min(1).max(17)),
    purposeCodes: z.array(z.string().regex(/^\d{5}$/, 'no purpose code')),
    note: text.optional(),
  }),
  z.strictObject({ hides: text }),
])

const authority = z.strictObject({
  siren: z.string().regex(/^\d{9}$/, 'no SIREN'),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  source: text,
})

const partner = z.strictObject({
  reference,
  name: text,
  nameEn: text.optional(),
  ownName: text.optional(),
  ownLanguage: text.optional(),
  formerNames: text.optional(),
  countryCode: z.string().length(2),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  nature: z.enum(natures).optional(),
  recognition: z.enum(['yes', 'no']).optional(),
  recognitionFrom: day.optional(),
  note: text.optional(),
  source: text,
})

const partnership = z.strictObject({
  reference,
  partner: reference,
  kind: z.enum(['twinning', 'decentralised-cooperation', 'friendship-pact']).optional(),
  since: partialDay.optional(),
  sinceNote: text.optional(),
  note: text.optional(),
  source: text,
  domains: z.array(text),
  events: z.array(
    z.strictObject({
      kind: z.enum(['dormant', 'suspended', 'resumed', 'ended']),
      /** Null: nobody knows the day. */
      on: partialDay.nullable(),
      reason: text,
      source: text,
    }),
  ),
})

/** Somebody who signs: always invented. */
const person = z.strictObject({
  name: text,
  capacity: text,
  partner: reference.optional(),
  note: text.optional(),
  facts: z.literal('fictional'),
})

/** In which capacity they may sign. */
const mandate = z.strictObject({
  person: text,
  capacity: text,
  way: z.enum(mandateWays),
  from: day.optional(),
  until: day.optional(),
  order: z
    .strictObject({
      actIdentifier: text.optional(),
      signedOn: day,
      executoryOn: day.optional(),
      scope: text.optional(),
      covers: z.boolean().optional(),
      withdrawnOn: day.optional(),
    })
    .optional(),
  note: text.optional(),
  facts: z.literal('fictional'),
})

/** A file of `documents/`, and the record that it is kept with: one of the two. */
const document = z.strictObject({
  file: text,
  convention: reference.optional(),
  deliberation: reference.optional(),
  name: text,
  what: z.enum(whats),
  language: text.optional(),
  note: text.optional(),
})

const session = z.strictObject({ on: day, closesOn: day.optional(), facts })

/** What the voted draft said; amounts in cents. What is left out is not known. */
const draft = z
  .strictObject({
    termMode: z.enum(['duration', 'ends-on', 'unlimited']),
    termDuration: duration,
    termEndsOn: day,
    parties: z.array(text),
    amount: z.int().min(0),
    otherConvention: text,
  })
  .partial()
  .transform((said) => ({ ...unknownDraft, ...said }))

const deliberation = z.strictObject({
  reference,
  facts,
  sessionOn: partialDay.optional(),
  number: text.optional(),
  object: text,
  rapporteur: text.optional(),
  commissions: text.optional(),
  decisions: text.optional(),
  actIdentifier: text.optional(),
  sentOn: day.optional(),
  receivedOn: day.optional(),
  publishedOn: day.optional(),
  votesFor: z.int().optional(),
  votesAgainst: z.int().optional(),
  votesAbstained: z.int().optional(),
  replaces: reference.optional(),
  /** What the State's representative sent back of it. */
  reviews: z
    .array(
      z.strictObject({
        kind: z.enum(reviewKinds),
        /** Null: nobody knows the day. */
        on: partialDay.nullable(),
        said: text.optional(),
        answerDueOn: day.optional(),
        outcome: z.enum(judgmentOutcomes).optional(),
        source: text.optional(),
      }),
    )
    .default([]),
  source: text,
  note: text.optional(),
  authorises: z.array(
    z.strictObject({ convention: reference, allows: z.array(z.enum(allowances)), whom: text, draft: draft.optional() }),
  ),
})

const knownTerm = z.union([z.literal('unlimited'), z.strictObject({ duration }), z.strictObject({ endsOn: day })])
const knownRenewal = z.union([
  none,
  z.strictObject({ mode: z.enum(['tacit', 'express']), period: duration, maximum: z.int().min(1).optional() }),
])
const knownNotice = z.union([none, z.strictObject({ duration })])

const third = z.strictObject({ third: text, thirdNature: z.enum(natures).optional() })

const convention = z.strictObject({
  reference,
  facts,
  kind: z.enum(kinds),
  title: text.max(300),
  object: text.optional(),
  /** The authority itself, a partner by its reference, or somebody else by name. */
  parties: z.array(z.union([z.literal('authority'), reference, third])).min(2),
  domains: z.array(text),
  start: z.union([unknown, z.literal('last-signature'), z.literal('transmission'), z.strictObject({ on: day })]),
  term: z.union([unknown, knownTerm]),
  renewal: z.union([unknown, knownRenewal]),
  notice: z.union([unknown, knownNotice]),
  denounceable: z.enum(['unknown', 'at-term', 'any-time']),
  languages: z.array(z.string().length(2)).optional(),
  /** One of them, or all. */
  prevailingLanguage: text.optional(),
  placeKept: text.optional(),
  service: text.optional(),
  /** Left out where nobody knows; empty where nothing is promised. */
  commitments: z
    .array(
      z.strictObject({
        year: z.int(),
        /** Cents. */
        amount: z.int().min(0).optional(),
        currency: z.string().length(3).default('EUR'),
        payer: text.optional(),
        nature: z.enum(['money', 'kind']).default('money'),
        note: text.optional(),
      }),
    )
    .optional(),
  source: text,
  note: text.optional(),
  signatures: z.array(
    z.strictObject({
      /** As among the parties; a third one by its name. */
      party: text,
      on: partialDay,
      person: text.optional(),
      capacity: text.optional(),
      place: text.optional(),
    }),
  ),
  transmittedOn: day.optional(),
  renewals: z.array(z.strictObject({ order: z.int().min(1), agreedOn: day })).default([]),
  denunciation: z
    .strictObject({ notifiedOn: day, effectiveOn: day.optional(), by: text, reason: text.optional() })
    .optional(),
  nonRenewal: z.strictObject({ decidedOn: day, reason: text.optional() }).optional(),
  suspensions: z.array(z.strictObject({ from: day, until: day.optional(), reason: text.optional() })).default([]),
  succession: z.strictObject({ successor: reference, startsOn: day, signedOn: day.optional() }).optional(),
  amendments: z
    .array(
      z.strictObject({
        amendment: reference.optional(),
        startsOn: day,
        signedOn: day.optional(),
        /** Left out: it stays as it was. */
        term: knownTerm.optional(),
        renewal: knownRenewal.optional(),
        notice: knownNotice.optional(),
      }),
    )
    .default([]),
})

/** The sample's files, in the order in which they are loaded. */
export const entrySchemas = {
  authorities: authority,
  domains: domain,
  partners: partner,
  partnerships: partnership,
  people: person,
  mandates: mandate,
  sessions: session,
  conventions: convention,
  deliberations: deliberation,
  documents: document,
} as const

export type AuthorityEntry = z.infer<typeof authority>
export type DomainEntry = z.infer<typeof domain>
export type PartnerEntry = z.infer<typeof partner>
export type PartnershipEntry = z.infer<typeof partnership>
export type PersonEntry = z.infer<typeof person>
export type MandateEntry = z.infer<typeof mandate>
export type DocumentEntry = z.infer<typeof document>
export type SessionEntry = z.infer<typeof session>
export type DeliberationEntry = z.infer<typeof deliberation>
export type ConventionEntry = z.infer<typeof convention>
