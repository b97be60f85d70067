import { describe, expect, test } from '@jest/globals'
import type { ConventionFacts } from '../../server/rules/facts.ts'
import { standing } from '../../server/rules/standing.ts'
import { workLines } from '../../server/work/lines.ts'
import { aFramework, anExpressFramework } from '../rules/aFramework.ts'

/** The one line of a convention on a day, as text. */
function lineOn(facts: ConventionFacts, on: string): string | null {
  const [line] = workLines([{ facts, standing: standing(facts, on) }])
  return line ? [line.group, line.kind, line.on, line.session].join(' ').trim() : null
}

const unsigned = { signatures: [{ party: 'authority' }, { party: 'Volgograd' }], transmittedOn: null }
const deliberation = { sessionOn: '2012-12-10', receivedOn: '2012-12-14', publishedOn: '2012-12-14' }

describe('a convention on its way', () => {
  test('a draft asks for nothing yet', () => {
    expect(lineOn(aFramework({ ...unsigned, authorisation: null }), '2012-12-31')).toBeNull()
  })

  test('voted, it waits for the prefecture since its session', () => {
    const facts = aFramework({ ...unsigned, authorisation: { sessionOn: '2012-12-10' } })
    expect(lineOn(facts, '2012-12-09')).toBeNull()
    expect(lineOn(facts, '2012-12-10')).toBe('waiting execution 2012-12-10')
  })

  test('executory, it waits for signatures since that day', () => {
    const facts = aFramework({ ...unsigned, authorisation: deliberation })
    expect(lineOn(facts, '2012-12-13')).toBe('waiting execution 2012-12-10')
    expect(lineOn(facts, '2012-12-14')).toBe('waiting signature 2012-12-14')
  })

  test('signed by all, it waits for its transmission since the last signature', () => {
    const signatures = [
      { party: 'authority', on: '2012-12-20' },
      { party: 'Volgograd', on: '2012-12-27' },
    ]
    const facts = aFramework({ authorisation: deliberation, signatures, transmittedOn: '2013-01-05' })
    expect(lineOn(facts, '2012-12-26')).toBe('waiting signature 2012-12-20')
    expect(lineOn(facts, '2012-12-27')).toBe('waiting transmission 2012-12-27')
    expect(lineOn(facts, '2013-01-05')).toBeNull()
  })
})

describe('a term that ends', () => {
  const sessions = [{ on: '2015-06-22', closesOn: '2015-06-08' }]
  const express = anExpressFramework({ sessions })
  const endsOn = standing(express, '2015-01-01').term!.endsOn!

  test('is to be decided at the session that leaves time, and late once its files are closed', () => {
    const { deadlines } = standing(express, '2015-01-01')
    const decision = deadlines.find(({ kind }) => kind === 'decision')!
    expect(lineOn(express, decision.on)).toBe(
      `decide decide ${decision.on} ${deadlines.find(({ kind }) => kind === 'session')?.on ?? ''}`.trim(),
    )
    expect(lineOn(express, endsOn)).toMatch(/^late late /)
  })

  test('renewed tacitly, it is watched: until the notice deadline, then until it renews itself', () => {
    const facts = aFramework()
    const { deadlines } = standing(facts, '2015-06-01')
    const notice = deadlines.find(({ kind }) => kind === 'notice')!.on
    const end = deadlines.find(({ kind }) => kind === 'term-end')!.on
    expect(lineOn(facts, notice)).toBe(`watch notice ${notice}`)
    expect(lineOn(facts, end)).toBe(`watch renewing ${end}`)
  })

  test('once the convention is over nothing is left to do', () => {
    const facts = aFramework({ denunciation: { notifiedOn: '2015-06-01', effectiveOn: '2015-07-01' } })
    expect(lineOn(facts, '2015-07-02')).toBeNull()
  })
})

test('each convention once, late ones first, then by their day', () => {
  const on = '2015-12-01'
  const conventions = [
    aFramework(),
    anExpressFramework(),
    aFramework({ ...unsigned, authorisation: deliberation }),
  ].map((facts) => ({ facts, standing: standing(facts, on) }))
  const lines = workLines(conventions)
  expect(new Set(lines.map(({ convention }) => convention)).size).toBe(lines.length)
  expect(lines.map(({ group }) => group)).toEqual(
    [...lines.map(({ group }) => group)].sort((one, other) => order(one) - order(other)),
  )
})

const order = (group: string) => ['late', 'decide', 'waiting', 'watch'].indexOf(group)
