import { formTo } from './forms.ts'
import type { Walker } from './walker.ts'

/** A convention's form with many parties, a partner recorded from it, habits taken, and one begun from another. */
export async function convention(walker: Walker): Promise<void> {
  const address = '/conventions/new'
  const typed = { ...formTo(address, (await walker.get('administrator', `${address}?partner=VOLGOGRAD`)).html).body }
  const rows = Array.from({ length: 20 }, (_, place) => [`third${place + 1}`, `Commune ${place + 1}`])
  const partner = { newName: 'Tambov', newCountryCode: 'RU' }
  for (const pressed of [
    { add: 'party' },
    { drop: '2' },
    { take: 'habits' },
    { ...partner, newCountryCode: '', add: 'partner' },
    { ...partner, add: 'partner' },
    { ...partner, add: 'partner' },
    { ...partner, known: 'TAMBOV' },
    { ...partner, add: 'namesake' },
    { ...Object.fromEntries(rows), partner1: '', add: 'party' },
  ]) {
    await walker.post('administrator', address, { ...typed, ...pressed })
  }
  const from = await walker.get('administrator', `${address}?from=DAK-2016-1F`)
  const { body } = formTo(address, from.html)
  await walker.post('administrator', address, { ...body, title: '' })
  await walker.get('administrator', '/conventions/DAK-2016-1F/edit')
  const partnership = '/partnerships/new'
  const kept = formTo(partnership, (await walker.get('administrator', partnership)).html).body
  for (const pressed of [
    { ...partner, add: 'partner' },
    { ...partner, known: 'TAMBOV' },
    { ...partner, newName: 'Saratov', add: 'partner' },
  ]) {
    await walker.post('administrator', partnership, { ...kept, ...pressed })
  }
}
