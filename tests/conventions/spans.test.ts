import { describe, expect, test } from '@jest/globals'
import { findFrame } from '../../server/conventions/frame.ts'
import { moveSpansOn } from '../../server/conventions/horizon.ts'
import { spanDifferences } from '../../server/conventions/spansCheck.ts'
import { standingOf } from '../../server/conventions/standingOf.ts'
import { findConventions } from '../../server/conventions/store.ts'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { addDays } from '../../server/rules/calendar.ts'
import { eachDatabase, oneHouse } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

const load = (house: House) => loadDemo(house.db, house.authorityId, { accountId: null, at: house.clock.now() })

eachDatabase((_name, makeHouse) => {
  let house: House
  const begin = async (made: House) => {
    house = made
    await load(house)
  }
  oneHouse(makeHouse, begin, ['administrator'])

  describe('the status rows', () => {
    test('say on any day what the record’s own standing says', async () => {
      const rows = await house.db.selectFrom('conventions').select('id').execute()
      const frame = await findFrame(house.db, house.authorityId)
      const spans = await house.db.selectFrom('standing_spans').selectAll().execute()
      const found = await house.db.selectFrom('finding_spans').selectAll().execute()
      for (const record of await findConventions(
        house.db,
        house.authorityId,
        rows.map(({ id }) => id),
      )) {
        const own = spans.filter((span) => span.convention_id === record.id)
        for (let on = '2010-01-01'; on < '2037-01-01'; on = addDays(on, 67)) {
          const standing = standingOf(record, frame, on)
          const span = own.find((one) => one.from_on <= on && on <= one.until_on)
          expect({
            reference: record.reference,
            on,
            status: span?.status,
            renewal: span?.renewal_status,
            end: span?.term_ends_on,
          }).toEqual({
            reference: record.reference,
            on,
            status: standing.status,
            renewal: standing.renewalStatus,
            end: standing.term?.endsOn ?? null,
          })
          const rules = found
            .filter((one) => one.convention_id === record.id && one.from_on <= on && on <= one.until_on)
            .map(({ rule, severity }) => `${rule} ${severity}`)
          expect(rules.sort()).toEqual(standing.findings.map(({ rule, severity }) => `${rule} ${severity}`).sort())
        }
      }
    })

    test('follow each other without a gap from the calendar’s first day until the horizon', async () => {
      const rows = await house.db
        .selectFrom('standing_spans')
        .selectAll()
        .orderBy('convention_id')
        .orderBy('from_on')
        .execute()
      const ids = [...new Set(rows.map((row) => row.convention_id))]
      expect(ids.length).toBeGreaterThan(25)
      for (const own of ids.map((id) => rows.filter((row) => row.convention_id === id))) {
        expect(own[0]!.from_on).toBe('0001-01-01')
        expect(own.at(-1)!.until_on).toBe('2036-12-31')
        for (const [place, row] of own.slice(1).entries()) expect(row.from_on).toBe(addDays(own[place]!.until_on, 1))
      }
    })
  })

  describe('whatever is kept', () => {
    test('is right, and a row that is changed by hand shows', async () => {
      expect(await spanDifferences(house.db)).toMatchObject({ differences: [] })
      await house.db
        .updateTable('standing_spans')
        .set({ status: 'in-force' })
        .where('status', '=', 'suspended')
        .execute()
      const { differences } = await spanDifferences(house.db)
      expect(differences.length).toBeGreaterThan(0)
      expect(differences[0]!.kept).toContain('status=in-force')
    })

    test('moves on with the year', async () => {
      house.clock.set('2027-01-01T09:00:00Z')
      await moveSpansOn(house.deps)
      const { spans_until_on } = await house.db
        .selectFrom('authorities')
        .select('spans_until_on')
        .executeTakeFirstOrThrow()
      expect(spans_until_on).toBe('2037-12-31')
      expect(await spanDifferences(house.db)).toMatchObject({ differences: [] })
      const before = await house.db.selectFrom('standing_spans').selectAll().execute()
      await moveSpansOn(house.deps)
      expect(await house.db.selectFrom('standing_spans').selectAll().execute()).toEqual(before)
    })

    test('follows the authority’s settings', async () => {
      const browser = await house.as('administrator')
      const due = async () => (await browser.get('/conventions.json?renewal=due&on=2026-11-24').expect(200)).body.count
      const before = await due()
      const settings = { name: 'Dijon', kind: 'commune', siren: '212102313', timeZone: 'Europe/Paris', leadTime: '45' }
      await browser
        .post('/settings')
        .send({ ...settings, alertWindow: '1', version: '1' })
        .expect(303)
      expect(await due()).toBeLessThan(before)
      expect(await spanDifferences(house.db)).toMatchObject({ differences: [] })
    })
  })
})
