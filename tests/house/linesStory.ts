import type { Walker } from './walker.ts'

/** Conventions' own lines: with sessions to come, with amendments, ended, real, and one of which no day is known. */
export async function lines(walker: Walker): Promise<void> {
  const bare = { reference: 'SANS-JOUR', title: 'Une convention sans aucun jour', kind: 'framework' }
  const clauses = { startMode: 'last-signature', termMode: 'unknown', renewalMode: 'unknown', noticeMode: 'unknown' }
  const rest = { ...clauses, denounceable: 'unknown', third1: 'Un tiers' }
  await walker.post('administrator', '/conventions/new', { ...bare, ...rest })
  for (const reference of ['VOL-2012-1', 'VOL-2013-1F', 'DAK-2016-1F', 'SKO-2023-1F?on=2026-02-01', 'SANS-JOUR']) {
    await walker.get('administrator', `/timelines/${reference}`)
  }
  await walker.get('reader', '/timelines/SANS-JOUR')
  for (const form of ['svg', 'pdf', 'png']) await walker.get('reader', `/timelines/SANS-JOUR.${form}`)
  await walker.get('reader', '/timelines/VOL-2012-1.pdf?paper=a5')
}
