/** How everything looks on the printed sheet: fixed colours, white ground. The pages have the same in their style sheet. */

const ink = '#16212e'
const soft = '#4d5a68'
const line = '#dcd7cb'
const calm = '#1f6b4f'
const watch = '#8a5a00'
const alert = '#b3261e'
const trait = '#b5361f'

type Paint = Record<string, string>

const fill = (colour: string): Paint => ({ fill: colour })
const stroke = (colour: string, width: number, more: Paint = {}): Paint => ({
  fill: 'none',
  stroke: colour,
  'stroke-width': String(width),
  ...more,
})
const dashes = (pattern: string): Paint => ({ 'stroke-dasharray': pattern })
/** What lies behind a text gives way to it. */
const halo: Paint = { 'paint-order': 'stroke', stroke: '#ffffff', 'stroke-width': '2.5' }
const round: Paint = { 'stroke-linecap': 'round' }

const paints: Record<string, Paint> = {
  // The ground: years, what is torn out, the day shown.
  axis: fill(soft),
  tick: stroke(line, 1),
  gap: stroke('#8b95a0', 1),
  today: stroke(trait, 2),
  // Words, and what leads to them.
  label: fill(ink),
  'label soft': fill(soft),
  'label notice': fill(watch),
  'label finding': fill(alert),
  'label today': { ...fill(trait), 'font-weight': '600' },
  leader: stroke('#8b95a0', 0.75),
  // Acts: of the council, of the prefecture, of the parties.
  thread: stroke(ink, 1.25, dashes('3 2.5')),
  'thread signature': stroke(ink, 2),
  vote: stroke(ink, 2),
  // A stretch in which the day lies that nobody knows.
  vague: stroke(ink, 2),
  'vague later': stroke(soft, 1.25),
  receipt: fill(ink),
  publication: fill(ink),
  signature: fill(ink),
  transmission: fill(ink),
  'vote later': stroke(soft, 1.25),
  'receipt later': stroke(soft, 1.25),
  'publication later': stroke(soft, 1.25),
  'signature later': stroke(soft, 1.25),
  'transmission later': stroke(soft, 1.25),
  amendment: fill(ink),
  'amendment later': stroke(soft, 1.25),
  'thread later': stroke(soft, 1.25),
  finding: stroke(alert, 1.75),
  // Terms.
  term: stroke(calm, 5),
  'term signed': stroke(calm, 1.5),
  'term planned': stroke(calm, 1.25),
  'term planned open': { ...stroke(calm, 1.5), fill: '#ffffff' },
  'term later open': { ...stroke(soft, 1.25), fill: '#ffffff' },
  'term possible': stroke(calm, 2, dashes('6 4')),
  'term more': stroke(calm, 1.5),
  'term arrow': stroke(calm, 2.25),
  'term later': stroke(soft, 1.25),
  'term dot': fill(calm),
  'term end': { ...stroke(calm, 2.25), fill: '#ffffff' },
  suspended: stroke(calm, 1.5, { ...dashes('0.1 5'), ...round }),
  notice: stroke(watch, 1),
  'notice due': stroke(watch, 1),
  decision: stroke(watch, 2),
  event: stroke(ink, 1.75),
  'event later': stroke(soft, 1.25),
  denunciation: stroke(alert, 2.25),
  'denunciation later': stroke(soft, 1.25),
  // Many conventions together: their names, those that have ended, what takes a place, what is folded.
  group: { ...fill(ink), 'font-weight': '600' },
  lane: { ...fill(ink), 'font-size': '11.5', ...halo },
  'lane soft': { ...fill(soft), 'font-size': '11.5', 'font-style': 'italic', ...halo },
  'small vote': stroke(ink, 1.4),
  'small vote later': stroke(soft, 1.4),
  'small signature': stroke(ink, 4.4, round),
  'small signature later': stroke(soft, 3.4, round),
  hit: { fill: 'none' },
  session: stroke(ink, 1),
  'term past': stroke(soft, 2.5),
  joint: stroke(calm, 6.4, round),
  'joint past': stroke(soft, 5.6, round),
  successor: stroke(ink, 1),
  strip: fill(calm),
  'strip later': { fill: '#ffffff', stroke: calm, 'stroke-width': '1' },
  // The calendar: its ground, then a mark for each kind of day, dashed where only a renewal brings it.
  'day month': { ...fill(ink), 'font-size': '15', 'font-weight': '600' },
  'day name': { ...fill(soft), 'font-size': '10.5' },
  'day number': { ...fill(ink), 'font-size': '11.5' },
  'day number soft': { ...fill(soft), 'font-size': '11.5' },
  'day number shown': { ...fill(trait), 'font-size': '11.5', 'font-weight': '600' },
  'day text': { ...fill(ink), 'font-size': '11.5' },
  'day text soft': { ...fill(soft), 'font-size': '11.5' },
  'day rest': fill('#f3efe6'),
  'day rule': stroke(line, 1),
  'day ring': stroke(trait, 1.5),
  'day letter': { ...fill('#ffffff'), 'font-size': '10.5', 'font-weight': '600' },
  'day letter dark': { ...fill(ink), 'font-size': '10.5', 'font-weight': '600' },
  'day session': fill(ink),
  'day closing': { ...stroke(ink, 1.5), fill: '#ffffff' },
  'day decision': fill(watch),
  'day notice': { ...stroke(watch, 1.75), fill: '#ffffff' },
  'day end': fill(calm),
  'day term-end': { ...stroke(calm, 1.75), fill: '#ffffff' },
  'day anniversary': fill(trait),
  'day decision ahead': { ...stroke(watch, 1.25, dashes('2.5 2')), fill: '#ffffff' },
  'day notice ahead': { ...stroke(watch, 1.25, dashes('2.5 2')), fill: '#ffffff' },
  'day end ahead': { ...stroke(calm, 1.25, dashes('2.5 2')), fill: '#ffffff' },
  'day term-end ahead': { ...stroke(calm, 1.25, dashes('2.5 2')), fill: '#ffffff' },
  // The map: the ground and its distances, the authority, lines drawn as their status, dots, names.
  'map land': { fill: '#f1ede2', stroke: '#c6bfae', 'stroke-width': '0.75', 'stroke-linejoin': 'round' },
  'map border': stroke('#d8d2c3', 0.75),
  'map edge': stroke('#a8adb3', 1),
  'map ring': stroke('#a8adb3', 0.75, dashes('2 4')),
  'map frame': stroke(trait, 1.25),
  city: fill(trait),
  'city hollow': { fill: '#ffffff', stroke: trait, 'stroke-width': '1.75' },
  'link strong solid': stroke(calm, 2.5),
  'link strong double': stroke(calm, 1.25),
  'link strong broken watch': stroke(watch, 2.25),
  'link strong dashed': stroke(soft, 2, dashes('6 4')),
  'link strong dotted': stroke(soft, 2.5, { ...dashes('0.1 5'), ...round }),
  'link thin solid': stroke(calm, 1),
  'link thin dotted': stroke(soft, 1.5, { ...dashes('0.1 4'), ...round }),
  'link thin broken watch': stroke(watch, 1),
  'link thin closed': stroke(soft, 0.75),
  'partner full calm': fill(calm),
  'partner full watch': fill(watch),
  'partner full soft': fill(soft),
  'partner hollow calm': { fill: '#ffffff', stroke: calm, 'stroke-width': '1.5' },
  'partner hollow watch': { fill: '#ffffff', stroke: watch, 'stroke-width': '1.5' },
  'partner hollow soft': { fill: '#ffffff', stroke: soft, 'stroke-width': '1.5' },
  town: { ...fill(ink), ...halo },
  'town city': { ...fill(trait), 'font-weight': '600', ...halo },
  'town soft': { ...fill(soft), ...halo },
  // The partnership.
  relation: stroke(ink, 1.5),
  'relation dormant': stroke(ink, 1.5, dashes('7 5')),
  'relation suspended': stroke(ink, 1.5, { ...dashes('0.1 5'), ...round }),
  'relation later': stroke(soft, 1),
  'relation dormant later': stroke(soft, 1, dashes('7 5')),
  'relation suspended later': stroke(soft, 1, { ...dashes('0.1 5'), ...round }),
  'relation dot': fill(ink),
  // Figures: bars full, empty, or lined in some way; what they stand on; the names over them.
  heading: { ...fill(ink), 'font-weight': '600' },
  bar: fill(ink),
  'bar calm': fill(calm),
  'bar base': stroke(ink, 1),
  'bar edge': { ...stroke(ink, 1), fill: '#ffffff' },
  'bar edge calm': { ...stroke(calm, 1), fill: '#ffffff' },
  'bar edge soft': { ...stroke(soft, 1), fill: '#ffffff' },
  'bar edge watch': { ...stroke(watch, 1), fill: '#ffffff' },
  'bar edge alert': { ...stroke(alert, 1), fill: '#ffffff' },
  'bar edge open': { ...stroke(calm, 1, dashes('2 2')), fill: '#ffffff' },
  'bar lines': stroke(ink, 1),
  'bar lines calm': stroke(calm, 1),
  'bar lines soft': stroke(soft, 1),
  'bar lines watch': stroke(watch, 1),
  'bar dots': fill(soft),
}

/** Every look that there is. */
export const looks: readonly string[] = Object.keys(paints)

/** The attributes that give a printed thing its colour. */
export function printedAttributes(look: string): string {
  const paint = paints[look]
  if (!paint) throw new Error(`no paint for ${look}`)
  return Object.entries(paint)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')
}
