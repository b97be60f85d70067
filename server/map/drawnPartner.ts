import type { Measure } from '../drawing/textWidth.ts'
import type { Zoom } from './filter.ts'
import type { LinkStatus } from './link.ts'
import type { Place } from './sphere.ts'

/** A partner as the map draws it. */
export interface DrawnPartner {
  id: string
  name: string
  place: Place
  count: number
  status: LinkStatus
  href: string
  told: string
}

export interface MapAsked {
  city: { name: string; place: Place | null }
  partners: readonly DrawnPartner[]
  zoom: Zoom
  measure: Measure
  /** How a distance in kilometres is written. */
  distance: (kilometres: number) => string
}
