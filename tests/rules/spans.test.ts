import { describe, expect, test } from '@jest/globals'
import type { ConventionFacts } from '../../server/rules/facts.ts'
import { findingSpans, spans, steps } from '../../server/rules/spans.ts'
import { aFramework, anExpressFramework } from './aFramework.ts'

const spansOf = (facts: ConventionFacts, from: string, until: string) =>
  spans(facts, from, until).map((span) => `${span.from} ${span.until} ${span.status} ${span.renewalStatus}`)

describe('spans', () => {
  test('tell a convention from draft to denounced', () => {
    const facts = aFramework({ denunciation: { notifiedOn: '2015-10-01' } })
    expect(spansOf(facts, '2012-12-01', '2017-01-31')).toEqual([
      '2012-12-01 2012-12-09 draft none-needed',
      '2012-12-10 2012-12-13 voted none-needed',
      '2012-12-14 2012-12-19 authorised none-needed',
      '2012-12-20 2012-12-26 signed none-needed',
      '2012-12-27 2014-12-25 in-force not-due',
      '2014-12-26 2015-09-26 in-force due',
      '2015-09-27 2015-09-30 in-force renewing',
      '2015-10-01 2016-12-26 in-force ending',
      '2016-12-27 2017-01-31 denounced ended',
    ])
  })

  test('are one where nothing changes, and one day long where one day is asked for', () => {
    expect(spansOf(aFramework({ term: null }), '2013-01-01', '2099-12-31')).toEqual([
      '2013-01-01 2099-12-31 in-force none-needed',
    ])
    expect(spansOf(aFramework(), '2014-12-26', '2014-12-26')).toEqual(['2014-12-26 2014-12-26 in-force due'])
  })

  test('reach to the edges of the calendar', () => {
    const all = spans(aFramework({ renewal: { mode: 'tacit', period: 'P500Y' } }), '0001-01-01', '9999-12-31')
    expect(all[0]).toMatchObject({ from: '0001-01-01', until: '2012-12-09' })
    expect(all.at(-1)?.until).toBe('9999-12-31')
  })
})

describe('steps', () => {
  test('are cut where a deadline passes or an end becomes known', () => {
    const facts = anExpressFramework({
      sessions: [{ on: '2015-11-02', closesOn: '2015-10-01' }],
      renewals: [{ order: 1, agreedOn: '2015-11-20' }],
    })
    expect(steps(facts, '2015-09-30', '2015-12-27')).toEqual([
      {
        from: '2015-09-30',
        until: '2015-10-01',
        status: 'in-force',
        renewalStatus: 'due',
        termEndsOn: '2015-12-26',
        endsOn: '2015-12-26',
        deadline: { kind: 'decision', on: '2015-10-01' },
      },
      {
        from: '2015-10-02',
        until: '2015-11-02',
        status: 'in-force',
        renewalStatus: 'late',
        termEndsOn: '2015-12-26',
        endsOn: '2015-12-26',
        deadline: { kind: 'session', on: '2015-11-02' },
      },
      {
        from: '2015-11-03',
        until: '2015-11-19',
        status: 'in-force',
        renewalStatus: 'late',
        termEndsOn: '2015-12-26',
        endsOn: '2015-12-26',
        deadline: { kind: 'term-end', on: '2015-12-26' },
      },
      {
        from: '2015-11-20',
        until: '2015-12-26',
        status: 'in-force',
        renewalStatus: 'renewed',
        termEndsOn: '2015-12-26',
        endsOn: '2018-12-26',
        deadline: { kind: 'term-end', on: '2015-12-26' },
      },
      {
        from: '2015-12-27',
        until: '2015-12-27',
        status: 'in-force',
        renewalStatus: 'not-due',
        termEndsOn: '2018-12-26',
        endsOn: '2018-12-26',
        deadline: { kind: 'decision', on: '2018-08-26', estimated: true },
      },
    ])
  })
})

describe('finding spans', () => {
  test('begin and end with what each rule finds, and are cut where it is cured', () => {
    const facts = aFramework({
      authorisation: { sessionOn: '2012-12-10', receivedOn: '2012-12-24', publishedOn: '2012-12-14' },
      signatures: [
        { party: 'authority', on: '2012-12-20' },
        { party: 'authority', on: '2013-03-01' },
        { party: 'Volgograd', on: '2012-12-20' },
      ],
    })
    expect(findingSpans(facts, '2012-12-01', '2013-12-31')).toEqual([
      { rule: 'signed-before-receipt', severity: 'serious', from: '2012-12-20', until: '2013-02-28' },
      { rule: 'review-open', severity: 'note', from: '2012-12-24', until: '2013-02-27' },
      { rule: 'signed-before-receipt', severity: 'note', from: '2013-03-01', until: '2013-12-31' },
    ])
  })

  test('come and go', () => {
    const facts = aFramework({
      transmittedOn: '2013-06-01',
      authorisation: { sessionOn: '2012-12-10', receivedOn: '2012-12-14', publishedOn: '2012-12-14' },
    })
    expect(findingSpans(facts, '2013-02-01', '2013-12-31')).toEqual([
      { rule: 'not-transmitted', severity: 'serious', from: '2013-02-01', until: '2013-05-31' },
      { rule: 'review-open', severity: 'note', from: '2013-02-01', until: '2013-02-14' },
      { rule: 'review-open', severity: 'note', from: '2013-06-01', until: '2013-08-01' },
    ])
  })
})
