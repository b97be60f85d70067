import type { Walker } from './walker.ts'

/** A calendar at a secret address: made, narrowed in vain, read by a program, revoked. */
export async function feeds(walker: Walker): Promise<void> {
  await walker.get('reader', '/feeds')
  await walker.post('administrator', '/feeds', { partner: 'NOBODY' })
  const { html } = await walker.post('administrator', '/feeds', { name: 'Jumelages', kind: 'framework' })
  await walker.get('stranger', /\/feed\/[\w-]+\.ics/.exec(html)![0])
  const [revoke] = /\/feeds\/[\w-]+\/revoke/.exec((await walker.get('administrator', '/feeds')).html)!
  await walker.post('administrator', revoke!, {})
  await walker.get('administrator', '/feeds?done=revoked')
}
