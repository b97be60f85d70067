import { describe, expect, test } from '@jest/globals'
import { aFramework } from '../aFramework.ts'
import { aDossier, aParty, aVote, foundOn } from './aDossier.ts'

type Facts = Parameters<typeof aFramework>[0]
const on = '2013-06-01'
const signedOn = (day: string): Facts => ({
  authorisation: null,
  signatures: [
    { party: 'authority', on: day },
    { party: 'Volgograd', on: day },
  ],
})

describe('no-commitment', () => {
  const find = (facts: Facts = {}, estimated = false, day = on) =>
    foundOn('no-commitment', aFramework(facts), aDossier({ estimated }), day)

  test('a binding convention of which nobody has estimated the commitment', () => {
    expect(find()).toMatchObject({ severity: 'warning' })
    expect(find({}, true)).toBeNull()
    expect(find({ kind: 'twinning-oath' })).toBeNull()
  })

  test('from the vote on, and since the law of 2007', () => {
    expect(find({}, false, '2012-12-09')).toBeNull()
    expect(find({}, false, '2012-12-10')).not.toBeNull()
    expect(find(signedOn('2007-02-05'))).toBeNull()
    expect(find(signedOn('2007-02-06'))).not.toBeNull()
  })
})

describe('outside-authorisation', () => {
  const find = (vote: Parameters<typeof aVote>[0], facts: Facts = {}, day = on) =>
    foundOn('outside-authorisation', aFramework(facts), aDossier({ deliberations: [aVote(vote)] }), day)

  test('the deliberation names other partners, or another convention', () => {
    expect(find({ strangers: ['Volgograd'] })).toMatchObject({
      severity: 'serious',
      evidence: { strangers: ['Volgograd'], otherConvention: null, sessionOn: '2012-12-10' },
    })
    expect(find({ otherConvention: 'Accord avec Prague' })).not.toBeNull()
    expect(find({})).toBeNull()
    expect(find({ strangers: ['Volgograd'], counts: false })).toBeNull()
  })

  test('once the session is held', () => {
    expect(find({ strangers: ['Volgograd'] }, {}, '2012-12-09')).toBeNull()
    expect(find({ strangers: ['Volgograd'] }, {}, '2012-12-10')).not.toBeNull()
  })

  test('of signatures since the law of 1982', () => {
    const vote = { strangers: ['Volgograd'], sessionOn: '1980-01-14' }
    expect(find(vote, signedOn('1982-03-01'))).toBeNull()
    expect(find(vote, signedOn('1982-03-02'))).not.toBeNull()
    expect(find(vote, signedOn('1982'))).toBeNull()
    expect(find(vote, signedOn('1983'))).not.toBeNull()
  })
})

describe('changed-after-vote', () => {
  const differences = [{ what: 'term' as const, voted: ['duration', 'P3Y', null], now: ['duration', 'P5Y', null] }]
  const find = (vote: Parameters<typeof aVote>[0], day = on) =>
    foundOn('changed-after-vote', aFramework(), aDossier({ deliberations: [aVote(vote)] }), day)

  test('differences where changes of detail alone were allowed', () => {
    expect(find({ differences })).toMatchObject({ severity: 'warning', evidence: { differences } })
    expect(find({ differences, changesOfDetail: false })).toBeNull()
    expect(find({ differences, counts: false })).toBeNull()
    expect(find({})).toBeNull()
  })

  test('once the session is held', () => {
    expect(find({ differences }, '2012-12-09')).toBeNull()
    expect(find({ differences }, '2012-12-10')).not.toBeNull()
  })
})

describe('party-is-a-state', () => {
  const states = aDossier({ parties: [aParty({ name: 'République imaginaire', isState: true })] })
  const find = (facts: Facts = {}, day = on, dossier = states) =>
    foundOn('party-is-a-state', aFramework(facts), dossier, day)

  test('a foreign State, unless one of the exceptions is recorded', () => {
    expect(find()).toMatchObject({ severity: 'serious', evidence: { states: ['République imaginaire'] } })
    expect(find({}, on, aDossier())).toBeNull()
    expect(find({}, on, { ...states, stateException: 'Accord international' })).toBeNull()
  })

  test('from the vote on, of what was signed since the law of 1992', () => {
    expect(find({}, '2012-12-09')).toBeNull()
    expect(find({}, '2012-12-10')).not.toBeNull()
    expect(find(signedOn('1992-02-05'))).toBeNull()
    expect(find(signedOn('1992-02-06'))).not.toBeNull()
  })

  test('voted before the law and signed by nobody, from the law on', () => {
    const voted: Facts = { authorisation: { sessionOn: '1991-12-16' }, signatures: [], transmittedOn: null }
    expect(find(voted, '1992-02-05')).toBeNull()
    expect(find(voted, '1992-02-06')).not.toBeNull()
  })
})

describe('partner-not-recognised', () => {
  type Status = Pick<Parameters<typeof aParty>[0] & object, 'recognition' | 'sanctions'>
  const find = (status: Status, day = on) =>
    foundOn('partner-not-recognised', aFramework(), aDossier({ parties: [aParty(status)] }), day)
  const stretch = (from: string | null, until: string | null) => ({ from, until })

  test('signed while France did not recognise it', () => {
    const no = { recognition: { recognised: false, ...stretch(null, null) } }
    expect(find(no, '2012-12-19')).toBeNull()
    expect(find(no, '2012-12-20')).toMatchObject({
      severity: 'serious',
      evidence: { partners: [{ name: 'Volgograd', reason: 'unrecognised', signedOn: '2012-12-20' }] },
    })
    expect(find({})).toBeNull()
  })

  test('not recognised until a day, or recognised since a day: that of the signature counts', () => {
    const until = (day: string) => find({ recognition: { recognised: false, ...stretch(null, day) } })
    expect(until('2012-12-19')).toBeNull()
    expect(until('2012-12-20')).not.toBeNull()
    const since = (day: string) => find({ recognition: { recognised: true, ...stretch(day, null) } })
    expect(since('2012-12-20')).toBeNull()
    expect(since('2012-12-21')).not.toBeNull()
  })

  test('under sanctions on that day; where nobody knows since when, nothing is said', () => {
    expect(find({ sanctions: stretch('2012-12-21', null) })).toBeNull()
    expect(find({ sanctions: stretch('2012-12-20', '2012-12-20') })).not.toBeNull()
    expect(find({ sanctions: stretch('2012-01-01', '2012-12-19') })).toBeNull()
    expect(find({ sanctions: stretch(null, null) })).toBeNull()
  })
})
