import { describe, expect, test } from '@jest/globals'
import { actsText, lengthText, onDay, sinceDay } from '../../server/timelines/words.ts'
import { plain } from './aDrawing.ts'

describe('acts in words', () => {
  const act = (kind: 'vote' | 'receipt' | 'publication' | 'transmission', on: string) => ({ kind, on, parties: [] })
  const signature = (on: string, ...parties: string[]) => ({ kind: 'signature' as const, on, parties })

  test('leave out the month and year that the next day says too', () => {
    expect(actsText('fr', [act('vote', '2012-12-17'), act('receipt', '2012-12-26')])).toBe(
      'votée le 17, reçue le 26 décembre 2012',
    )
    expect(actsText('fr', [act('vote', '2012-11-17'), act('receipt', '2012-12-01')])).toBe(
      'votée le 17 novembre, reçue le 1er décembre 2012',
    )
    expect(actsText('fr', [act('vote', '2012-12-17'), act('receipt', '2013-01-04')])).toBe(
      'votée le 17 décembre 2012, reçue le 4 janvier 2013',
    )
  })

  test('join those of one day', () => {
    const acts = [act('vote', '2012-12-17'), act('receipt', '2012-12-26'), act('publication', '2012-12-26')]
    expect(actsText('fr', acts)).toBe('votée le 17, reçue et publiée le 26 décembre 2012')
    expect(actsText('en', acts)).toBe('voted 17, received and published 26 December 2012')
  })

  test('name who signed, each once, and count many', () => {
    expect(actsText('fr', [signature('2012-12-20', 'Dijon', 'Volgograd', 'Dijon')])).toBe(
      'Dijon et Volgograd le 20 décembre 2012',
    )
    expect(
      actsText('fr', [
        signature('2012-12-20', 'Dijon'),
        signature('2012-12-20', 'York'),
        act('transmission', '2012-12-20'),
      ]),
    ).toBe('Dijon et York, transmise le 20 décembre 2012')
    expect(actsText('fr', [signature('1959', 'A', 'B', 'C', 'D', 'E', 'F', 'G')])).toBe(
      'A, B, C, D, E et 2 autres en 1959',
    )
  })
})

test('a month or a year has its own little word', () => {
  expect([onDay('fr', '2012-12-17'), onDay('fr', '1959-06'), onDay('fr', '1959')]).toEqual([
    'le 17 décembre 2012',
    'en juin 1959',
    'en 1959',
  ])
  expect([sinceDay('fr', '1953-05-12'), sinceDay('fr', '1959'), sinceDay('en', '1959-06')]).toEqual([
    'depuis le 12 mai 1953',
    'depuis 1959',
    'since June 1959',
  ])
})

test('a length reads as its clause does', () => {
  const texts = [
    { months: 36, days: 0 },
    { months: 18, days: 0 },
    { months: 12, days: 0 },
    { months: 30, days: 15 },
    { months: 0, days: 14 },
    { months: 0, days: 90 },
  ].map((length) => plain(lengthText('fr', length)))
  expect(texts).toEqual(['3 ans', '18 mois', '1 an', '2 ans, 6 mois et 15 jours', '2 semaines', '90 jours'])
})
