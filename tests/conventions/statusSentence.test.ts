import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { statusSentence } from '../../server/conventions/statusSentence.ts'
import { addDays } from '../../server/rules/calendar.ts'
import type { ConventionFacts, Day } from '../../server/rules/facts.ts'
import { renewalStatuses, statuses } from '../../server/rules/facts.ts'
import { standing } from '../../server/rules/standing.ts'
import { aFramework, anExpressFramework } from '../rules/aFramework.ts'
import { anyFacts, yearsOf } from '../rules/anyFacts.ts'
import { expectSentence, plain } from './readable.ts'

const unsigned = {
  signatures: [
    { party: 'authority', on: null },
    { party: 'Volgograd', on: null },
  ],
  transmittedOn: null,
}
const sessions = [{ on: '2015-11-02', closesOn: '2015-10-12' }]
const voted = { sessionOn: '2012-12-17', receivedOn: '2012-12-26' }
const endOf2015 = 'En vigueur jusqu’au 26 décembre 2015.'

/** Facts, a day, what they are worth then, and the sentence that says so. */
type Told = [facts: ConventionFacts, on: Day, worth: string, sentence: string]

const told: Told[] = [
  [
    aFramework(unsigned),
    '2012-12-09',
    'draft none-needed',
    'Projet : aucune délibération n’autorise encore à la signer.',
  ],
  [
    aFramework({ ...unsigned, authorisation: voted }),
    '2012-12-26',
    'voted none-needed',
    'Votée le 17 décembre 2012, reçue en préfecture le 26 décembre 2012. La publication de la délibération n’est pas connue : rien n’établit encore qu’elle soit exécutoire.',
  ],
  [
    aFramework(unsigned),
    '2012-12-14',
    'authorised none-needed',
    'À signer : la délibération est exécutoire depuis le 14 décembre 2012 ; signatures attendues de la collectivité et de Volgograd.',
  ],
  [
    aFramework({ transmittedOn: null }),
    '2012-12-20',
    'signed none-needed',
    'Signée par toutes les parties le 20 décembre 2012 ; à transmettre à la préfecture pour qu’elle entre en vigueur.',
  ],
  [
    aFramework({ start: { on: '2013-01-10' } }),
    '2013-01-05',
    'signed none-needed',
    'Signée par toutes les parties le 20 décembre 2012, transmise à la préfecture le 27 décembre 2012 ; elle entre en vigueur le 10 janvier 2013.',
  ],
  [
    aFramework({ term: null, notice: null }),
    '2014-01-01',
    'in-force none-needed',
    'En vigueur depuis le 27 décembre 2012, sans limite de durée.',
  ],
  [
    aFramework(),
    '2013-01-01',
    'in-force not-due',
    `${endOf2015} Elle sera ensuite reconduite jusqu’au 26 décembre 2016, sauf dénonciation au plus tard le 26 septembre 2015.`,
  ],
  [
    aFramework(),
    '2017-01-01',
    'in-force due',
    'En vigueur jusqu’au 26 décembre 2017, 2e reconduction tacite. Pour qu’elle s’arrête là, la dénoncer au plus tard le 26 septembre 2017 (dans 9 mois) ; sinon, elle est reconduite jusqu’au 26 décembre 2018.',
  ],
  [
    aFramework(),
    '2015-10-01',
    'in-force renewing',
    `${endOf2015} Le dernier jour pour l’arrêter à ce terme était le 26 septembre 2015 : elle sera reconduite jusqu’au 26 décembre 2016.`,
  ],
  [
    anExpressFramework({ sessions }),
    '2015-10-20',
    'in-force late',
    `${endOf2015} En retard : le dossier pour la reconduire était à déposer au plus tard le 12 octobre 2015 (il y a 8 jours), pour la séance du 2 novembre 2015 ; sans décision, elle prend fin à ce terme.`,
  ],
  [
    anExpressFramework({ renewals: [{ order: 1, agreedOn: '2015-10-01' }] }),
    '2015-10-02',
    'in-force renewed',
    `${endOf2015} Elle est déjà reconduite jusqu’au 26 décembre 2018, par l’accord du 1er octobre 2015.`,
  ],
  [
    aFramework({ successor: { signedOn: '2014-05-01', startsOn: '2014-06-01' } }),
    '2014-05-02',
    'in-force renewed',
    'En vigueur jusqu’au 31 mai 2014, son dernier jour. La convention qui la remplace, déjà signée, commence le 1er juin 2014.',
  ],
  [
    aFramework({ denunciation: { notifiedOn: '2015-10-01', by: 'Volgograd' } }),
    '2015-11-01',
    'in-force ending',
    'En vigueur jusqu’au 26 décembre 2016, son dernier jour. Elle a été dénoncée par Volgograd le 1er octobre 2015, trop tard pour s’arrêter le 26 décembre 2015.',
  ],
  [
    anExpressFramework({ nonRenewal: { decidedOn: '2015-10-01' } }),
    '2015-10-02',
    'in-force ending',
    'En vigueur jusqu’au 26 décembre 2015, son dernier jour. Son non-renouvellement a été décidé le 1er octobre 2015.',
  ],
  [
    aFramework({ suspensions: [{ from: '2014-01-01' }] }),
    '2014-02-01',
    'suspended not-due',
    'Suspendue depuis le 1er janvier 2014, sans date de reprise ; elle court jusqu’au 26 décembre 2015. Elle sera ensuite reconduite jusqu’au 26 décembre 2016, sauf dénonciation au plus tard le 26 septembre 2015.',
  ],
  [
    aFramework({ suspensions: [{ from: '2015-01-01', until: '2016-01-31' }] }),
    '2015-08-01',
    'suspended due',
    'Suspendue du 1er janvier 2015 au 31 janvier 2016 ; elle court jusqu’au 26 décembre 2015. Pour qu’elle s’arrête là, la dénoncer au plus tard le 26 septembre 2015 (dans 2 mois) ; sinon, elle est reconduite jusqu’au 26 décembre 2016.',
  ],
  [
    aFramework({ suspensions: [{ from: '2015-01-01' }] }),
    '2015-10-01',
    'suspended renewing',
    'Suspendue depuis le 1er janvier 2015, sans date de reprise ; elle court jusqu’au 26 décembre 2015. Le dernier jour pour l’arrêter à ce terme était le 26 septembre 2015 : elle sera reconduite jusqu’au 26 décembre 2016.',
  ],
  [
    anExpressFramework({ sessions, suspensions: [{ from: '2015-01-01' }] }),
    '2015-10-13',
    'suspended late',
    'Suspendue depuis le 1er janvier 2015, sans date de reprise ; elle court jusqu’au 26 décembre 2015. En retard : le dossier pour la reconduire était à déposer au plus tard le 12 octobre 2015 (hier), pour la séance du 2 novembre 2015 ; sans décision, elle prend fin à ce terme.',
  ],
  [
    anExpressFramework({ renewals: [{ order: 1, agreedOn: '2015-10-01' }], suspensions: [{ from: '2015-01-01' }] }),
    '2015-10-02',
    'suspended renewed',
    'Suspendue depuis le 1er janvier 2015, sans date de reprise ; elle court jusqu’au 26 décembre 2015. Elle est déjà reconduite jusqu’au 26 décembre 2018, par l’accord du 1er octobre 2015.',
  ],
  [
    aFramework({ denunciation: { notifiedOn: '2015-05-01' }, suspensions: [{ from: '2015-01-01' }] }),
    '2015-06-01',
    'suspended ending',
    'Suspendue depuis le 1er janvier 2015, sans date de reprise ; elle court jusqu’au 26 décembre 2015, son dernier jour. Elle a été dénoncée le 1er mai 2015.',
  ],
  [
    aFramework({ term: null, suspensions: [{ from: '2014-01-01' }] }),
    '2014-02-01',
    'suspended none-needed',
    'Suspendue depuis le 1er janvier 2014, sans date de reprise ; elle est sans limite de durée. Elle peut être dénoncée à tout moment, avec un préavis de 3 mois.',
  ],
  [anExpressFramework(), '2016-01-01', 'expired ended', 'Échue : son dernier jour était le 26 décembre 2015.'],
  [
    aFramework({ denunciation: { notifiedOn: '2015-05-01', by: 'authority' } }),
    '2016-01-01',
    'denounced ended',
    'Dénoncée par la collectivité le 1er mai 2015 ; elle a pris fin le 26 décembre 2015.',
  ],
  [
    aFramework({ successor: { signedOn: '2014-05-01', startsOn: '2014-06-01' } }),
    '2014-06-01',
    'superseded ended',
    'Remplacée depuis le 1er juin 2014 par une nouvelle convention.',
  ],
]

