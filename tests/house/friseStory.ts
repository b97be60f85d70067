import { manyThatEnd } from '../calendar/aWall.ts'
import type { Walker } from './walker.ts'

/** The timelines of all conventions: every zoom and group, beyond the calendar, with nothing in sight, and too many. */
export async function frise(walker: Walker): Promise<void> {
  for (const query of [
    '',
    '?zoom=century&group=domain',
    '?zoom=decade&from=1990-01-01&q=terre',
    '?zoom=year&from=2015&group=kind&sort=-ends',
    '?zoom=months&from=9999-12-31',
    '?group=service&status=in-force&columns=kind',
    '?q=atlantide',
    '?zoom=siecle&from=hier&group=pays',
    '?on=1975-01-01',
    '?on=2090-01-01',
  ]) {
    await walker.get('administrator', `/timelines${query}`)
  }
  for (const form of ['svg', 'pdf', 'png']) await walker.get('reader', `/timelines.${form}?zoom=decade`)
  await walker.get('reader', '/timelines.pdf?paper=a4&q=atlantide')
  for (const path of ['/timelines', '/timelines.svg']) await walker.get('outsider', path)
  await aCrowd(walker)
}

/** More of one kind than are drawn one by one. */
async function aCrowd(walker: Walker): Promise<void> {
  const { house } = walker
  await manyThatEnd(house, 200, '2033-06-30', 'FOULE')
  for (const query of ['?group=kind', '?group=kind&kind=framework', '?group=service']) {
    await walker.get('administrator', `/timelines${query}`)
  }
  const crowd = house.db.selectFrom('conventions').select('id').where('reference', 'like', 'FOULE-%')
  await house.db.deleteFrom('standing_spans').where('convention_id', 'in', crowd).execute()
  await house.db.deleteFrom('conventions').where('reference', 'like', 'FOULE-%').execute()
}
