import { describe, expect, test } from '@jest/globals'
import { deliberationSentence } from '../../server/deliberations/sentence.ts'

const nothing = { sessionOn: null, receivedOn: null, publishedOn: null, completedOn: null }
const voted = { ...nothing, sessionOn: '2012-12-17' }
const received = { ...voted, receivedOn: '2012-12-26' }
const published = { ...received, publishedOn: '2013-01-02' }
const onDay = (deliberation: Parameters<typeof deliberationSentence>[1], on = '2026-11-24') =>
  deliberationSentence('fr', deliberation, on).replaceAll('\u00a0', ' ')

describe('the sentence of a deliberation', () => {
  test('received, its publication unknown', () => {
    expect(onDay(received)).toBe(
      'Votée le 17 décembre 2012 en conseil, reçue en préfecture le 26 décembre 2012 ; publication inconnue : le caractère exécutoire ne peut être établi.',
    )
  })

  test('received and published: executory from the later day on', () => {
    expect(onDay(published)).toBe(
      'Votée le 17 décembre 2012 en conseil, reçue en préfecture le 26 décembre 2012, publiée le 2 janvier 2013 : exécutoire depuis le 2 janvier 2013.',
    )
    expect(onDay(published, '2013-01-02')).toContain('exécutoire depuis le 2 janvier 2013')
  })

  test('the day before, it is not executory yet', () => {
    expect(onDay(published, '2013-01-01')).toBe(
      'Votée le 17 décembre 2012 en conseil, reçue en préfecture le 26 décembre 2012 ; pas encore publiée : elle n’est pas encore exécutoire.',
    )
    expect(onDay(published, '2012-12-25')).toContain('; pas encore reçue en préfecture et pas encore publiée :')
  })

  test('the receipt is yet to come, and nobody knows of a publication', () => {
    expect(onDay(received, '2012-12-20')).toBe(
      'Votée le 17 décembre 2012 en conseil ; pas encore reçue en préfecture et publication inconnue : le caractère exécutoire ne peut être établi.',
    )
  })

  test.each([
    [{ ...nothing, sessionOn: '2012-12' }, 'Votée en conseil en décembre 2012 ;'],
    [{ ...nothing, sessionOn: '2012' }, 'Votée en conseil en 2012 ;'],
    [nothing, 'Votée en conseil un jour inconnu ;'],
  ])('a day that is not known whole', (deliberation, beginning) => {
    expect(onDay(deliberation).startsWith(beginning)).toBe(true)
  })

  test('a session to come', () => {
    expect(onDay(voted, '2012-12-16')).toBe(
      'Séance prévue le 17 décembre 2012 : elle n’est pas encore votée à ce jour.',
    )
    expect(onDay(voted, '2012-12-17')).toMatch(/^Votée/)
  })

  test('before the law of 1982 nothing is said of publication and receipt', () => {
    expect(onDay({ ...nothing, sessionOn: '1982-03-01' })).toBe(
      'Votée le 1er mars 1982 en conseil, avant la loi du 2 mars 1982.',
    )
    expect(onDay({ ...nothing, sessionOn: '1982-03-02' })).toContain(
      'réception en préfecture inconnue et publication inconnue',
    )
  })

  test('in English', () => {
    expect(deliberationSentence('en', received, '2026-11-24')).toBe(
      'Voted in council on 17 December 2012, received at the prefecture on 26 December 2012; publication unknown: whether it is executory cannot be established.',
    )
  })
})