/** The French sentence of some facts on a day. */
function sentence(
  facts: ConventionFacts,
  on: Day,
  known?: { term: boolean; renewal: boolean; notice?: boolean },
): string {
  return plain(statusSentence('fr', facts, standing(facts, on), known))
}

describe('the status sentence', () => {
  test.each(told.map(([facts, on, worth, expected]) => ({ facts, on, worth, expected })))(
    'says $worth on $on',
    ({ facts, on, worth, expected }) => {
      const { status, renewalStatus } = standing(facts, on)
      expect(`${status} ${renewalStatus}`).toBe(worth)
      expect(sentence(facts, on)).toBe(expected)
      expectSentence('en', statusSentence('en', facts, standing(facts, on)))
    },
  )

  test('is told here of every status and every renewal status', () => {
    const worths = told.map(([, , worth]) => worth.split(' '))
    expect(new Set(worths.map(([status]) => status))).toEqual(new Set(statuses))
    expect(new Set(worths.map(([, renewalStatus]) => renewalStatus))).toEqual(new Set(renewalStatuses))
    const running = worths.filter(([status]) => status === 'suspended' || status === 'in-force')
    expect(new Set(running.map((worth) => worth.join(' '))).size).toBe(14)
  })

  test('says in English what has to be done by when', () => {
    const facts = anExpressFramework({ sessions })
    expect(statusSentence('en', facts, standing(facts, '2015-08-01'))).toBe(
      'In force until 26 December 2015. To renew it, hand in the council’s file by 12 October 2015 (in 2 months), for the session of 2 November 2015.',
    )
  })
})

