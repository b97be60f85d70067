import type { Walker } from './walker.ts'

const address = '/deliberations/REVUE-1'

/** All that a prefecture can send back of a deliberation and of a convention, in order, out of order and too late. */
export async function reviews(walker: Walker): Promise<void> {
  const typed = { reference: 'REVUE-1', object: 'Une délibération relue', sessionOn: '2026-01-05' }
  await walker.post('administrator', '/deliberations/new', { ...typed, receivedOn: '2026-01-10' })
  const steps = [
    { kind: 'pieces-asked', happenedOn: '2026-01-20', answerDueOn: '2026-02-01', source: 'Courrier' },
    { kind: 'pieces-received', happenedOn: '2026-02' },
    { kind: 'observations', happenedOn: '', said: 'Une phrase à revoir' },
    { kind: 'referral', happenedOn: '2026-08-01' },
    { kind: 'judgment', happenedOn: '2026-09-10', outcome: 'rejected' },
  ]
  for (const step of steps) {
    const { location } = await walker.post('administrator', `${address}/reviews/new`, step)
    await walker.get('administrator', location)
  }
  await walker.get('administrator', `${address}?on=2026-01-25`)
  const page = await walker.get('administrator', address)
  await walker.get('reader', address)
  const [, own = ''] = /href="([^"]*\/reviews\/[0-9a-f-]{36})\/edit"/.exec(page.html) ?? []
  await walker.tryForms('administrator', await walker.get('administrator', `${own}/edit`))
  await walker.post('administrator', `${own}/edit`, { kind: 'answer', version: '9' })
  await walker.post('administrator', `${own}/remove`, { version: '9' })
  await walker.post('administrator', `${address}/remove`, {})
  await walker.get('administrator', `${address}/history`)
  const convention = '/conventions/VOL-2012-1'
  await walker.tryForms('administrator', await walker.get('administrator', `${convention}/reviews/new`))
  await walker.post('administrator', `${convention}/reviews/new`, { kind: 'observations', happenedOn: '2013-03-01' })
  const recorded = await walker.get('administrator', convention)
  const [, step = ''] = /href="([^"]*\/reviews\/[0-9a-f-]{36})\/edit"/.exec(recorded.html) ?? []
  await walker.tryForms('administrator', await walker.get('administrator', `${step}/edit`))
  await walker.post('administrator', `${step}/remove`, { version: '9' })
}
