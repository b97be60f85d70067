import { geoDistance } from 'd3-geo'

/** A place on the earth, in degrees; south and west are negative. */
export interface Place {
  latitude: number
  longitude: number
}

/** The earth's mean radius in kilometres. */
const earth = 6371

const radians = Math.PI / 180

/** How far two places lie apart, as the angle at the earth's middle. */
export function angleBetween(one: Place, other: Place): number {
  return geoDistance([one.longitude, one.latitude], [other.longitude, other.latitude])
}

/** The same as the crow flies, in whole kilometres. */
export function kilometresBetween(one: Place, other: Place): number {
  return Math.round(angleBetween(one, other) * earth)
}

/** The angle at which so many kilometres are seen from the earth's middle. */
export function angleOf(kilometres: number): number {
  return kilometres / earth
}

/** In which direction the great circle to another place leaves: from north, over east. */
export function bearingOf(from: Place, to: Place): number {
  const [north, aim] = [from.latitude * radians, to.latitude * radians]
  const turn = (to.longitude - from.longitude) * radians
  const east = Math.sin(turn) * Math.cos(aim)
  return Math.atan2(east, Math.cos(north) * Math.sin(aim) - Math.sin(north) * Math.cos(aim) * Math.cos(turn))
}
