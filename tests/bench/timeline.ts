import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ConventionFilter } from '../../server/conventions/filter.ts'
import { readFilter } from '../../server/conventions/filter.ts'
import { findFrame } from '../../server/conventions/frame.ts'
import { listConventionIds } from '../../server/conventions/listStore.ts'
import { type JudgedConvention, judgedOn } from '../../server/conventions/standingOf.ts'
import { findConventions } from '../../server/conventions/store.ts'
import { type Database, openDatabase } from '../../server/database/open.ts'
import { pageSvg } from '../../server/drawing/svg.ts'
import { onPage } from '../../server/drawing/textWidth.ts'
import { drawFrise, type FriseAsked } from '../../server/timelines/frise.ts'
import { groupsOf } from '../../server/timelines/grouped.ts'
import { findInForce } from '../../server/timelines/inForceStore.ts'
import { lineOf } from '../../server/timelines/lineOf.ts'
import { freePort } from '../support/built.ts'
import { prepare } from './benchHouse.ts'

/*
 * npm run bench:timeline [-- SIZE …]: the timelines' SVG of so many conventions, each drawn by itself, beside a loop in
 * the same run that only joins strings for as many bars; and what comes before the drawing. Figures only.
 */

const sizes = process.argv.slice(2).map(Number)
const on = '2026-06-15'
const stretch = { from: '1990-01-01', until: '2039-12-31' }
const columns = ['conventions', 'SVG, ms', 'loop, ms', 'ratio', 'kB', 'facts, ms', 'rules, ms', 'counts, ms']

console.log(columns.map((name) => name.padStart(12)).join(''))
for (const size of sizes.length > 0 ? sizes : [1, 100, 1000, 10_000]) await measure(size)
console.log(
  'Aims at 1,000: ratio at most 4, under 600 kB. The page draws up to 1,000 one by one, beyond that their counts.',
)
process.exit(0)

async function measure(size: number): Promise<void> {
  const folder = join(tmpdir(), `trait-d-union-work-${size}`)
  await prepare(folder, { DATA_DIR: folder, LOG_LEVEL: 'silent', PORT: String(await freePort()) }, size)
  const database = await openDatabase({ kind: 'sqlite', path: join(folder, 'trait-d-union.sqlite') })
  const read = await conventionsIn(database)
  const began = performance.now()
  const lines = read.conventions.map((judged) => ({ judged, line: lineOf('fr', judged) }))
  const rules = performance.now() - began
  const asked: FriseAsked = {
    locale: 'fr',
    measure: onPage,
    on,
    stretch,
    groups: groupsOf('fr', 'partner', lines, [], on),
    sessions: [],
    undated: 'sans date',
    width: 1180,
  }
  let svg = ''
  const drawn = median(() => {
    const { shapes, height, width } = drawFrise(asked)
    svg = pageSvg(shapes, height, width)
  })
  const titles = lines.map(({ line }) => line.title)
  const loop = median(() => bars(titles))
  const figures = [size, drawn, loop, drawn / loop, Buffer.byteLength(svg) / 1000, read.facts, rules, read.counts]
  console.log(figures.map((figure, place) => figure.toFixed(place === 0 ? 0 : 1).padStart(12)).join(''))
  await database.close()
}

/** All conventions but the sample's, as they stand on the day; how long that took, and their counts as strips. */
async function conventionsIn({ db }: Database) {
  const { id } = await db.selectFrom('authorities').select('id').executeTakeFirstOrThrow()
  const asked = { authorityId: id, filter: everything(), on }
  const began = performance.now()
  const ids = await listConventionIds(db, asked)
  const frame = await findFrame(db, id)
  const conventions: JudgedConvention[] = []
  for (let from = 0; from < ids.length; from += 500) {
    const records = await findConventions(db, id, ids.slice(from, from + 500))
    conventions.push(...records.map((record) => judgedOn(record, frame, on)))
  }
  const facts = performance.now() - began
  const counted = performance.now()
  await findInForce(db, asked, 'partner', '2036-12-31')
  return { conventions, facts, counts: performance.now() - counted }
}

function everything(): ConventionFilter {
  const read = readFilter({}, { partners: [], domains: [], services: [] })
  if (!read.ok) throw new Error('an empty filter is right')
  return read.value
}

/**
 * What so many bars cost at the very least, their places known: as many marks (13) and numbers (65) as the picture has of
 * a convention on average, a link and a name, rounded and joined.
 */
function bars(titles: readonly string[]): string {
  let svg = '<svg class="drawing" viewBox="0 0 1180 800">'
  for (const [place, title] of titles.entries()) {
    const left = 168 + ((place * 37) % 700) + place / 7
    const y = 40 + place * 15
    const at = (x: number) => (left + x).toFixed(1)
    const down = (by: number) => (y + by).toFixed(1)
    const ring = (x: number) => `M${at(x)} ${down(0)}a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0 -5.6 0z`
    svg +=
      `<a href="/conventions/GEN-${place}" tabindex="-1"><title>${title} — en vigueur</title>` +
      `<path class="hit" d="M${at(0)} ${down(-6)}H${at(90.55)}V${down(6)}H${at(0)}z"/>` +
      `<path class="term" d="M${at(0)} ${down(0)}H${at(30.2)}M${at(30.2)} ${down(0)}H${at(60.4)}M${at(60.4)} ${down(0)}H${at(90.55)}"/>` +
      `<path class="joint" d="M${at(0)} ${down(0)}h.01M${at(30.2)} ${down(0)}h.01M${at(60.4)} ${down(0)}h.01"/>` +
      `<path class="open" d="${ring(87.8)}${ring(110.2)}"/>` +
      `<path class="notice" d="M${at(80.3)} ${down(-4)}H${at(90.55)}V${down(4)}H${at(80.3)}z"/>` +
      `<path class="vote" d="M${at(-9.7)} ${down(-6)}v6"/><path class="signature" d="M${at(-4.1)} ${down(-6)}h.01"/>` +
      `<text class="lane" x="${at(96)}" y="${down(0)}">${title}</text></a>`
  }
  return `${svg}</svg>`
}

function median(work: () => unknown): number {
  for (let count = 0; count < 30; count += 1) work()
  const all: number[] = []
  for (let count = 0; count < 61; count += 1) {
    const began = performance.now()
    work()
    all.push(performance.now() - began)
  }
  return all.sort((one, other) => one - other)[30]!
}
