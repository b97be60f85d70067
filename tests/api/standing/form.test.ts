import { describe, expect, test } from '@jest/globals'
import { readStandingRequest } from '../../../server/api/standing/form.ts'

const on = ['2015-10-01']

function problemsOf(facts: unknown): string[] {
  const reading = readStandingRequest({ facts, on })
  return reading.ok ? [] : reading.problems.map(({ path, problem }) => `${path} ${problem}`)
}

function factsOf(facts: unknown) {
  const reading = readStandingRequest({ facts, on })
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.value.facts
}

const whole = {
  kind: 'framework',
  authorisation: {
    sessionOn: '2012-12',
    receivedOn: '2012-12-26',
    publishedOn: '2012-12-26',
    completedOn: '2013-01-02',
  },
  signatures: [
    { party: 'authority', on: '1959' },
    { party: 'Volgograd', on: null },
  ],
  transmittedOn: '2012-12-27',
  start: { on: '2012-12-27' },
  term: { duration: 'P3Y' },
  renewal: { mode: 'tacit', period: 'P1Y', maximum: 3 },
  renewals: [{ order: 1, agreedOn: '2015-01-01' }],
  notice: 'P3M',
  denounceable: 'any-time',
  denunciation: { notifiedOn: '2015-01-01', effectiveOn: '2015-01-01', by: 'Volgograd' },
  nonRenewal: { decidedOn: '2015-01-01' },
  successor: { signedOn: '2015-01-01', startsOn: '2015-01-01' },
  suspensions: [{ from: '2015-01-01', until: '2015-01-01' }],
  amendments: [
    {
      signedOn: '2014-01-01',
      startsOn: '2014-02-01',
      term: { endsOn: '2014-02-01' },
      renewal: { mode: 'none' },
      notice: 'P1M',
    },
  ],
  sessions: [{ on: '2015-01-01', closesOn: '2014-12-01' }],
  settings: { alertWindow: 'P1Y', leadTime: 'P2W' },
}

describe('facts', () => {
  test('are read as they are', () => {
    expect(factsOf(whole)).toEqual(whole)
  })

  test('may all be absent or null, but for the kind', () => {
    const none = { ...Object.fromEntries(Object.keys(whole).map((key) => [key, null])), kind: 'framework' }
    expect(factsOf(none)).toEqual(factsOf({ kind: 'framework' }))
    expect(problemsOf({})).toEqual(['facts.kind required'])
    expect(problemsOf(null)).toEqual(['facts required'])
  })

  test('leave aside what means nothing here', () => {
    expect(factsOf({ ...whole, colour: 'blue', term: { duration: 'P3Y', note: 1 } })).toEqual(whole)
  })

  test('of an amendment: a key that is there changes, even to null', () => {
    const amendments = [{ startsOn: '2014-02-01', term: null, renewal: null, notice: null }, { startsOn: '2014-02-01' }]
    expect(factsOf({ kind: 'framework', amendments }).amendments).toEqual([
      { signedOn: null, startsOn: '2014-02-01', term: null, renewal: null, notice: null },
      { signedOn: null, startsOn: '2014-02-01' },
    ])
    expect(Object.keys(factsOf({ kind: 'framework', amendments }).amendments![1]!)).toEqual(['signedOn', 'startsOn'])
  })

  test.each([
    [{ kind: 'treaty' }, 'facts.kind unknown-word'],
    [{ kind: 7 }, 'facts.kind wrong-type'],
    [{ transmittedOn: '2015-02-29' }, 'facts.transmittedOn impossible-day'],
    [{ transmittedOn: '2015-02' }, 'facts.transmittedOn impossible-day'],
    [{ transmittedOn: '0000-01-01' }, 'facts.transmittedOn impossible-day'],
    [{ transmittedOn: 20150101 }, 'facts.transmittedOn wrong-type'],
    [{ authorisation: { sessionOn: '2015-13' } }, 'facts.authorisation.sessionOn impossible-day'],
    [{ authorisation: [] }, 'facts.authorisation wrong-type'],
    [{ signatures: {} }, 'facts.signatures wrong-type'],
    [
      { signatures: [{ party: 'authority' }, { party: 'P', on: '2015-02-30' }] },
      'facts.signatures[1].on impossible-day',
    ],
    [{ signatures: [{ on: '2015-01-01' }] }, 'facts.signatures[0].party required'],
    [{ signatures: [{ party: ' ' }] }, 'facts.signatures[0].party required'],
    [{ signatures: [null] }, 'facts.signatures[0] required'],
    [{ start: {} }, 'facts.start.from required'],
    [{ start: { from: 'signature' } }, 'facts.start.from unknown-word'],
    [{ start: { on: '2015' } }, 'facts.start.on impossible-day'],
    [{ term: {} }, 'facts.term required'],
    [{ term: 'P3Y' }, 'facts.term wrong-type'],
    [{ term: { duration: 'P1Y', endsOn: '2015-01-01' } }, 'facts.term one-of-both'],
    ...['P0D', 'PT1H', '-P1Y', 'P1.5Y', 'p3y', 'P', '3Y', ''].map((duration) => [
      { term: { duration } },
      'facts.term.duration impossible-duration',
    ]),
    [{ start: { on: '2015-01-02' }, term: { endsOn: '2015-01-01' } }, 'facts.term.endsOn ends-before-start'],
    [{ renewal: { mode: 'silent' } }, 'facts.renewal.mode unknown-word'],
    [{ renewal: {} }, 'facts.renewal.mode required'],
    [{ renewal: { mode: 'tacit' } }, 'facts.renewal.period required'],
    [{ renewal: { mode: 'express', period: 'P0M' } }, 'facts.renewal.period impossible-duration'],
    [{ renewal: { mode: 'tacit', period: 'P1Y', maximum: -1 } }, 'facts.renewal.maximum impossible-number'],
    [{ renewal: { mode: 'tacit', period: 'P1Y', maximum: 1.5 } }, 'facts.renewal.maximum impossible-number'],
    [{ renewal: { mode: 'tacit', period: 'P1Y', maximum: '1' } }, 'facts.renewal.maximum wrong-type'],
    [{ renewals: [{ order: 0, agreedOn: '2015-01-01' }] }, 'facts.renewals[0].order impossible-number'],
    [{ renewals: [{ order: 1 }] }, 'facts.renewals[0].agreedOn required'],
    [
      {
        renewals: [
          { order: 1, agreedOn: '2015-01-01' },
          { order: 1, agreedOn: '2016-01-01' },
        ],
      },
      'facts.renewals[1].order order-twice',
    ],
    [{ notice: 'P' }, 'facts.notice impossible-duration'],
    [{ denounceable: 'never' }, 'facts.denounceable unknown-word'],
    [{ denunciation: {} }, 'facts.denunciation.notifiedOn required'],
    [
      { denunciation: { notifiedOn: '2015-01-02', effectiveOn: '2015-01-01' } },
      'facts.denunciation.effectiveOn before-notified',
    ],
    [{ nonRenewal: {} }, 'facts.nonRenewal.decidedOn required'],
    [{ successor: { signedOn: '2015-01-01' } }, 'facts.successor.startsOn required'],
    [{ suspensions: [{ from: '2015-01-02', until: '2015-01-01' }] }, 'facts.suspensions[0].until until-before-from'],
    [{ suspensions: [{}] }, 'facts.suspensions[0].from required'],
    [{ suspensions: Array(301).fill({ from: '2015-01-02' }) }, 'facts.suspensions too-many'],
    [{ amendments: [{}] }, 'facts.amendments[0].startsOn required'],
    [
      { amendments: [{ startsOn: '2015-01-02', term: { endsOn: '2015-01-01' } }] },
      'facts.amendments[0].term.endsOn ends-before-start',
    ],
    [{ amendments: [{ startsOn: '2015-01-02', notice: 'P0D' }] }, 'facts.amendments[0].notice impossible-duration'],
    [{ sessions: [{ closesOn: '2015-01-01' }] }, 'facts.sessions[0].on required'],
    [{ settings: { leadTime: '45' } }, 'facts.settings.leadTime impossible-duration'],
  ] as [Record<string, unknown>, string][])('%j: %s', (facts, problem) => {
    expect(problemsOf({ kind: 'framework', ...facts })).toEqual([problem])
  })

  test('a term that ends on its first day is possible', () => {
    expect(problemsOf({ kind: 'framework', start: { on: '2015-01-01' }, term: { endsOn: '2015-01-01' } })).toEqual([])
  })
})

