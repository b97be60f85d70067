import { line, wrong } from './fields.ts'
import type { Locale } from './locale.ts'

/** Amounts of money: whole cents, in the currency in which they were written, never converted. */

export interface Amount {
  cents: number
  currency: string
}

/** Every currency of ISO 4217 that a machine knows, the euro first. */
export const currencies: readonly string[] = [
  'EUR',
  ...Intl.supportedValuesOf('currency').filter((code) => code !== 'EUR'),
]

/** "1 234,56" as 123456; a comma or a point before the cents, which are two figures at most. Null where it is no amount. */
export function readAmount(text: string): number | null | 'too-fine' {
  const clean = text.replace(/[\s\u00a0\u202f]/g, '').replace(/(€|EUR)$/i, '')
  if (/^\d{1,12}[.,]\d{3,}$/.test(clean)) return 'too-fine'
  const match = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(clean)
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null
}

/** An amount that people type; null where nothing is typed. */
export function amount() {
  return line({ max: 60 }).transform((text, context): number | null => {
    if (text === null) return null
    const cents = readAmount(text)
    if (cents === 'too-fine') wrong(context, 'commitment.amount.too-fine')
    else if (cents === null) wrong(context, 'commitment.amount.wrong')
    return typeof cents === 'number' ? cents : null
  })
}

/** "1 234,56 €", "CA$500.00". */
export function amountText(locale: Locale, { cents, currency }: Amount): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: 2 }).format(cents / 100)
}

/** An amount as its field holds it: "1234,56". */
export function typedAmount(cents: number | null): string {
  if (cents === null) return ''
  const rest = String(cents % 100).padStart(2, '0')
  return `${Math.floor(cents / 100)}${rest === '00' ? '' : `,${rest}`}`
}

/** A currency of the list; the euro where none is chosen. */
export function currency() {
  return line({ max: 10 }).transform((text, context): string => {
    const code = text?.toUpperCase() ?? 'EUR'
    if (!currencies.includes(code)) wrong(context, 'commitment.currency.wrong')
    return code
  })
}
