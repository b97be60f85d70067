import type { PartnerStatus } from '../partners/status.ts'
import { chooseAuthorisation } from '../rules/authorisation.ts'
import type { Day } from '../rules/facts.ts'
import type { Dossier } from '../rules/findings/dossier.ts'
import { draftDifferences, strangersTo } from './draftDifferences.ts'
import type { Frame } from './frame.ts'
import type { ConventionRecord } from './record.ts'
import { signatureFacts } from './signatureFacts.ts'

/** What the rules on the record know of a convention, beside the facts of its standing. */
export function dossierOf(record: ConventionRecord, frame: Frame, on: Day): Dossier {
  const { object, languages, parties, partners, authorisations } = record
  const chosen = chooseAuthorisation(authorisations, signatureFacts(record), on)?.authorisation ?? null
  return {
    siren: frame.siren,
    object,
    languages,
    estimated: record.noCommitment || record.commitments.length > 0,
    stateException: record.stateException,
    parties: parties.map(({ side, name, partnerId, nature }) => ({
      side,
      name,
      language: partners.find(({ id }) => id === partnerId)?.ownLanguage ?? null,
      events: (partnerId && frame.events.get(partnerId)) || [],
      ...statusOf(partners.find(({ id }) => id === partnerId) ?? { nature, recognition: null, sanctions: null }),
    })),
    applications: authorisations.filter(({ actsOfApplication }) => actsOfApplication).map(({ sessionOn }) => sessionOn),
    amendments: record.amendments.map(({ amendmentReference, signedOn, votes }) => ({
      reference: amendmentReference ?? '',
      signedOn,
      votes,
    })),
    signings: ownSignings(record),
    deliberations: authorisations
      .filter(({ signs }) => signs)
      .map((one) => ({
        reference: one.deliberationReference,
        sessionOn: one.sessionOn,
        actIdentifier: one.actIdentifier,
        counts: one.id === chosen?.id,
        changesOfDetail: one.changesOfDetail,
        differences: draftDifferences(record, one.draft),
        strangers: strangersTo(record, one.draft),
        otherConvention: one.draft.otherConvention,
      })),
  }
}

/** The authority's own signatures, given or planned, as far as the people are known. */
export function ownSignings({ parties, signatures }: Pick<ConventionRecord, 'parties' | 'signatures'>) {
  const own = parties.find(({ side }) => side === 'authority')
  return signatures.flatMap(({ partyId, personName: name, signedOn, mandates }) =>
    name !== null && partyId === own?.id ? [{ name, signedOn, mandates }] : [],
  )
}

/** What a party is in law; of one that is no partner only its nature is recorded. */
function statusOf({ nature, recognition, sanctions }: PartnerStatus) {
  return { isState: nature === 'state', recognition, sanctions }
}
