import { dayText, listText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { onText, sinceText } from '../locale/phrases.ts'
import type { Signer } from '../mandates/record.ts'
import { mandateText, powerText } from '../mandates/words.ts'
import type { Day } from '../rules/facts.ts'
import type { SigningPower, VotePower } from '../rules/signingPower.ts'
import type { AuthorisationRecord } from './record.ts'

/** Who may sign for the authority on a day, by which deliberation and by which mandate: said before the save. */

export type RecordPower = SigningPower<AuthorisationRecord, Signer>
type Holder = RecordPower['holders'][number]

/** So many of those who may not are named. */
const mostRefused = 3

export function signingPowerPart(locale: Locale, authorityName: string, power: RecordPower, day: Day) {
  const { votes, holders, allowed } = power
  return {
    heading: translate(locale, 'power.title', { authority: authorityName, day: dayText(locale, day) }),
    tone: allowed ? 'note' : 'warning',
    verdict: verdictText(locale, power),
    votes: votes.map(({ vote, power: worth }) => ({
      href: `/deliberations/${vote.deliberationReference}`,
      reference: vote.deliberationReference,
      text: voteText(locale, vote, worth),
    })),
    holders: namedHolders(holders).map(({ holder, mandate }) => ({
      href: `/signatories/${holder.id}`,
      name: holder.name,
      text: translate(locale, 'power.holder', {
        mandate: mandateText(locale, mandate),
        state: powerText(locale, mandate, day),
      }),
    })),
    noMandates: holders.length === 0,
  }
}

export type SigningPowerModel = ReturnType<typeof signingPowerPart>

function verdictText(locale: Locale, { votes, holders, allowed, from }: RecordPower): string {
  const able = holders.filter(({ power }) => power.power === 'covers')
  const names = [...new Set(able.map(({ holder }) => holder.name))]
  if (allowed) return translate(locale, 'power.allowed', { names: listText(locale, names), count: names.length })
  if (from) return translate(locale, 'power.from', { day: dayText(locale, from) })
  const unsure =
    votes.some(({ power }) => !power.executory && /unknown$/.test(power.reason)) ||
    holders.some(({ power }) => power.power === 'unknown')
  return translate(locale, unsure ? 'power.unsure' : 'power.nobody')
}

/** Those who may, or perhaps may; where nobody does, the nearest of those who may not. */
function namedHolders(holders: Holder[]): Holder[] {
  const able = holders.filter(({ power }) => power.power !== 'none')
  if (able.length > 0) return able
  const refused = holders.flatMap((one) => (one.power.power === 'none' ? [{ one, on: one.power.on ?? '' }] : []))
  const nearest = refused.sort((first, second) => (first.on < second.on ? 1 : -1)).slice(0, mostRefused)
  return nearest.map(({ one }) => one)
}

function voteText(
  locale: Locale,
  { sessionOn, receivedOn, publishedOn }: AuthorisationRecord,
  power: VotePower,
): string {
  if (power.executory) return translate(locale, 'power.vote.executory', { since: sinceText(locale, power.since) })
  const days = { 'session-ahead': sessionOn, 'receipt-ahead': receivedOn, 'publication-ahead': publishedOn } as const
  const day = power.reason in days ? days[power.reason as keyof typeof days] : null
  const why = translate(locale, `power.vote.${power.reason}`, { on: day ? onText(locale, day) : '' })
  return power.from ? translate(locale, 'power.vote.from', { why, day: dayText(locale, power.from) }) : why
}
