import type { ConventionFacts, Day, PartialDay } from '../rules/facts.ts'

/** Whether a day has come, or the month or year that holds it has begun. */
export function hasBegun(on: PartialDay | null | undefined, day: Day): boolean {
  return !!on && on <= day.slice(0, on.length)
}

/**
 * The facts without any that is dated after a day: what there would be later if nobody did anything more. A month or a
 * year that has begun may hold the day: it is kept, and counts once it is over.
 */
export function happenedBy(facts: ConventionFacts, day: Day): ConventionFacts {
  const is = (on: PartialDay | null | undefined) => hasBegun(on, day)
  const orNull = <D extends PartialDay>(on: D | null | undefined) => (is(on) ? on : null)
  const { authorisation, denunciation, nonRenewal, successor } = facts
  return {
    ...facts,
    authorisation: authorisation && {
      sessionOn: orNull(authorisation.sessionOn),
      receivedOn: orNull(authorisation.receivedOn),
      publishedOn: orNull(authorisation.publishedOn),
      completedOn: orNull(authorisation.completedOn),
    },
    signatures: facts.signatures?.map(({ party, on }) => ({ party, on: orNull(on) })),
    transmittedOn: orNull(facts.transmittedOn),
    renewals: facts.renewals?.filter(({ agreedOn }) => is(agreedOn)),
    denunciation: denunciation && is(denunciation.notifiedOn) ? denunciation : null,
    nonRenewal: nonRenewal && is(nonRenewal.decidedOn) ? nonRenewal : null,
    successor: successor && is(successor.signedOn) ? successor : null,
    suspensions: facts.suspensions?.filter(({ from }) => is(from)),
    amendments: facts.amendments?.filter(({ signedOn, startsOn }) => is(signedOn ?? startsOn)),
  }
}
