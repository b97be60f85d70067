import { formTo } from './forms.ts'
import type { Walker } from './walker.ts'

/** Contacts at a partner: one to be erased, one of whom little is known, one that two people change at once. */
export async function contacts(walker: Walker): Promise<void> {
  const whole = { partner: 'VOLGOGRAD', name: 'Irina Sokolova', office: 'Directrice', email: 'irina@volgograd.example' }
  const more = { telephone: '+7 8442 30 00 00', languages: 'ru', note: 'Rencontrée en mai', keptUntil: '01/01/2030' }
  const bare = { partner: 'VOLGOGRAD', name: 'Anton Belov', keptUntil: '24/11/2026' }
  const addresses: string[] = []
  for (const typed of [{ ...whole, ...more }, bare, { ...bare, name: 'Vera Lin', keptUntil: '01/01/2031' }]) {
    addresses.push((await walker.post('administrator', '/contacts/new', typed)).location)
  }
  const { clock } = walker.house
  const now = clock.now()
  clock.set('2026-11-26T09:00:00.000Z')
  for (const path of ['', '?q=irina', '?q=personne', '?partner=VOLGOGRAD&sort=-name', '?dueBy=01/01/2026', '?page=9']) {
    await walker.get('administrator', `/contacts${path}`)
  }
  await walker.get('reader', '/contacts')
  await walker.get('administrator', '/contacts.csv')
  for (const path of ['/partners/VOLGOGRAD', '/partnerships/VOLGOGRAD']) await walker.get('administrator', path)
  for (const address of addresses) {
    await walker.get('reader', address)
    await walker.tryForms('administrator', await walker.get('administrator', address))
    const { body } = formTo(`${address}/edit`, (await walker.get('administrator', `${address}/edit`)).html)
    await walker.post('administrator', `${address}/edit`, { ...body, name: '' })
    await walker.post('administrator', `${address}/edit`, { ...body, version: '7' })
    await walker.post('administrator', `${address}/edit`, { ...body, office: 'Cheffe' })
  }
  await walker.post('administrator', `${addresses[2]}/remove`, {})
  clock.set(now)
}
