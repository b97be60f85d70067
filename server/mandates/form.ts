import { z } from 'zod'
import {
  choice,
  day,
  type FieldErrors,
  line,
  lines,
  optionalChoice,
  readForm,
  requiredLine,
  version,
  wrong,
} from '../locale/fields.ts'
import { fold } from '../locale/fold.ts'
import { mandateWays, overlap } from '../rules/mandate.ts'
import type { MandateRecord, MandateValues, RecordedOrder } from './record.ts'

const fields = z.object({
  way: choice(mandateWays),
  capacity: requiredLine(200),
  from: day(),
  until: day(),
  signedOn: day(),
  executoryOn: day(),
  actIdentifier: line({ max: 100 }),
  scope: lines({ max: 2000 }),
  covers: optionalChoice(['yes', 'no']),
  withdrawnOn: day(),
  source: line({ max: 500 }),
  note: lines({ max: 5000 }),
  version: version(),
})
type Fields = z.infer<typeof fields>
type Context = Parameters<typeof wrong>[0]

export type MandateForm = { values: MandateValues; version: number }

/** A mandate as its form says it; `others` are those that its person has besides. */
export function readMandate(body: unknown, others: readonly MandateRecord[]) {
  return readForm(
    fields.transform((typed, context): MandateForm => {
      if (typed.way === 'delegation') checkOrder(typed, context)
      else checkStretch(typed, context)
      const values = valuesOf(typed)
      const same = overlapping(values, others)
      if (same) wrong(context, 'mandate.overlap', { capacity: same.capacity }, [fieldOfOverlap(values)])
      return { values, version: typed.version }
    }),
    body,
  )
}

const ofOrders = ['signedOn', 'executoryOn', 'actIdentifier', 'scope', 'covers', 'withdrawnOn'] as const

function checkStretch(typed: Fields, context: Context): void {
  const { from, until } = typed
  if (!from) wrong(context, 'field.required', {}, ['from'])
  if (from && until && until < from) wrong(context, 'mandate.until-before', {}, ['until'])
  for (const name of ofOrders) if (typed[name] !== null) wrong(context, 'mandate.of-delegation', {}, [name])
}

function checkOrder({ from, until, signedOn, executoryOn, withdrawnOn }: Fields, context: Context): void {
  if (from) wrong(context, 'mandate.no-from', {}, ['from'])
  if (!signedOn) wrong(context, 'field.required', {}, ['signedOn'])
  if (!signedOn) return
  if (executoryOn && executoryOn < signedOn) wrong(context, 'mandate.before-order', {}, ['executoryOn'])
  if (withdrawnOn && withdrawnOn < signedOn) wrong(context, 'mandate.before-order', {}, ['withdrawnOn'])
  if (until && until < (executoryOn ?? signedOn)) wrong(context, 'mandate.until-before', {}, ['until'])
}

/** The mandate of the same person that is held twice on a day with this one; null where there is none. */
export function overlapping(values: MandateValues, others: readonly MandateRecord[]): MandateRecord | null {
  return others.find((one) => isSame(one, values) && overlap(one, values)) ?? null
}

/** The same where only the writing of it saw the other one. */
export function overlapError(values: MandateValues, capacity: string): FieldErrors {
  return { [fieldOfOverlap(values)]: { key: 'mandate.overlap', values: { capacity } } }
}

function fieldOfOverlap({ order }: MandateValues): string {
  return order ? 'signedOn' : 'from'
}

/** One person may hold several delegations of different scopes at once, but none twice. */
function isSame(one: MandateValues, other: MandateValues): boolean {
  const same = one.way === other.way && fold(one.capacity) === fold(other.capacity)
  return same && fold(one.order?.scope ?? '') === fold(other.order?.scope ?? '')
}

function valuesOf(typed: Fields): MandateValues {
  const { way, capacity, from, until, source, note } = typed
  return { way, capacity, until, source, note, from: way === 'delegation' ? null : from, order: orderOf(typed) }
}

function orderOf(typed: Fields): RecordedOrder | null {
  if (typed.way !== 'delegation') return null
  const { signedOn, executoryOn, actIdentifier, scope, covers, withdrawnOn } = typed
  return {
    actIdentifier,
    signedOn: signedOn ?? '',
    executoryOn,
    scope,
    covers: covers === null ? null : covers === 'yes',
    withdrawnOn,
  }
}

/** The last day of the mandates that an election ends, and which ones, each with the version that was seen. */
const endingForm = z.object({
  lastDay: day({ required: true }).transform((value) => value ?? ''),
  mandate: z
    .preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(z.string()))
    .transform((ticked, context) => {
      if (ticked.length === 0) wrong(context, 'mandate.election.none-ticked')
      return ticked.map((text) => ({ id: text.split(' ')[0]!, version: Number(text.split(' ')[1]) }))
    }),
})

export function readEnding(body: unknown) {
  return readForm(endingForm, body)
}

export type Ending = z.infer<typeof endingForm>

/** The day alone: for which the mandates are listed. */
export function readLastDay(query: unknown) {
  return readForm(z.object({ lastDay: day() }), query)
}
