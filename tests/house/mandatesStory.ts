import { formTo } from './forms.ts'
import type { Walker } from './walker.ts'

const election = '/signatories/election'

/** Mandates that end before what their people signed, a list that is out of date, an order that was withdrawn. */
export async function mandates(walker: Walker): Promise<void> {
  const list = await walker.get('administrator', '/signatories?q=solene')
  const [, person = ''] = /href="(\/signatories\/[0-9a-f-]{36})"/.exec(list.html) ?? []
  const order = {
    signedOn: '1/2/2022',
    executoryOn: '3/2/2022',
    withdrawnOn: '1/3/2022',
    scope: 'Culture',
    covers: 'no',
  }
  const mandate = {
    way: 'delegation',
    capacity: 'adjointe',
    source: 'Registre des arrêtés',
    note: 'Retrouvé',
    ...order,
  }
  await walker.post('administrator', `${person}/mandates/new`, mandate)
  await walker.post('administrator', `${person}/mandates/new`, { ...mandate, capacity: 'conseillère', executoryOn: '' })
  const { html } = await walker.get('administrator', person)
  const [, address = ''] = /href="([^"]*\/mandates\/[^"]*)\/edit"/.exec(html) ?? []
  const { body: recorded } = formTo(`${address}/edit`, (await walker.get('administrator', `${address}/edit`)).html)
  await walker.post('administrator', `${address}/edit`, { ...recorded, way: '' })
  await walker.post('administrator', `${address}/edit`, { ...recorded, version: '7' })
  await walker.post('administrator', `${person}/remove`, {})
  await walker.post('administrator', `${address}/remove`, {})
  await walker.get('reader', person)
  await walker.get('administrator', `${election}?lastDay=1/1/1950`)
  for (const lastDay of ['2026-09-01', '2027-02-01', '2021-12-08']) {
    const page = await walker.get('administrator', `${election}?lastDay=${lastDay}`)
    if (!page.html.includes('name="mandate"')) continue
    const { body } = formTo(election, page.html.replace(/<form method="get".*?<\/form>/gs, ''))
    await walker.post('administrator', election, { ...body, check: 'yes' })
    await walker.post('administrator', election, { lastDay })
    await walker.post('administrator', election, { ...body, mandate: 'nul 1' })
  }
}