describe('before it is in force', () => {
  test('what is missing to be executory', () => {
    const facts = aFramework({ ...unsigned, authorisation: { sessionOn: '2012-11', publishedOn: '2012-12-26' } })
    expect(sentence(facts, '2012-11-29')).toBe(
      'Projet : la délibération est datée de novembre 2012, sans plus de précision ; elle ne compte qu’à partir du 30 novembre 2012.',
    )
    expect(sentence(facts, '2012-12-01')).toBe(
      'Votée en novembre 2012. Ni la réception de la délibération en préfecture ni sa publication ne sont connues : il faut l’une et l’autre pour signer.',
    )
    expect(sentence(facts, '2012-12-26')).toBe(
      'Votée en novembre 2012, publiée le 26 décembre 2012. La réception de la délibération en préfecture n’est pas connue : il faut l’attendre pour signer.',
    )
  })

  test('who has signed and who is awaited, with the preposition that each name wants', () => {
    const signatures = [
      { party: 'authority', on: '2012-12-20' },
      { party: 'Opole', on: null },
      { party: 'Université de Mayence', on: null },
      { party: 'Communauté de Prague', on: null },
    ]
    expect(sentence(aFramework({ signatures, transmittedOn: null }), '2012-12-21')).toBe(
      'Déjà signée par la collectivité ; signatures attendues d’Opole, de l’Université de Mayence et de la Communauté de Prague. La délibération est exécutoire depuis le 14 décembre 2012.',
    )
  })

  test('a signature that came before any deliberation', () => {
    const signedBy = (party: string) =>
      aFramework({
        ...unsigned,
        authorisation: null,
        signatures: unsigned.signatures.map((one) => (one.party === party ? { party, on: '2012-12-20' } : one)),
      })
    expect(sentence(signedBy('authority'), '2012-12-21')).toBe(
      'Projet déjà signé par la collectivité, sans délibération connue qui l’autorise.',
    )
    expect(sentence(signedBy('Volgograd'), '2012-12-21')).toBe(
      'Projet déjà signé par Volgograd : aucune délibération n’autorise encore la collectivité à le signer.',
    )
  })

  test('no party is recorded', () => {
    expect(sentence(aFramework({ signatures: [] }), '2013-01-01')).toContain(
      'les parties de la convention restent à enregistrer',
    )
  })

  test('a transmission that is awaited, before the first day and after it', () => {
    const facts = aFramework({ transmittedOn: null, start: { on: '2013-01-01' } })
    expect(sentence(facts, '2012-12-31')).toContain('au plus tard le 1er janvier 2013, jour où elle doit commencer.')
    expect(sentence(facts, '2013-01-01')).toContain('Sa durée court déjà, jusqu’au 31 décembre 2015.')
  })

  test('an end that is set before it begins', () => {
    const denunciation = { notifiedOn: '2012-12-28', effectiveOn: '2012-12-31' }
    const facts = aFramework({ start: { on: '2013-01-10' }, denunciation })
    expect(sentence(facts, '2012-12-29')).toBe(
      'Signée par toutes les parties le 20 décembre 2012 ; sa fin, le 31 décembre 2012, précède son début, le 10 janvier 2013 : elle n’aura pas d’effet. Dénoncée le 28 décembre 2012, elle n’a plus d’effet après le 31 décembre 2012.',
    )
  })
})

