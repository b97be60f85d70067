import { looks } from '../drawing/paints.ts'
import { arrowHead, box, cross, diamond, dot, hatching, point, type Shape } from '../drawing/shapes.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { LegendEntry } from '../pictures/picture.ts'
import { actPath, smallAct } from './lineMarks.ts'

/** What the marks of the timelines mean, drawn from 0 to 28 across, around 0 in height. */

type Meaning =
  | 'term'
  | 'signed'
  | 'past'
  | 'planned'
  | 'possible'
  | 'suspended'
  | 'unlimited'
  | 'notice'
  | 'due'
  | 'vote'
  | 'receipt'
  | 'publication'
  | 'signature'
  | 'transmission'
  | 'amendment'
  | 'denunciation'
  | 'successor'
  | 'relation'
  | 'session'
  | 'strip'
  | 'today'
  | 'later'

const line = (y = 0) => `M0 ${y}H28`
const mid = 14

const marks: Record<Meaning, Shape[]> = {
  term: [
    { look: 'term', d: line() },
    { look: 'joint', d: point(3, 0) },
  ],
  signed: [{ look: 'term signed', d: line(-2.25) + line(2.25) }],
  past: [
    { look: 'term past', d: line() },
    { look: 'joint past', d: point(25, 0) },
  ],
  planned: [{ look: 'term planned', d: box(0, -2.25, 28, 2.25) }],
  possible: [{ look: 'term possible', d: line() }],
  suspended: [{ look: 'suspended', d: line() }],
  unlimited: [
    { look: 'term', d: 'M0 0H24' },
    { look: 'term arrow', d: arrowHead(27, 0, 4) },
  ],
  notice: [{ look: 'notice', d: box(6, -5, 22, 5) + hatching(6, -5, 22, 5) }],
  due: [{ look: 'notice due', d: 'M3 4v-4H25' }],
  vote: [{ look: smallAct('vote'), d: actPath('vote', mid, 0) }],
  receipt: [{ look: 'receipt', d: actPath('receipt', mid, 0) }],
  publication: [{ look: 'publication', d: actPath('publication', mid, 0) }],
  signature: [{ look: smallAct('signature'), d: actPath('signature', mid, 0) }],
  transmission: [{ look: 'transmission', d: actPath('transmission', mid, 0) }],
  amendment: [{ look: 'amendment', d: diamond(mid, 0, 4) }],
  denunciation: [{ look: 'denunciation', d: cross(mid, 0, 4) }],
  successor: [{ look: 'successor', d: 'M2 -5C14 -5 14 5 26 5' }],
  relation: [
    { look: 'relation dot', d: dot(3, 0, 2) },
    { look: 'relation', d: 'M3 0H28' },
  ],
  session: [{ look: 'session', d: 'M8 -2v5M14 -2v5M22 -2v5' }],
  strip: [{ look: 'strip', d: 'M0 5V1H9V-4H19V-1H28V5z' }],
  today: [{ look: 'today', d: `M${mid} -6V6` }],
  later: [{ look: 'term later', d: box(0, -2.25, 28, 2.25) }],
}

/** What is dated after the day shown: lighter, whatever it is. */
const laterLooks = looks.filter((look) => / later( open)?$/.test(look) && !/^(relation|strip)/.test(look))

/** Of the looks that a picture has, those that need words. */
const looksOf: Record<Meaning, string[]> = {
  term: ['term'],
  signed: ['term signed'],
  past: ['term past'],
  planned: ['term planned'],
  possible: ['term possible'],
  suspended: ['suspended'],
  unlimited: ['term arrow', 'term more'],
  notice: ['notice'],
  due: ['notice due'],
  vote: ['small vote', 'small vote later'],
  receipt: ['receipt', 'receipt later'],
  publication: ['publication', 'publication later'],
  signature: ['small signature', 'small signature later'],
  transmission: ['transmission', 'transmission later'],
  amendment: ['amendment', 'amendment later'],
  denunciation: ['denunciation', 'denunciation later'],
  successor: ['successor', 'event', 'event later'],
  relation: ['relation', 'relation dormant', 'relation suspended', 'relation later'],
  session: ['session'],
  strip: ['strip'],
  today: ['today'],
  later: [...laterLooks],
}

/** The legend of what a picture really shows. */
export function legendOf(locale: Locale, shapes: readonly Shape[]): LegendEntry[] {
  const shown = new Set(shapes.flatMap((one) => ('href' in one ? one.shapes.map(({ look }) => look) : [one.look])))
  return (Object.keys(marks) as Meaning[])
    .filter((meaning) => looksOf[meaning].some((look) => shown.has(look)))
    .map((meaning) => ({ shapes: marks[meaning], text: translate(locale, `timeline.legend.${meaning}`) }))
}
