import type { ConventionRecord } from '../conventions/record.ts'
import { amountText } from '../locale/amount.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Commitment } from './store.ts'

type Record = Pick<ConventionRecord, 'reference' | 'parties' | 'commitments' | 'noCommitment'>

/** What a convention costs, as its page, its sheet and its list of commitments show it. */
export function commitmentsPart(locale: Locale, { reference, parties, commitments, noCommitment }: Record) {
  return {
    path: `/conventions/${reference}/commitments`,
    rows: commitments.map((one) => ({
      id: one.id,
      year: one.year,
      amount: amountOf(locale, one),
      payer: parties.find(({ id }) => id === one.partyId)?.name ?? '',
      note: one.note ?? '',
    })),
    none: translate(locale, noCommitment ? 'commitment.none' : 'commitment.unknown'),
    unknown: !noCommitment && commitments.length === 0,
  }
}

/** "12 000,00 €", "500,00 CHF en nature", "en nature". */
function amountOf(locale: Locale, { amount, currency, nature }: Commitment): string {
  const money = amount === null ? '' : amountText(locale, { cents: amount, currency })
  if (nature === 'money') return money
  return [money, translate(locale, 'commitment.in-kind')].filter(Boolean).join(' ')
}

/** The sum of the money in each currency: nothing is converted. */
export function totals(locale: Locale, commitments: readonly Commitment[]): string[] {
  const sums = new Map<string, number>()
  for (const { amount, currency, nature } of commitments) {
    if (nature === 'money' && amount !== null) sums.set(currency, (sums.get(currency) ?? 0) + amount)
  }
  return [...sums].map(([currency, cents]) => amountText(locale, { cents, currency }))
}
