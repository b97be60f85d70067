import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { findFrame } from '../../server/conventions/frame.ts'
import type { ConventionRecord } from '../../server/conventions/record.ts'
import { standingOf } from '../../server/conventions/standingOf.ts'
import { findConvention, findConventions } from '../../server/conventions/store.ts'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { renewalStatuses, statuses } from '../../server/rules/facts.ts'
import { allRuleIds } from '../../server/rules/findings/index.ts'
import { foundBy } from '../../server/search/store.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

const by = { accountId: null, at: '2026-11-24T08:00:00.000Z' }

async function allConventions({ db, authorityId }: House): Promise<ConventionRecord[]> {
  const rows = await db.selectFrom('conventions').select('id').where('authority_id', '=', authorityId).execute()
  return findConventions(
    db,
    authorityId,
    rows.map(({ id }) => id),
  )
}

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
    await loadDemo(house.db, house.authorityId, by)
  })
  afterAll(() => house.close())

  test('VOL-2013-1F has a history of its own, and a notice to give on 1 October 2015', async () => {
    const record = (await findConvention(house.db, house.authorityId, 'VOL-2013-1F'))!
    const frame = await findFrame(house.db, house.authorityId)
    expect(record).toMatchObject({ fictional: true, source: expect.stringContaining('Données fictives') })
    expect(record.authorisations.map(({ deliberationReference }) => deliberationReference)).toEqual([
      'DEL-2012-12-17-1F',
    ])
    const { status, renewalStatus, term, inForceOn, deadlines, findings } = standingOf(record, frame, '2015-10-01')
    expect({ status, renewalStatus, term, inForceOn, deadlines }).toEqual({
      status: 'in-force',
      renewalStatus: 'due',
      term: { order: 0, startsOn: '2013-03-01', endsOn: '2016-02-29' },
      inForceOn: '2013-03-01',
      deadlines: [
        { kind: 'notice', on: '2015-11-29' },
        { kind: 'term-end', on: '2016-02-29' },
      ],
    })
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['signed-before-receipt', 'serious'],
      ['publication-unknown', 'note'],
    ])
    expect(standingOf(record, frame, '2018-02-28')).toMatchObject({ status: 'in-force', renewalStatus: 'ending' })
    expect(standingOf(record, frame, '2018-03-01')).toMatchObject({ status: 'denounced', renewalStatus: 'ended' })
  })

  test('every status, every renewal status and every finding with its severities is seen on some day', async () => {
    const steps = await house.db.selectFrom('standing_spans').select(['status', 'renewal_status']).execute()
    expect(new Set(steps.map(({ status }) => status))).toEqual(new Set(statuses))
    expect(new Set(steps.map((step) => step.renewal_status))).toEqual(new Set(renewalStatuses))
    const findings = await house.db.selectFrom('finding_spans').select(['rule', 'severity']).distinct().execute()
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(allRuleIds))
    const seen = findings.map(({ rule, severity }) => `${rule} ${severity}`)
    for (const rule of ['signed-before-session', 'signed-before-receipt', 'no-authorisation']) {
      expect(seen).toEqual(expect.arrayContaining([`${rule} serious`, `${rule} note`]))
    }
    expect(seen).toEqual(
      expect.arrayContaining(['signed-before-publication warning', 'signed-before-publication note']),
    )
  })

  test.each([
    [
      '2026-11-24',
      {
        'in-force late': ['CHE-2013-1F', 'SKO-2023-1F'],
        'in-force due': ['DAK-2024-1F', 'DAL-2025-1F', 'GUI-2018-1F', 'KOS-2024-1F'],
        'in-force renewing': ['MAL-2021-1F'],
        'in-force renewed': ['REG-2016-1F'],
        'in-force ending': ['PEC-2022-1F', 'PRA-2019-1F'],
        'in-force not-due': ['MAI-2018-1F', 'YOR-1986-1F'],
        'in-force none-needed': ['MAI-1958-1F', 'YOR-2011-1F'],
        'suspended not-due': ['VOL-2018-1F'],
        'signed none-needed': ['CLU-2026-1F'],
        'authorised none-needed': ['MAI-2026-1F'],
        'voted none-needed': ['CHE-2026-1F', 'VOL-2012-1'],
        'draft none-needed': ['PRA-2026-1F'],
        'denounced ended': ['PEC-2015-1F', 'VOL-2013-1F'],
        'superseded ended': ['MAI-2008-1F'],
        'expired ended': [
          'BIA-2011-1F',
          'CLU-2015-1F',
          'DAK-2016-1F',
          'DAK-2019-1F',
          'DAL-2012-1F',
          'TER-2021-1F',
          'TER-2022-2F',
          'WEN-2017-1F',
        ],
      },
    ],
    [
      '2015-10-01',
      {
        'in-force late': ['BIA-2011-1F'],
        'in-force due': ['DAL-2012-1F', 'VOL-2013-1F', 'YOR-1986-1F'],
        'in-force not-due': ['MAI-2008-1F'],
        'in-force none-needed': ['MAI-1958-1F', 'YOR-2011-1F'],
        'suspended not-due': ['CHE-2013-1F'],
        'signed none-needed': ['CLU-2015-1F'],
        'authorised none-needed': ['PEC-2015-1F'],
        'voted none-needed': ['DAK-2016-1F', 'VOL-2012-1'],
      },
    ],
  ])('on %s there is work of every kind', async (on, expected) => {
    const frame = await findFrame(house.db, house.authorityId)
    const seen: Record<string, string[]> = {}
    for (const record of await allConventions(house)) {
      const { status, renewalStatus } = standingOf(record, frame, on)
      const place = `${status} ${renewalStatus}`
      seen[place] = [...(seen[place] ?? []), record.reference].sort()
    }
    expect(seen).toMatchObject(expected)
    const listed = Object.keys(expected).filter((key) => !key.startsWith('draft'))
    expect(
      Object.keys(seen)
        .filter((key) => !key.startsWith('draft'))
        .sort(),
    ).toEqual(listed.sort())
  })

  test('what the council of 14 December 2026 must decide', async () => {
    const frame = await findFrame(house.db, house.authorityId)
    const decided = (await allConventions(house)).flatMap((record) => {
      const { deadlines } = standingOf(record, frame, '2026-11-24')
      return deadlines.some(({ kind, on }) => kind === 'session' && on === '2026-12-14') ? [record.reference] : []
    })
    expect(decided.sort()).toEqual(['DAK-2024-1F', 'KOS-2024-1F'])
  })

  test('on 24 November 2026 a serious finding stays open on a convention in force', async () => {
    const frame = await findFrame(house.db, house.authorityId)
    const record = (await findConvention(house.db, house.authorityId, 'PEC-2022-1F'))!
    const { findings } = standingOf(record, frame, '2026-11-24')
    expect(findings).toContainEqual({
      rule: 'signed-before-receipt',
      severity: 'serious',
      evidence: { signedOn: '2022-03-31', receivedOn: '2022-04-01' },
    })
  })

  test.each([
    ['volgograd', ['VOL-2012-1', 'VOL-2013-1F', 'VOL-2018-1F']],
    ['Волгоград', ['VOL-2012-1', 'VOL-2013-1F', 'VOL-2018-1F']],
    ['stalingrad', ['VOL-2012-1', 'VOL-2013-1F', 'VOL-2018-1F']],
    ['perennisation', ['VOL-2012-1']],
    ['越谷', ['KOS-2024-1F']],
    ['شفشاون', ['CHE-2013-1F', 'CHE-2026-1F']],
    ['文昌', ['WEN-2017-1F']],
    ['deux vignobles', ['MAI-2008-1F', 'VOL-2018-1F']],
  ])('"%s" finds its conventions, by reference', async (query, references) => {
    const asked = { authorityId: house.authorityId, kind: 'convention', q: query } as const
    const search = house.db
      .selectFrom('conventions')
      .select('reference')
      .orderBy('reference')
      .where(foundBy(house.db, 'conventions.id', asked))
    expect((await search.execute()).map(({ reference }) => reference)).toEqual(references)
  })

  test('the suspension of the relations with Volgograd counts from the day of the loading', async () => {
    const event = await house.db
      .selectFrom('partnership_events')
      .selectAll()
      .where('kind', '=', 'suspended')
      .where('happened_on', 'is', null)
      .executeTakeFirstOrThrow()
    expect(event).toMatchObject({ happened_on: null, entered_on: '2026-11-24' })
  })
})
