import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type AuthorisationCandidate,
  authorisationDays,
  chooseAuthorisation,
} from '../../server/rules/authorisation.ts'
import { addDays } from '../../server/rules/calendar.ts'
import type { Day, SignatureFacts } from '../../server/rules/facts.ts'

interface Named extends AuthorisationCandidate {
  name: string
}

function vote(name: string, sessionOn: string | null, changes: Partial<AuthorisationCandidate> = {}): Named {
  const nothing = { receivedOn: null, publishedOn: null, completedOn: null, replacedFrom: null }
  return { name, sessionOn, ...nothing, signs: true, ...changes }
}

const signed = (on: string | null): SignatureFacts[] => [{ party: 'authority', on }]

/** Which one counts on some days, and why: "B last-held". */
function counting(authorisations: Named[], signatures: SignatureFacts[], ...days: Day[]): string[] {
  return days.map((day) => {
    const choice = chooseAuthorisation(authorisations, signatures, day)
    return choice ? `${choice.authorisation.name} ${choice.reason}` : 'none'
  })
}

describe('before the authority has signed', () => {
  const votes = [vote('B', '2013-06-24'), vote('A', '2012-12-17')]

  test('the last one held by the day counts', () => {
    expect(counting(votes, [], '2012-12-17', '2013-06-23', '2013-06-24')).toEqual([
      'A last-held',
      'A last-held',
      'B last-held',
    ])
  })

  test('none being held, the next one to come', () => {
    expect(counting(votes, [], '2012-12-16')).toEqual(['A planned'])
  })

  test('a signature to come, or of another party, is none', () => {
    expect(counting(votes, [...signed('2013-01-10'), ...signed(null)], '2013-01-09')).toEqual(['A last-held'])
    expect(counting(votes, [{ party: 'Volgograd', on: '2013-01-10' }], '2013-06-24')).toEqual(['B last-held'])
  })
})

describe('once the authority has signed', () => {
  const executory = { receivedOn: '2012-12-20', publishedOn: '2012-12-27' }

  test('the one that was executory first, if only on that day', () => {
    const votes = [vote('A', '2012-12-17', executory), vote('B', '2012-12-18')]
    expect(counting(votes, signed('2012-12-26'), '2012-12-27')).toEqual(['B last-held-by-signature'])
    expect(counting(votes, signed('2012-12-27'), '2012-12-26', '2012-12-27')).toEqual([
      'B last-held',
      'A executory-first',
    ])
  })

  test('of two that were executory the earlier, by its later condition', () => {
    const votes = [
      vote('A', '2012-12-17', executory),
      vote('B', '2012-12-18', { receivedOn: '2012-12-26', publishedOn: '2012-12-19' }),
    ]
    expect(counting(votes, signed('2013-01-10'), '2013-01-10')).toEqual(['B executory-first'])
  })

  test('a receipt without publication makes none executory', () => {
    const votes = [vote('A', '2012-12-17', { receivedOn: '2012-12-20' }), vote('B', '2012-12-18')]
    expect(counting(votes, signed('2013-01-10'), '2013-01-10')).toEqual(['B last-held-by-signature'])
  })

  test('a session of the day of signature was held by it, one of the day after was not', () => {
    const votes = [vote('A', '2012-12-17'), vote('B', '2013-01-10')]
    expect(counting(votes, signed('2013-01-10'), '2013-01-10')).toEqual(['B last-held-by-signature'])
    expect(counting(votes, signed('2013-01-09'), '2013-01-10')).toEqual(['A last-held-by-signature'])
  })

  test('none having been held by then, the last held by the day', () => {
    const votes = [vote('A', '2012-12-17', executory), vote('B', '2013-01-10')]
    expect(counting(votes, signed('2012-12-16'), '2012-12-16', '2012-12-17', '2013-01-09', '2013-01-10')).toEqual([
      'A planned',
      'A last-held',
      'A last-held',
      'B last-held',
    ])
  })

  test('the first of its signatures is the one that is judged', () => {
    const votes = [vote('A', '2012-12-17'), vote('B', '2013-06-24')]
    const signatures = [...signed('2013-07-01'), ...signed('2013-01-10'), ...signed(null)]
    expect(counting(votes, signatures, '2014-01-01')).toEqual(['A last-held-by-signature'])
  })
})

