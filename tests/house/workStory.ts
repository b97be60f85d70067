import { makeConventions } from '../../server/generation/makeConventions.ts'
import { formTo } from './forms.ts'
import type { Walker } from './walker.ts'

/** The day's work: lines put off in time and beyond it, by two at once, and taken up again; more lines than a group shows. */
export async function work(walker: Walker): Promise<void> {
  const paths = ['/conventions/CLU-2026-1F/postpone/transmission', '/conventions/DAK-2024-1F/postpone/decide']
  for (const path of [...paths, '/partnerships/DALLAS/postpone/anniversary']) {
    const { html } = await walker.get('administrator', path)
    const { body } = formTo(path, html)
    await walker.post('administrator', path, { ...body, untilOn: '24/11/2026' })
    const typed = { ...body, untilOn: '12/01/2028', reason: 'On attend une réponse' }
    await walker.post('administrator', path, typed)
    await walker.post('administrator', path, typed)
    await walker.get('administrator', path)
    await walker.get('administrator', '/?done=postponed')
  }
  await walker.get('reader', '/?done=beyond')
  for (const path of ['/journal', '/partnerships?work=yes', '/conventions?work=watch&work=late']) {
    await walker.get('administrator', path)
  }
  for (const path of [...paths, '/partnerships/DALLAS/postpone/anniversary']) {
    await walker.post('administrator', `${path}/withdraw`, {})
  }
  await walker.get('administrator', '/conventions/CLU-2026-1F/postpone/late')
  for (const query of [
    'done=resumed',
    'partner=VOLGOGRAD&domain=education',
    'partner=x&kind=framework',
    'on=1900-01-01',
  ]) {
    await walker.get('administrator', `/?${query}`)
  }
  const { house } = walker
  const by = { accountId: null, at: house.clock.now() }
  await makeConventions(house.db, house.authorityId, { conventions: 420, seed: 7 }, by)
  await walker.get('administrator', '/')
}