describe('in force', () => {
  test('an estimated decision day says so', () => {
    expect(sentence(anExpressFramework(), '2015-08-01')).toBe(
      `${endOf2015} Pour la reconduire, déposer le dossier du conseil vers le 26 août 2015 (dans 25 jours), date estimée faute de séance au calendrier.`,
    )
  })

  test('a term that no clause renews', () => {
    expect(sentence(aFramework({ renewal: null, sessions }), '2015-08-01')).toContain(
      'Pour la prolonger ou la remplacer, déposer le dossier du conseil au plus tard le 12 octobre 2015 (dans 2 mois)',
    )
    expect(sentence(aFramework({ renewal: { mode: 'tacit', period: 'P1Y', maximum: 1 } }), '2016-01-01')).toContain(
      'En vigueur jusqu’au 26 décembre 2016, 1re reconduction tacite. Pour la prolonger ou la remplacer',
    )
  })

  test('a term or a renewal that nobody knows is never said to be without limit', () => {
    const facts = aFramework({ term: null, renewal: null, notice: null })
    expect(sentence(facts, '2014-01-01', { term: false, renewal: false })).toBe(
      'En vigueur depuis le 27 décembre 2012, durée inconnue : à compléter d’après le texte.',
    )
    const suspended = { ...facts, suspensions: [{ from: '2014-01-01' }] }
    expect(sentence(suspended, '2014-01-01', { term: false, renewal: false })).toContain(
      'sa durée, inconnue, est à compléter',
    )
    expect(sentence(aFramework({ renewal: null }), '2015-10-20', { term: true, renewal: false })).toContain(
      'On ne sait pas si elle se reconduit : le texte est à vérifier sans attendre',
    )
    const tacit = { term: true, renewal: true, notice: false }
    expect(sentence(aFramework({ notice: null }), '2015-10-01', tacit)).toContain('Le préavis n’est pas connu')
  })

  test('an amendment makes known what the text left open', () => {
    const amendments = [
      { signedOn: '2013-06-01', startsOn: '2013-06-01', term: { endsOn: '2018-12-31' }, renewal: null },
    ]
    const facts = aFramework({ term: null, renewal: null, amendments })
    expect(sentence(facts, '2014-01-01', { term: false, renewal: false })).toContain(
      'Pour la prolonger ou la remplacer',
    )
  })

  test('a decision not to renew that nobody has notified', () => {
    const facts = aFramework({ nonRenewal: { decidedOn: '2015-05-01' } })
    expect(sentence(facts, '2015-06-01')).toContain(
      'Son non-renouvellement, décidé le 1er mai 2015, reste à notifier au plus tard le 26 septembre 2015 (dans 4 mois)',
    )
    expect(sentence(facts, '2015-10-01')).toContain('n’a pas été notifié à temps')
  })

  test('one that can be denounced at any time', () => {
    expect(sentence(aFramework({ denounceable: 'any-time' }), '2015-10-01')).toMatch(
      /Elle peut être dénoncée à tout moment, avec un préavis de 3 mois\.$/,
    )
    expect(sentence(aFramework({ term: null, notice: null, denounceable: 'any-time' }), '2015-10-01')).toMatch(
      /Elle peut être dénoncée à tout moment, sans préavis\.$/,
    )
  })

  test('an oath of which only the year is known', () => {
    const facts: ConventionFacts = { kind: 'twinning-oath', signatures: [{ party: 'authority', on: '1959' }] }
    expect(sentence(facts, '2015-10-01')).toBe('En vigueur depuis 1959, sans limite de durée.')
  })
})

