import { onPage } from '../../server/drawing/textWidth.ts'
import type { DrawnPartner, MapAsked } from '../../server/map/drawnPartner.ts'
import { linkStatuses } from '../../server/map/link.ts'
import type { Place } from '../../server/map/sphere.ts'

export const dijon: Place = { latitude: 47.32, longitude: 5.04 }

export function aPartner(name: string, place: Place, more: Partial<DrawnPartner> = {}): DrawnPartner {
  return { id: name, name, place, count: 1, status: 'in-force', href: `/partners/${name}`, told: name, ...more }
}

export function asked(partners: readonly DrawnPartner[], more: Partial<MapAsked> = {}): MapAsked {
  const distance = (kilometres: number) => `${kilometres} km`
  return { city: { name: 'Ville de Dijon', place: dijon }, partners, zoom: 'auto', measure: onPage, distance, ...more }
}

const syllables = [
  'Ber',
  'lin',
  'Neu',
  'stadt',
  'Saint-',
  'Vil',
  'la ',
  'nova',
  'grad',
  'ka',
  'mu',
  'ra',
  'do',
  'Wies',
  'ba',
]

/** Numbers between nothing and one, always the same. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** So many partners: half of them in one country, the others anywhere, some at the very same place. */
export function manyPartners(count: number, seed: number): DrawnPartner[] {
  const next = chance(seed)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!
  return Array.from({ length: count }, (_, place) => {
    const isNear = next() < 0.5
    const near = { latitude: 48 + next() * 6, longitude: 7 + next() * 7 }
    const far = { latitude: next() * 180 - 90, longitude: next() * 360 - 180 }
    const name = Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(syllables)).join('')
    return aPartner(`${name} ${place}`, place % 17 === 0 ? { latitude: 50, longitude: 8 } : isNear ? near : far, {
      count: Math.floor(next() ** 3 * 12),
      status: pick(linkStatuses),
    })
  })
}
