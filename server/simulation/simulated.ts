import { latestOf } from '../rules/calendar.ts'
import type { ConventionFacts, CouncilSession, Day, Duration, Renewal, Start, Term } from '../rules/facts.ts'
import { assumedRenewals } from './assumed.ts'
import type { SimulationForm } from './form.ts'

/** A convention that nobody has recorded: the clause as typed, signed by both parties on one day. */
export interface Simulated {
  form: SimulationForm
  signedOn: Day
  /** What the rules know of it on a day. */
  factsOn(day: Day): ConventionFacts
  /** The same with every express renewal that the clause allows. */
  whole: ConventionFacts
}

/** What the clause does not say itself. */
export interface Around {
  /** How the other party is called. */
  other: string
  /** The authority's settings, and its calendar where it is asked for. */
  alertWindow: Duration
  leadTime: Duration
  sessions: CouncilSession[]
}

export function simulated(form: SimulationForm, around: Around): Simulated {
  const signedOn = form.signedOn ?? form.startOn!
  const facts = signedFacts(form, around, signedOn)
  const assumed = assumedRenewals(facts)
  // A denunciation is judged by what had happened by its own day.
  const factsOn = (day: Day) => {
    const by = latestOf([day, form.denouncedOn])!
    return { ...facts, renewals: assumed.filter(({ agreedOn }) => agreedOn < by) }
  }
  return { form, signedOn, factsOn, whole: { ...facts, renewals: assumed } }
}

/** Where no day of transmission is typed, it is that of the signature. */
function signedFacts(form: SimulationForm, { other, sessions, ...settings }: Around, signedOn: Day): ConventionFacts {
  return {
    kind: form.kind,
    signatures: ['authority', other].map((party) => ({ party, on: signedOn })),
    transmittedOn: form.transmittedOn ?? signedOn,
    start: startOf(form),
    term: termOf(form),
    renewal: renewalOf(form),
    notice: form.notice,
    denounceable: form.denounceable,
    denunciation: form.denouncedOn ? { notifiedOn: form.denouncedOn } : null,
    sessions: [...sessions, ...form.sessions],
    settings: {
      alertWindow: form.alertWindow ?? settings.alertWindow,
      leadTime: form.leadTime ?? settings.leadTime,
    },
  }
}

function startOf({ startMode, startOn }: SimulationForm): Start {
  return startMode === 'on' ? { on: startOn! } : { from: startMode }
}

function termOf({ termMode, termDuration, termEndsOn }: SimulationForm): Term | null {
  if (termMode === 'duration') return { duration: termDuration! }
  return termMode === 'ends-on' ? { endsOn: termEndsOn! } : null
}

function renewalOf({ renewalMode, renewalPeriod, renewalMaximum }: SimulationForm): Renewal {
  if (renewalMode === 'none') return { mode: 'none' }
  return { mode: renewalMode, period: renewalPeriod!, maximum: renewalMaximum }
}
