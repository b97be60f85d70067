import { describe, expect, test } from '@jest/globals'
import { typedIn } from '../../server/simulation/form.ts'
import { errorsOf, read } from './aSimulation.ts'

test('an address that says nothing is none, and what it leaves out has its usual value', () => {
  expect(typedIn({})).toBeNull()
  expect(typedIn({ on: '2015-10-01', else: 'x' })).toBeNull()
  expect(typedIn({ signedOn: '', kind: '' })).toBeNull()
  expect(typedIn({ signedOn: '17/12/2012' })).toMatchObject({ kind: 'framework', termMode: 'duration' })
})

test('what is idle beside its mode is not kept', () => {
  const form = read({ startOn: '01/01/2013', termMode: 'unlimited', renewalMode: 'none' })
  expect(form).toMatchObject({
    ok: true,
    value: { startOn: null, termDuration: null, renewalPeriod: null, renewalMaximum: null, notice: 'P3M' },
  })
})

describe('what a mode asks for', () => {
  test.each([
    [{ signedOn: '' }, { signedOn: 'field.required' }],
    [{ startMode: 'on' }, { startOn: 'field.required' }],
    [{ startMode: 'on', startOn: '1/1/2013', signedOn: '' }, {}],
    [{ termDuration: '' }, { termDuration: 'field.required' }],
    [{ termMode: 'ends-on' }, { termEndsOn: 'field.required' }],
    [{ termMode: 'unlimited', termDuration: '' }, {}],
    [{ renewalPeriod: '' }, { renewalPeriod: 'field.required' }],
    [{ renewalMode: 'express', renewalPeriod: '' }, { renewalPeriod: 'field.required' }],
    [{ renewalMode: 'none', renewalPeriod: '' }, {}],
  ])('%o', (typed, errors) => expect(errorsOf(typed)).toEqual(errors))
})

describe('what is wrong', () => {
  test.each([
    [{ signedOn: '30/02/2026' }, { signedOn: 'field.impossible-day' }],
    [{ signedOn: '29/02/2026' }, { signedOn: 'field.impossible-day' }],
    [{ signedOn: '29/02/2028' }, {}],
    [{ termDuration: '0 an' }, { termDuration: 'field.impossible-duration' }],
    [{ termDuration: 'P1D' }, {}],
    [{ renewalMaximum: '-1' }, { renewalMaximum: 'field.number' }],
    [{ renewalMaximum: '0' }, {}],
    [{ kind: 'amendment' }, { kind: 'field.unknown-choice' }],
    [{ startMode: 'unknown' }, { startMode: 'field.unknown-choice' }],
    [{ denounceable: '' }, { denounceable: 'field.required' }],
    [
      { startMode: 'on', startOn: '2/1/2013', termMode: 'ends-on', termEndsOn: '1/1/2013' },
      { termEndsOn: 'convention.ends-before-start' },
    ],
    [{ startMode: 'on', startOn: '1/1/2013', termMode: 'ends-on', termEndsOn: '1/1/2013' }, {}],
    [{ termMode: 'ends-on', termEndsOn: '16/12/2012' }, {}],
  ])('%o', (typed, errors) => expect(errorsOf(typed)).toEqual(errors))
})

describe('sessions pasted', () => {
  const sessionsOf = (sessions: string) => {
    const form = read({ sessions })
    return form.ok ? form.value.sessions : Object.values(form.errors)[0]
  }

  test('one a line, its closing day after a semicolon or a tab, by day', () => {
    expect(sessionsOf('14/12/2026 ; 30/11/2026\r\n\r\n28 septembre 2026\t14/09/2026\n29/06/2026')).toEqual([
      { on: '2026-06-29', closesOn: null },
      { on: '2026-09-28', closesOn: '2026-09-14' },
      { on: '2026-12-14', closesOn: '2026-11-30' },
    ])
    expect(sessionsOf('')).toEqual([])
  })

  test('what is wrong is told with its line', () => {
    expect(sessionsOf('29/06/2026\n31/06/2026')).toMatchObject({
      key: 'simulation.sessions.impossible',
      values: { line: 2, text: '31/06/2026' },
    })
    expect(sessionsOf('29/06/2026 ; 30/06/2026')).toMatchObject({ key: 'simulation.sessions.closes-after' })
    expect(sessionsOf('29/06/2026 ; 29/06/2026')).toEqual([{ on: '2026-06-29', closesOn: '2026-06-29' }])
    expect(sessionsOf('29/06/2026\n\n29 juin 2026')).toMatchObject({
      key: 'simulation.sessions.twice',
      values: { line: 3 },
    })
  })

  test('no more than a council holds', () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, place) => `${(place % 28) + 1}/${(place % 12) + 1}/${2000 + place}`).join('\n')
    expect(sessionsOf(days(120))).toHaveLength(120)
    expect(sessionsOf(days(121))).toMatchObject({ key: 'simulation.sessions.too-many' })
  })
})
