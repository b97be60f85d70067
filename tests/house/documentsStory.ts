import { formTo } from './forms.ts'
import type { Walker } from './walker.ts'

/** Documents: none, the same file on two records, one that two people change at once, and every way back. */
export async function documents(walker: Walker): Promise<void> {
  const photo = Buffer.from('La même photographie')
  const owners = [
    '/conventions/VOL-2012-1',
    '/deliberations/DEL-2012-12-17',
    '/partnerships/VOLGOGRAD',
    '/partners/VOLGOGRAD',
  ]
  const addresses: string[] = []
  for (const owner of owners) {
    const path = `${owner}/documents/new`
    await walker.get('administrator', path)
    await walker.post('administrator', path, { what: 'letter' })
    const { location } = await walker.upload('administrator', path, photo)
    await walker.get('administrator', location)
    addresses.push(`/documents/${/document-added\.([\w-]+)/.exec(location)?.[1]}`)
  }
  // The form says under which name it is there.
  await walker.upload('administrator', `${owners[0]}/documents/new`, photo)
  for (const query of ['', '?q=photo', '?q=nullepart', '?what=letter&of=partner', '?what=x', '?page=9']) {
    await walker.get('administrator', `/documents${query}`)
  }
  await walker.get('reader', '/documents')
  await walker.get('reader', owners[0]!)
  await walker.get('administrator', '/search?q=photo')
  for (const owner of owners) await walker.get('administrator', `${owner}/history`)
  for (const address of addresses) {
    await walker.get('reader', address)
    const edit = `${address}/edit`
    const page = await walker.get('administrator', edit)
    const { body } = formTo(edit, page.html)
    await walker.tryForms('administrator', page)
    const { location } = await walker.post('administrator', edit, { ...body, name: 'Photographie', language: 'fr' })
    await walker.get('administrator', location)
  }
  for (const owner of owners) await walker.post('administrator', `${owner}/remove`, { version: '1' })
  const { location } = await walker.post('administrator', `${addresses[0]}/remove`, {})
  await walker.get('administrator', location)
}
