import { caseOn } from '../../../server/rules/case.ts'
import { denouncedBy } from '../../../server/rules/denunciation.ts'
import type { ConventionFacts, Day, Finding } from '../../../server/rules/facts.ts'
import type { Dossier, DossierDeliberation, DossierParty } from '../../../server/rules/findings/dossier.ts'
import { recordFindingsOn } from '../../../server/rules/findings/index.ts'

/** A record in which the rules on the record find nothing. */
export function aDossier(changes: Partial<Dossier> = {}): Dossier {
  return {
    siren: '212102313',
    object: 'Éducation et jeunesse',
    languages: ['fr', 'ru'],
    estimated: true,
    stateException: null,
    parties: [aParty({ side: 'authority', name: 'Dijon', language: null }), aParty()],
    deliberations: [],
    applications: [],
    amendments: [],
    signings: [],
    ...changes,
  }
}

/** Volgograd, of which nothing is recorded beside its language. */
export function aParty(changes: Partial<DossierParty> = {}): DossierParty {
  const unsaid = { events: [], isState: false, recognition: null, sanctions: null }
  return { side: 'partner', name: 'Volgograd', language: 'ru', ...unsaid, ...changes }
}

/** The deliberation that counts, of 10 December 2012, which allows changes of detail; nothing differs from its draft. */
export function aVote(changes: Partial<DossierDeliberation> = {}): DossierDeliberation {
  return {
    reference: 'DEL-2012-1',
    sessionOn: '2012-12-10',
    actIdentifier: null,
    counts: true,
    changesOfDetail: true,
    differences: [],
    strangers: [],
    otherConvention: null,
    ...changes,
  }
}

/** What one rule finds of a recorded convention on a day, null where nothing. */
export function foundOn(rule: string, facts: ConventionFacts, dossier: Dossier, on: Day): Finding | null {
  const it = caseOn(facts, on, denouncedBy(facts))
  return recordFindingsOn(dossier, it, on).find((finding) => finding.rule === rule) ?? null
}