describe('left out', () => {
  test('the one that merely approves', () => {
    const votes = [vote('A', '2012-12-17'), vote('B', '2012-12-18', { signs: false })]
    expect(counting(votes, [], '2013-01-01')).toEqual(['A last-held'])
    expect(counting(votes.slice(1), [], '2013-01-01')).toEqual(['none'])
  })

  test('the one that is replaced, from the other’s session on', () => {
    const votes = [
      vote('A', '2012-12-17', { receivedOn: '2012-12-20', publishedOn: '2012-12-20', replacedFrom: '2013-06-24' }),
      vote('B', '2012-12-18'),
    ]
    expect(counting(votes, signed('2013-01-10'), '2013-06-23', '2013-06-24')).toEqual([
      'A executory-first',
      'B last-held-by-signature',
    ])
    expect(counting(votes.slice(0, 1), [], '2013-06-23', '2013-06-24')).toEqual(['A last-held', 'none'])
  })

  test('at the end of the month or year, where the other’s session is not known to the day', () => {
    const votes = [vote('A', '2012-12-17', { replacedFrom: '2013-06' })]
    expect(counting(votes, [], '2013-06-29', '2013-06-30')).toEqual(['A last-held', 'none'])
  })
})

describe('a session that is not known to the day', () => {
  test('counts from the last day that it may mean, and is perhaps held before', () => {
    const votes = [vote('A', '1959')]
    expect(counting(votes, [], '1958-12-31', '1959-01-01', '1959-12-30', '1959-12-31')).toEqual([
      'A planned',
      'A perhaps-held',
      'A perhaps-held',
      'A last-held',
    ])
  })

  test('is before one to come while it is in doubt', () => {
    const votes = [vote('A', '1959-07-01'), vote('B', '1959')]
    expect(counting(votes, [], '1958-12-31', '1959-06-30', '1959-07-01', '1959-12-31')).toEqual([
      'A planned',
      'B perhaps-held',
      'A last-held',
      'B last-held',
    ])
  })

  test('is the last to be thought of where nothing is known of it', () => {
    const unknown = vote('A', null, { receivedOn: '1959-01-10' })
    expect(counting([unknown], [], '1959-01-01')).toEqual(['A session-unknown'])
    expect(counting([unknown, vote('B', '1990-01-01')], [], '1959-01-01')).toEqual(['B planned'])
    expect(counting([unknown], signed('1960-01-01'), '1960-01-01')).toEqual(['A session-unknown'])
  })

  test('a signature that is not counts as its last day too', () => {
    const votes = [vote('A', '1959-06-30'), vote('B', '1959-07-01')]
    expect(counting(votes, signed('1959-06'), '1959-06-30', '1959-07-01')).toEqual([
      'A last-held-by-signature',
      'A last-held-by-signature',
    ])
  })
})

describe('the days on which the choice can change', () => {
  test('sessions, replacements and the first signature, each once, by day', () => {
    const votes = [
      vote('A', '2013-06-24', { receivedOn: '2013-06-27', publishedOn: '2013-06-27', replacedFrom: '2014-02' }),
      vote('B', '2012'),
      vote('C', '2011-01-01', { signs: false, replacedFrom: '2011-02-01' }),
      vote('D', null),
    ]
    const signatures = [...signed('2013-12'), ...signed('2013-06-24'), { party: 'Volgograd', on: '2012-05-05' }]
    expect(authorisationDays(votes, signatures)).toEqual(['2012-01-01', '2012-12-31', '2013-06-24', '2014-02-28'])
    expect(authorisationDays([], [])).toEqual([])
  })

  test('are all of them', () => {
    const day = fc.nat(90).map((days) => addDays('2012-11-20', days))
    const partial = fc.tuple(day, fc.constantFrom(10, 10, 7, 4)).map(([text, figures]) => text.slice(0, figures))
    const candidate = fc.record({
      sessionOn: fc.option(partial),
      receivedOn: fc.option(day),
      publishedOn: fc.option(day),
      completedOn: fc.constant(null),
      signs: fc.boolean(),
      replacedFrom: fc.option(partial),
    })
    const signature = fc.record({ party: fc.constantFrom('authority', 'Volgograd'), on: fc.option(partial) })
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 4 }), fc.array(signature, { maxLength: 3 }), (votes, signatures) => {
        const changing = authorisationDays(votes, signatures)
        let before = chooseAuthorisation(votes, signatures, '2011-12-31')
        for (let on = '2012-01-01'; on < '2014-01-02'; on = addDays(on, 1)) {
          const now = chooseAuthorisation(votes, signatures, on)
          const same = now?.authorisation === before?.authorisation && now?.reason === before?.reason
          if (!same) expect(changing).toContain(on)
          before = now
        }
      }),
      { numRuns: 100 },
    )
  })
})
