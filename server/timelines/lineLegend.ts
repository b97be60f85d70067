import { arrowHead, box, capsule, cross, diamond, dot, hatching, type Shape, triangle } from '../drawing/shapes.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { LegendEntry } from '../pictures/picture.ts'

/** What the marks of one convention's line mean: drawn as they stand there, from 0 to 28 across, around 0 in height. */

const mid = 14
const across = 'M0 0H28'

const marks = {
  vote: [{ look: 'vote', d: dot(mid, 0, 4.5) }],
  receipt: [{ look: 'receipt', d: box(mid - 4.5, -4.5, mid + 4.5, 4.5) }],
  publication: [{ look: 'publication', d: diamond(mid, 0, 5.5) }],
  signature: [{ look: 'signature', d: dot(mid, 0, 4.5) }],
  transmission: [{ look: 'transmission', d: triangle(mid - 2, 0, 5) }],
  vague: [{ look: 'vague', d: capsule(2, 26, 0, 4.5) }],
  blamed: [
    { look: 'signature', d: dot(mid, 0, 3.5) },
    { look: 'finding', d: dot(mid, 0, 6.5) },
  ],
  signed: [{ look: 'term signed', d: 'M0 -2.5H28M0 2.5H28' }],
  term: [
    { look: 'term', d: across },
    { look: 'term dot', d: dot(5, 0, 5) },
  ],
  suspended: [{ look: 'suspended', d: across }],
  planned: [{ look: 'term planned', d: box(0, -2.5, 28, 2.5) }],
  possible: [{ look: 'term possible', d: across }],
  unlimited: [
    { look: 'term', d: 'M0 0H23' },
    { look: 'term arrow', d: arrowHead(27, 0, 5) },
  ],
  more: [{ look: 'term more', d: `M2 0H26${arrowHead(26, 0, 4)}` }],
  later: [{ look: 'term later', d: box(0, -2.5, 28, 2.5) }],
  notice: [{ look: 'notice', d: box(4, -6, 24, 6) + hatching(4, -6, 24, 6) }],
  due: [{ look: 'notice due', d: 'M3 5v-8H25v8' }],
  amendment: [{ look: 'amendment', d: diamond(mid, 0, 5) }],
  event: [{ look: 'event', d: `M${mid} -6v12` }],
  decision: [{ look: 'decision', d: `M${mid} -6v12` }],
  denunciation: [{ look: 'denunciation', d: cross(mid, 0, 5) }],
  session: [{ look: 'session', d: 'M6 0H18M18 -6v12' }],
  relation: [{ look: 'relation', d: across }],
  asleep: [{ look: 'relation suspended', d: across }],
  today: [{ look: 'today', d: `M${mid} -6V6` }],
} satisfies Record<string, Shape[]>

type Meaning = keyof typeof marks

/** By which looks a meaning is told to be there, where they are others than its name and its name with `later`. */
const looksOf: Partial<Record<Meaning, string[]>> = {
  blamed: ['finding'],
  signed: ['term signed'],
  planned: ['term planned'],
  possible: ['term possible'],
  unlimited: ['term arrow'],
  more: ['term more'],
  later: ['term later'],
  due: ['notice due'],
  relation: ['relation', 'relation later'],
  asleep: ['relation dormant', 'relation suspended', 'relation dormant later', 'relation suspended later'],
}

/** The legend of what one convention's line really shows. */
export function lineLegend(locale: Locale, shapes: readonly Shape[]): LegendEntry[] {
  const shown = new Set(shapes.flatMap((one) => ('href' in one ? [] : [one.look])))
  return (Object.keys(marks) as Meaning[])
    .filter((meaning) => (looksOf[meaning] ?? [meaning, `${meaning} later`]).some((look) => shown.has(look)))
    .map((meaning) => ({ shapes: marks[meaning], text: translate(locale, `line.legend.${meaning}`) }))
}