describe('once it is over', () => {
  test('it may never have come into force', () => {
    const started = aFramework({ start: { on: '2013-01-01' }, renewal: null })
    expect(sentence({ ...started, transmittedOn: null }, '2016-01-01')).toBe(
      'Échue sans être entrée en vigueur : son dernier jour, le 31 décembre 2015, est passé avant sa transmission à la préfecture.',
    )
    expect(sentence(aFramework({ term: { endsOn: '2012-12-15' }, renewal: null }), '2013-01-01')).toBe(
      'Échue sans être entrée en vigueur : son dernier jour, le 15 décembre 2012, est passé avant la dernière signature.',
    )
  })

  test('denounced and over on one day', () => {
    const facts = aFramework({ term: null, notice: null, denunciation: { notifiedOn: '2014-03-01' } })
    expect(sentence(facts, '2014-03-02')).toBe('Dénoncée le 1er mars 2014 ; elle a pris fin ce jour-là.')
  })
})

describe('of any facts', () => {
  test('no sentence shows code, an ISO date or a broken space', () => {
    fc.assert(
      fc.property(anyFacts(), fc.integer({ min: 0, max: 1200 }), fc.boolean(), (facts, offset, known) => {
        const on = addDays(yearsOf(facts).from, offset)
        const worth = standing(facts, on)
        const clauses = { term: known, renewal: known, notice: known, start: known }
        for (const locale of ['fr', 'en'] as const)
          expectSentence(locale, statusSentence(locale, facts, worth, clauses))
        const isUnlimited = /sans limite/.test(statusSentence('fr', facts, worth, clauses))
        const isSaidByAmendment = (facts.amendments ?? []).some(({ term }) => term !== undefined)
        if (!known && !isSaidByAmendment) expect(isUnlimited).toBe(false)
      }),
      { numRuns: 600 },
    )
  })

  test('a name is shown as it is written', () => {
    const facts = aFramework({
      signatures: [{ party: '{{name}} $t(product) Волгоград', on: null }],
      transmittedOn: null,
    })
    expect(sentence(facts, '2013-01-01')).toContain('signature attendue de {{name}} $t(product) Волгоград.')
  })
})
