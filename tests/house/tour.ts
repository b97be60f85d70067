import { firstVisitAddress } from '../../server/accounts/firstVisit.ts'
import { routes } from '../../server/app.ts'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { aHouse } from '../support/house.ts'
import { formTo } from './forms.ts'
import { stories } from './stories.ts'
import { isPicture, type Seen, Walker } from './walker.ts'

/** Every page of the house, as people come upon it: before anybody has come, without a record, and with the sample. */

const otherDay = '2015-10-01'
/** Beginnings that no link leads to: what was done, filters that say nothing, days that are none. */
const seeds = [
  '/?done=demo',
  '/account?done=password',
  '/account?done=tokens',
  ...['added', 'changed', 'removed'].map((done) => `/accounts?done=${done}`),
  '/settings?done=yes',
  ...['create', 'edit', 'sign', 'transmit', 'renew', 'denounce'].map(
    (act) => `/conventions/VOL-2012-1?done=${act}&day=2030-01-01`,
  ),
  ...['recorded', 'edited', 'authorised', 'authorisation-edited', 'withdrawn'].map(
    (act) => `/deliberations?done=${act}`,
  ),
  ...['/conventions', '/partnerships', '/partners', '/deliberations', '/signatories'].flatMap((list) => [
    `${list}?q=volgograd`,
    `${list}?q=nullepart`,
    `${list}?status=x&kind=x&domain=x&sort=x&page=x&sessionFrom=x&endsFrom=30%2F02%2F2026&country=x`,
    `${list}?page=7`,
  ]),
  ...['2009-01-01', '2019-03-01', '2031-01-01', '2036-06-01'].map((day) => `/?on=${day}`),
  ...['recorded', 'year', 'removed'].map((act) => `/sessions?done=${act}`),
  '/sessions?year=x&body=x&sort=x&page=x',
  '/sessions?year=2012&year=2026&body=bureau',
  '/sessions?page=7',
  ...['1960-02-29', '2030-01-01', '30/02/2026', '2024-06-30&denounceable=any-time&denouncedOn=2026-01-15'].map(
    (signedOn) => `/simulate?signedOn=${signedOn}&termDuration=P1Y&renewalMode=tacit&renewalPeriod=P1Y`,
  ),
  '/simulate?signedOn=2024-01-31&termMode=unlimited&renewalMode=express&renewalPeriod=P1Y',
  ...['volgograd', 'Волгоград', 'nullepart', 'VOL-2012-1', 'a', ''].map((q) => `/search?q=${encodeURIComponent(q)}`),
  '/nulle-part',
  '/conventions/NULLE-PART',
  '/?on=2026-02-30',
  '/conventions?on=2060-01-01',
]

export async function tour(): Promise<Seen[]> {
  return [
    ...(await inHouse(false, nobodyYet)),
    ...(await inHouse(true, withoutRecords)),
    ...(await inHouse(true, withSample)),
  ]
}

async function inHouse(settled: boolean, work: (walker: Walker) => Promise<void>): Promise<Seen[]> {
  const house = await aHouse({ settled })
  const walker = new Walker(house)
  try {
    await work(walker)
  } finally {
    await house.close()
  }
  return walker.seen
}

async function nobodyYet(walker: Walker): Promise<void> {
  await walker.get('stranger', '/')
  const { pathname, search } = new URL((await firstVisitAddress(walker.house.deps))!)
  await walker.tryForms('stranger', await walker.get('stranger', pathname))
  await walker.get('stranger', `${pathname}?code=faux`)
  const page = await walker.get('stranger', pathname + search)
  const { body } = formTo(pathname, page.html)
  await walker.post('stranger', pathname, { ...body, email: '', sample: 'yes' })
}

async function withoutRecords(walker: Walker): Promise<void> {
  for (const { path } of pagesWithoutNames()) await walker.get('administrator', path)
}

async function withSample(walker: Walker): Promise<void> {
  const { house } = walker
  const by = { accountId: await house.accountId('administrator'), at: house.clock.now() }
  await loadDemo(house.db, house.authorityId, by, house.deps.config.dataDir)
  await house.accountId('reader')
  await house.token('administrator')
  for (const guest of ['stranger', 'outsider', 'reader'] as const) {
    for (const { path } of pagesWithoutNames()) if (!isPicture(path)) await walker.get(guest, path)
  }
  await walker.get('reader', '/conventions/VOL-2012-1')
  await walker.tryForms('stranger', await walker.get('stranger', '/sign-in'))
  const pages = await walker.follow('administrator', ['/', ...pagesWithoutNames().map(({ path }) => path), ...seeds])
  const plain = pages.filter(({ path }) => !path.includes('?') && !path.includes('.'))
  for (const { path } of plain) await walker.get('administrator', `${path}?on=${otherDay}`)
  for (const { seen } of pages) await walker.tryForms('administrator', seen)
  await stories(walker)
  await walker.removeAll('administrator')
}

function pagesWithoutNames() {
  return routes.filter(({ method, path }) => method === 'get' && !path.includes(':') && !path.startsWith('/api/'))
}