describe('a request', () => {
  const problems = (body: unknown) => {
    const reading = readStandingRequest(body)
    return reading.ok ? [] : reading.problems
  }

  test('has facts, days and maybe spans', () => {
    const spans = { from: '2015-01-01', until: '2015-01-01' }
    expect(readStandingRequest({ facts: whole, on: [], spans })).toEqual({
      ok: true,
      value: { facts: whole, on: [], spans },
    })
    expect(readStandingRequest({ facts: whole, on, spans: null })).toEqual({ ok: true, value: { facts: whole, on } })
  })

  test('tells every problem at once', () => {
    const facts = { kind: 'treaty', term: { duration: 'P0D' }, signatures: [{ party: 'P', on: 'May' }] }
    expect(
      problems({ facts, on: ['2015-10-01', '2015-10-32'], spans: { from: '2016-01-01', until: '2015-01-01' } }),
    ).toEqual([
      { path: 'facts.term.duration', problem: 'impossible-duration' },
      { path: 'facts.kind', problem: 'unknown-word' },
      { path: 'facts.signatures[0].on', problem: 'impossible-day' },
      { path: 'on[1]', problem: 'impossible-day' },
      { path: 'spans.until', problem: 'until-before-from' },
    ])
  })

  test.each([
    [null, '', 'required'],
    [[], '', 'wrong-type'],
    ['facts', '', 'wrong-type'],
    [{ on }, 'facts', 'required'],
    [{ facts: [], on }, 'facts', 'wrong-type'],
    [{ facts: whole }, 'on', 'required'],
    [{ facts: whole, on: '2015-10-01' }, 'on', 'wrong-type'],
    [{ facts: whole, on: ['2015-10'] }, 'on[0]', 'impossible-day'],
    [{ facts: whole, on: Array(10_001).fill('2015-10-01') }, 'on', 'too-many'],
    [{ facts: whole, on, spans: { from: '2015-01-01' } }, 'spans.until', 'required'],
    [{ facts: whole, on, spans: { from: '1600-01-01', until: '2000-01-01' } }, 'spans.until', 'too-long'],
  ])('%#: %s %s', (body, path, problem) => {
    expect(problems(body)).toEqual([{ path, problem }])
  })

  test('of a hostile shape changes nothing', () => {
    const body = JSON.parse('{"facts": {"kind": "framework", "__proto__": {"transmittedOn": "x"}}, "on": []}')
    expect(readStandingRequest(body)).toMatchObject({ ok: true, value: { facts: { transmittedOn: null } } })
  })
})
