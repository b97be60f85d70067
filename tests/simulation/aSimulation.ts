import { readSimulation, type SimulationForm, typedIn } from '../../server/simulation/form.ts'
import { type Around, simulated } from '../../server/simulation/simulated.ts'
import { resultPart } from '../../server/simulation/simulationPage.ts'

/** A clause as an address says it: Dijon and Volgograd's of 2012, with a notice. */
export const clause = {
  kind: 'framework',
  signedOn: '17/12/2012',
  transmittedOn: '27/12/2012',
  termDuration: '3 ans',
  renewalMode: 'tacit',
  renewalPeriod: '1 an',
  renewalMaximum: '2',
  notice: '3 mois',
}

export type Typed = Partial<Record<keyof SimulationForm, string>>

/** The clause read, with what is typed otherwise. */
export function read(typed: Typed = {}) {
  return readSimulation(typedIn({ ...clause, ...typed })!)
}

/** What is wrong with it: fields with their errors' keys. */
export function errorsOf(typed: Typed): Record<string, string> {
  const form = read(typed)
  return form.ok ? {} : Object.fromEntries(Object.entries(form.errors).map(([name, { key }]) => [name, key]))
}

export const around: Around = { other: 'l’autre partie', alertWindow: 'P9M', leadTime: 'P45D', sessions: [] }

export function simulation(typed: Typed = {}, more: Partial<Around> = {}) {
  const form = read(typed)
  if (!form.ok) throw new Error(JSON.stringify(form.errors))
  return simulated(form.value, { ...around, ...more })
}

/** What the page says of it on a day. */
export function result(on: string, typed: Typed = {}, more: Partial<Around> = {}) {
  const shown = { authority: { name: 'Dijon', kind: 'commune' as const }, on, mayWrite: true }
  const said = resultPart('fr', simulation(typed, more), { ...typedIn({ ...clause, ...typed }) }, shown)
  return plain(said)
}

/** With plain spaces and apostrophes, as a test types them. */
function plain<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value)
      .replace(/[\u00a0\u202f]/g, ' ')
      .replaceAll('’', "'"),
  ) as T
}
