import { onPage } from '../../server/drawing/textWidth.ts'
import type { Locale } from '../../server/locale/locale.ts'
import type { ConventionFacts, Day } from '../../server/rules/facts.ts'
import { standing } from '../../server/rules/standing.ts'
import {
  type ConventionDrawing,
  type DrawingContext,
  drawConvention,
  drawConventionForPrint,
} from '../../server/timelines/conventionDrawing.ts'
import { textsOf } from './seen.ts'

/** Three years from 1 March 2013, twice a year more, denounced in 2017: signed by Dijon before the prefecture's receipt. */
export const volgograd: ConventionFacts = {
  kind: 'framework',
  authorisation: { sessionOn: '2012-12-17', receivedOn: '2012-12-26' },
  signatures: [
    { party: 'authority', on: '2012-12-20' },
    { party: 'Volgograd', on: '2013-03-01' },
  ],
  transmittedOn: '2013-03-01',
  start: { from: 'transmission' },
  term: { duration: 'P3Y' },
  renewal: { mode: 'tacit', period: 'P1Y', maximum: 2 },
  notice: 'P3M',
  denunciation: { notifiedOn: '2017-10-03' },
}

/** Relations since 1959, suspended in March 2022. */
export const past: DrawingContext['partnership'] = { since: '1959', events: [{ kind: 'suspended', on: '2022-03' }] }

type Options = { partnership?: DrawingContext['partnership']; locale?: Locale; authorityName?: string }

export function draw(facts: ConventionFacts, on: Day, options: Options = {}): ConventionDrawing | null {
  const { partnership = null, locale = 'fr', authorityName = 'Dijon' } = options
  return drawConvention(locale, facts, standing(facts, on), { partnership, authorityName, on })
}

export function drawForPrint(facts: ConventionFacts, on: Day, options: Options = {}): ConventionDrawing | null {
  const { partnership = null, locale = 'fr', authorityName = 'Dijon' } = options
  return drawConventionForPrint(locale, facts, standing(facts, on), { partnership, authorityName, on })
}

/** The text with plain spaces: which of them may break a line is another matter. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}

/** All that can be read in a drawing, the axis aside. */
export function wordsOf(drawing: ConventionDrawing | null): string[] {
  return textsOf(drawing!.svg, onPage).flatMap(({ text, look }) => (look === 'axis' ? [] : [plain(text)]))
}

/** The rows' titles and the axis's names. */
export function axisOf(drawing: ConventionDrawing | null): string[] {
  return textsOf(drawing!.svg, onPage).flatMap(({ text, look }) => (look === 'axis' ? [text] : []))
}

/** How many things of some classes are drawn. */
export function countOf(drawing: ConventionDrawing | null, look: string): number {
  return drawing!.svg.split(`<path class="${look}"`).length - 1
}
