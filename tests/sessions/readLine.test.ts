import { describe, expect, test } from '@jest/globals'
import { readLine, weekdayOf } from '../../server/sessions/readLine.ts'

const read = (text: string, year: number | null = null) => {
  const line = readLine(text, year)
  return line.ok ? [line.on, line.closesOn] : line.problem.kind
}

describe('a session as calendars write it', () => {
  test.each([
    ['14/12/2026', '2026-12-14', null],
    ['14-12-2026', '2026-12-14', null],
    ['14.12.2026', '2026-12-14', null],
    ['14/12/26', '2026-12-14', null],
    ['2026-12-14', '2026-12-14', null],
    ['14 décembre 2026', '2026-12-14', null],
    ['1er mars 2027', '2027-03-01', null],
    ['lundi 14 décembre 2026', '2026-12-14', null],
    ['Lundi 14 décembre 2026 à 18 h 30', '2026-12-14', null],
    ['lun. 14 déc. 2026', '2026-12-14', null],
    ['- 14 décembre 2026', '2026-12-14', null],
    ['3. 14 décembre 2026', '2026-12-14', null],
    ['Séance du conseil municipal du lundi 14 décembre 2026', '2026-12-14', null],
    ['Conseil municipal : 14/12/2026', '2026-12-14', null],
    ['14/12/2026 ; 30/11/2026', '2026-12-14', '2026-11-30'],
    ['14/12/2026 ; clôture 30/11', '2026-12-14', '2026-11-30'],
    ['14/12/2026\t30/11/2026', '2026-12-14', '2026-11-30'],
    ['14/12/2026\t18h30\t30/11/2026', '2026-12-14', '2026-11-30'],
    ['14 décembre 2026, clôture des dossiers le 30 novembre', '2026-12-14', '2026-11-30'],
    ['14 décembre 2026 (clôture : 30/11/2026)', '2026-12-14', '2026-11-30'],
    ['14 décembre 2026 – lundi 30 novembre 2026', '2026-12-14', '2026-11-30'],
    ['14 décembre 2026 clôture le 30 novembre', '2026-12-14', '2026-11-30'],
    ['25 janvier 2027 ; clôture 21 décembre', '2027-01-25', '2026-12-21'],
    ['Monday 14 December 2026; closes on 30 November', '2026-12-14', '2026-11-30'],
    ['14\u00a0décembre\u00a02026', '2026-12-14', null],
  ])('%s', (text, on, closesOn) => {
    expect(read(text)).toEqual([on, closesOn])
  })

  test('days without their year are of the year given', () => {
    expect(read('lundi 25 janvier', 2027)).toEqual(['2027-01-25', null])
    expect(read('25/01 ; clôture 11/01', 2027)).toEqual(['2027-01-25', '2027-01-11'])
    expect(read('1er mars', 2027)).toEqual(['2027-03-01', null])
    expect(read('14 décembre 2026', 2027)).toEqual(['2026-12-14', null])
    expect(read('25 janvier')).toBe('no-year')
  })

  test.each([
    ['30 février 2026', 'no-day'],
    ['31/11/2026', 'no-day'],
    ['Calendrier 2027', 'no-day'],
    ['14/12/2026 ; bientôt', 'no-closing-day'],
    ['14/12/2026 ; 31/11', 'no-closing-day'],
    ['14/12/2026 salle des États', 'no-day'],
    ['mardi 14 décembre 2026', 'weekday'],
    ['14/12/2026 ; 30/11/2026 ; 01/11/2026', 'too-much'],
  ])('%s is told', (text, problem) => {
    expect(read(text)).toBe(problem)
  })

  test('a closing day after its session is not taken for one of the year before', () => {
    expect(read('14/12/2026 ; 21/12')).toEqual(['2026-12-14', '2026-12-21'])
  })
})

test('the days of the week', () => {
  expect(weekdayOf('2026-12-14')).toBe(1)
  expect(weekdayOf('1969-12-28')).toBe(0)
  expect(weekdayOf('2000-02-29')).toBe(2)
})
