import type { Walker } from './walker.ts'

/** The calendar at work: a session that moves, a year that is pasted well and badly. */
export async function calendar(walker: Walker): Promise<void> {
  const { html } = await walker.get('administrator', '/sessions?year=2012&body=council')
  const [, id] = /href="\/sessions\/([^"/]+)"[^>]*><time datetime="2012-12-17"/.exec(html) ?? []
  await walker.get('reader', `/sessions/${id}?on=2012-12-20`)
  await walker.get('administrator', `/sessions/${id}?done=edited`)
  const moved = { body: 'council', heldOn: '18/12/2012', closesOn: '', kind: '', note: '', version: '1' }
  await walker.post('administrator', `/sessions/${id}/edit`, moved)
  await walker.post('administrator', `/sessions/${id}/remove`, {})
  await nextSession(walker)
  await aYear(walker)
  await fromADeliberation(walker)
}

/** The next session of the council: what it decides, and what goes with it. */
async function nextSession(walker: Walker): Promise<void> {
  const { html } = await walker.get('administrator', '/sessions?year=2026')
  const [, id] = /href="\/sessions\/([^"/]+)"[^>]*><time datetime="2026-12-14"/.exec(html) ?? []
  await walker.get('administrator', `/sessions/${id}`)
  await walker.get('administrator', `/sessions/${id}/edit`)
  const moved = { body: 'council', heldOn: '22/12/2026', kind: 'extraordinary', note: 'Salle des États', version: '1' }
  await walker.post('administrator', `/sessions/${id}/edit`, moved)
  const seen = 'council 2026-12-22 '
  const { location } = await walker.post('administrator', `/sessions/${id}/edit`, { ...moved, seen })
  await walker.get('administrator', location)
  for (const path of ['/sessions', '/sessions?year=1900']) await walker.get('administrator', path)
}

/** A session that the form of a deliberation records: one that moves decisions, and the same again. */
async function fromADeliberation(walker: Walker): Promise<void> {
  const typed = { object: 'Coopération', sessionBody: 'council', sessionHeldOn: '05/04/2027', sessionClosesOn: '' }
  await walker.post('administrator', '/deliberations/new', { ...typed, add: 'session' })
  await walker.post('administrator', '/deliberations/new', { ...typed, add: 'session' })
}

async function aYear(walker: Walker): Promise<void> {
  const typed = { body: 'council', year: '2031', closesBefore: '' }
  const wrong = '14/12/2031\n30/02/2031\n25 janvier 2031 ; 26/01\n14/12/2031\nmardi 3 mars 2031'
  await walker.post('administrator', '/sessions/year', { ...typed, lines: wrong, check: 'yes' })
  const lines = '14/12/2031\n27 janvier ; clôture 10/01'
  await walker.post('administrator', '/sessions/year', { ...typed, lines, check: 'yes' })
  const seen = 'council 2031-12-14 ,council 2031-01-27 2031-01-10'
  await walker.post('administrator', '/sessions/year', { ...typed, lines, seen })
  await walker.post('administrator', '/sessions/year', { ...typed, lines, check: 'yes' })
}
