import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type ActFormOf, readAct } from '../../server/conventions/actReading.ts'
import { actNames, isRecordedAct } from '../../server/conventions/acts.ts'
import { correctAct } from '../../server/conventions/correctAct.ts'
import { createConvention } from '../../server/conventions/createConvention.ts'
import { readConvention } from '../../server/conventions/form.ts'
import { findNamed } from '../../server/conventions/namedStore.ts'
import { withoutAct } from '../../server/conventions/proposedAct.ts'
import type { ConventionRecord } from '../../server/conventions/record.ts'
import { recordAct } from '../../server/conventions/recordAct.ts'
import { spanDifferences } from '../../server/conventions/spansCheck.ts'
import { writeAct } from '../../server/conventions/writeAct.ts'
import { addDays } from '../../server/rules/calendar.ts'
import { aHouse, type House } from '../support/house.ts'
import { cooperation, recorded, withoutCommittee } from './aConventionForm.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

const by = { accountId: null, at: '2026-11-24T09:00:00.000Z' }
const references = ['ONE', 'TWO', 'THREE'] as const

/** Each run has three conventions of its own. */
let runs = 0

/** Something that is told of one of the three: maybe by naming another, maybe of an act that was told before. */
const anyStep = fc.record({
  act: fc.constantFrom(...actNames),
  of: fc.integer({ min: 0, max: 2 }),
  other: fc.integer({ min: 0, max: 2 }),
  day: fc.integer({ min: 0, max: 2500 }),
  how: fc.constantFrom('record', 'record', 'correct', 'withdraw'),
})
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never

test('after any sequence of acts and corrections the status rows are those that the rules make', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 12, maxLength: 30 }), async (steps) => {
      runs += 1
      const names = references.map((name) => `${name}-${runs}`)
      for (const [place, reference] of names.entries()) await create(reference, place > 0)
      for (const step of steps) await take(step, names)
      expect((await spanDifferences(house.db)).differences).toEqual([])
    }),
    { numRuns: 12 },
  )
}, 60_000)

async function create(reference: string, amendment: boolean) {
  const kind = amendment ? 'amendment' : 'framework'
  const typed = { ...cooperation, reference, kind, ...withoutCommittee, partner1: '', third1: 'Volgograd', domains: [] }
  const form = readConvention(typed, { partners: [], domains: [] })
  if (!form.ok) throw new Error(JSON.stringify(form.errors))
  await createConvention(house.db, house.authorityId, form.value, by)
}

/** Tells of it as the routes do; what a form refuses is not told. */
async function take({ act, of, other, day, how }: Step, names: string[]) {
  const record = await recorded(house, names[of])
  const told = { authorityId: house.authorityId, conventionId: record.id, version: record.version }
  const wrong = how === 'record' || !isRecordedAct(act) ? null : { act, id: idOf(record, act) ?? '' }
  if (wrong?.id === '') return
  const base = wrong ? withoutAct(record, wrong.act, wrong.id) : record
  const named = await findNamed(house.db, house.authorityId, record, act, names[other]!)
  const context = { record: base, named, signers: [], correcting: wrong !== null, mustName: false }
  const read = readAct(act, typedAct(record, addDays('2012-01-01', day), names[other]!, day), context)
  if (!read.ok) return
  const write = writeAct(act, read.value.form as ActFormOf[typeof act], context)
  if (!wrong) await recordAct(house.db, told, act, by, write)
  else await correctAct(house.db, told, { ...wrong, before: {}, reason: 'Relu' }, by, how === 'withdraw' ? null : write)
}

/** Every field that an act may ask for, on a day. */
function typedAct({ parties }: ConventionRecord, on: string, other: string, seed: number) {
  const days = ['signedOn', 'transmittedOn', 'agreedOn', 'notifiedOn', 'decidedOn', 'from', 'resumedOn', 'startsOn']
  return {
    ...Object.fromEntries(days.map((name) => [name, on])),
    ...(seed % 3 === 0 ? { until: addDays(on, 60), signedOn: addDays(on, -seed % 90) } : {}),
    party: parties[seed % 2]!.id,
    order: String(1 + (seed % 2)),
    successor: other,
    existing: other,
    termMode: seed % 2 ? 'ends-on' : '',
    termEndsOn: addDays(on, 400),
    noticeMode: 'none',
  }
}

function idOf(record: ConventionRecord, act: string): string | null | undefined {
  const ids: Record<string, string | null | undefined> = {
    sign: record.signatures[0]?.id,
    transmit: record.transmissionId,
    renew: record.renewals[0]?.id,
    denounce: record.denunciation?.id,
    'let-lapse': record.nonRenewal?.id,
    suspend: record.suspensions[0]?.id,
    supersede: record.succession?.id,
    amend: record.amendments[0]?.id,
  }
  return ids[act]
}
