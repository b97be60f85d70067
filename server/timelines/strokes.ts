import type { Shape } from '../drawing/shapes.ts'

/** Paths gathered by how they look, so that a thousand conventions' votes are one element of the picture. */
export type Strokes = Map<string, { d: string }>

export function stroke(strokes: Strokes, look: string, d: string): void {
  const gathered = strokes.get(look)
  if (gathered) gathered.d += d
  else if (d !== '') strokes.set(look, { d })
}

/** From the ground up: windows, links, terms, what happened to them, acts. */
const layers = [
  'successor',
  'relation',
  'notice',
  'notice due',
  'term past',
  'term',
  'term signed',
  'term planned',
  'term possible',
  'term later',
  'suspended',
  'term more',
  'term arrow',
]

/** One shape for each look, in an order in which none hides what matters more. */
export function strokeShapes(strokes: Strokes): Shape[] {
  const place = (look: string) => {
    const layer = layers.findIndex((name) => look === name || (name === 'relation' && look.startsWith('relation')))
    return layer < 0 ? layers.length : layer
  }
  return [...strokes].sort(([one], [other]) => place(one) - place(other)).map(([look, { d }]) => ({ look, d }))
}
