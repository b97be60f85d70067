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
  // The partnership.
  relation: stroke(ink, 1.5),
  'relation dormant': stroke(ink, 1.5, dashes('7 5')),
  'relation suspended': stroke(ink, 1.5, { ...dashes('0.1 5'), ...round }),
  'relation later': stroke(soft, 1),
  'relation dormant later': stroke(soft, 1, dashes('7 5')),
  'relation suspended later': stroke(soft, 1, { ...dashes('0.1 5'), ...round }),
  'relation dot': fill(ink),
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
