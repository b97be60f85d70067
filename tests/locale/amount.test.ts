import { expect, test } from '@jest/globals'
import { amountText, readAmount, typedAmount } from '../../server/locale/amount.ts'

test.each([
  ['1 234,56', 123_456],
  ['1\u202f234,5', 123_450],
  ['1234.56 €', 123_456],
  ['0', 0],
  ['12 000', 1_200_000],
  ['1,234', 'too-fine'],
  ['1 234,567', 'too-fine'],
  ['-5', null],
  ['douze', null],
  ['1,2,3', null],
])('%p is read as %p', (text, cents) => {
  expect(readAmount(text)).toBe(cents)
})

test('cents as they are read and typed', () => {
  expect(amountText('fr', { cents: 123_456, currency: 'EUR' }).replace(/\s/g, ' ')).toBe('1 234,56 €')
  expect(amountText('en', { cents: 50_000, currency: 'CHF' }).replace(/\s/g, ' ')).toBe('CHF 500.00')
  expect([typedAmount(123_456), typedAmount(50_000), typedAmount(105), typedAmount(null)]).toEqual([
    '1234,56',
    '500',
    '1,05',
    '',
  ])
})
