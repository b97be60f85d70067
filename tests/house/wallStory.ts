import { manyThatEnd } from '../calendar/aWall.ts'
import type { Walker } from './walker.ts'

/** The year on the wall: its views, filters and files, what is past and to come, years with nothing, days too full. */
export async function wall(walker: Walker): Promise<void> {
  for (const query of [
    '',
    '?year=2031',
    '?year=2026&on=2026-12-14',
    '?year=2026&partner=MALINES&kind=framework',
    '?year=1850',
    '?year=2040&on=2050-01-01',
    '?view=month&month=2026-12&on=2026-12-14',
    '?view=month&month=2026-02',
    '?view=agenda',
    '?view=agenda&month=2026-11',
    '?view=agenda&year=2026&page=9',
    '?view=agenda&year=1850&domain=education',
    '?year=0&month=x&view=foo',
  ]) {
    await walker.get('administrator', `/calendar${query}`)
  }
  await walker.get('outsider', '/calendar')
  for (const form of ['svg', 'pdf', 'png']) await walker.get('reader', `/calendar.${form}`)
  await aFullDay(walker)
}

/** More on a day than there is room for, and an anniversary known to its month. */
async function aFullDay(walker: Walker): Promise<void> {
  await manyThatEnd(walker.house, 14, '2034-06-30')
  const partner = { newName: 'Mois', newCountryCode: 'IT' }
  await walker.post('administrator', '/partnerships/new', { reference: 'MOIS', ...partner, since: '1984-06' })
  for (const query of ['?year=2034', '?view=month&month=2034-06', '?view=agenda&month=2034-06']) {
    await walker.get('administrator', `/calendar${query}`)
  }
}
