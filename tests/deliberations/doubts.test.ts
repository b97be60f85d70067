import { describe, expect, test } from '@jest/globals'
import { doubtsOf, sessionProposed } from '../../server/deliberations/doubts.ts'

const siren = '212102313'
const nothing = {
  sessionOn: null,
  sentOn: null,
  receivedOn: null,
  publishedOn: null,
  actIdentifier: null,
}
const textsOf = (recorded: Partial<Record<keyof typeof nothing, string>>) =>
  doubtsOf('fr', { ...nothing, ...recorded }, siren).map(({ text }) => text)

describe('what is odd in a deliberation', () => {
  test('the deliberation of 2012 is not', () => {
    const real = {
      sessionOn: '2012-12-17',
      sentOn: '2012-12-26',
      receivedOn: '2012-12-26',
      actIdentifier: '021-212102313-20121217-VD20121712-030-DE',
    }
    expect(textsOf(real)).toEqual([])
    expect(textsOf({})).toEqual([])
  })

  test.each([
    ['sentOn', 'L’envoi en préfecture (16 décembre 2012) précède la séance (17 décembre 2012).'],
    ['receivedOn', 'La réception en préfecture (16 décembre 2012) précède la séance (17 décembre 2012).'],
    ['publishedOn', 'La publication (16 décembre 2012) précède la séance (17 décembre 2012).'],
  ])('%s before the session', (field, sentence) => {
    expect(textsOf({ sessionOn: '2012-12-17', [field]: '2012-12-16' })).toEqual([sentence])
    expect(textsOf({ sessionOn: '2012-12-17', [field]: '2012-12-17' })).toEqual([])
    // Held in December at the earliest on the 1st: nothing certain is against it.
    expect(textsOf({ sessionOn: '2012-12', [field]: '2012-12-01' })).toEqual([])
    expect(textsOf({ sessionOn: '2012-12', [field]: '2012-11-30' })).toHaveLength(1)
  })

  test('receipt before the sending', () => {
    expect(textsOf({ sentOn: '2012-12-26', receivedOn: '2012-12-25' })).toHaveLength(1)
    expect(textsOf({ sentOn: '2012-12-26', receivedOn: '2012-12-26' })).toEqual([])
  })

  test.each([
    ['VD20121712-030', 'n’a pas ses cinq parties'],
    ['21X-212102313-20121217-1-DE', 'ne commence pas par un département'],
    ['021-212102314-20121217-1-DE', 'Le SIREN de l’identifiant d’acte est faux'],
    ['021-212102313-20121317-1-DE', 'ne porte pas un jour du calendrier'],
    ['021-212102313-20121217-1/2-DE', 'Le numéro de l’identifiant d’acte'],
    ['021-212102313-20121217-1-XX', 'ne finit pas par une nature d’acte connue'],
    [
      '021-212100549-20121217-1-DE',
      'Le SIREN de l’identifiant d’acte, 212100549, n’est pas celui de votre collectivité.',
    ],
    ['021-212102313-20121216-1-DE', 'porte le 16 décembre 2012, qui n’est pas le jour de la séance (17 décembre 2012)'],
    ['021-212102313-20121217-1-AR', 'finit par AR (acte réglementaire), et non par DE'],
  ])('the identifier %s is told wrong', (actIdentifier, sentence) => {
    expect(textsOf({ sessionOn: '2012-12-17', actIdentifier })).toEqual([expect.stringContaining(sentence)])
  })

  test('all that is wrong is told at once', () => {
    expect(textsOf({ sessionOn: '2012-12-17', actIdentifier: '021-212100549-20121216-1-AR' })).toHaveLength(3)
  })

  test('a month holds the identifier’s day, or it does not', () => {
    const actIdentifier = '021-212102313-20121217-1-DE'
    expect(textsOf({ sessionOn: '2012-12', actIdentifier })).toEqual([])
    expect(textsOf({ sessionOn: '2011', actIdentifier })).toHaveLength(1)
  })
})

describe('the session that an identifier proposes', () => {
  const actIdentifier = '021-212102313-20121217-1-DE'
  test.each([
    [null, '2012-12-17'],
    ['2012', '2012-12-17'],
    ['2012-12', '2012-12-17'],
    ['2011', null],
    ['2012-12-16', null],
    ['2012-12-17', null],
  ])('where %j is recorded: %j', (sessionOn, proposed) => {
    expect(sessionProposed({ sessionOn, actIdentifier })).toBe(proposed)
  })

  test('none where it cannot be read', () => {
    expect(sessionProposed({ sessionOn: null, actIdentifier: 'néant' })).toBeNull()
    expect(sessionProposed({ sessionOn: null, actIdentifier: null })).toBeNull()
  })
})
