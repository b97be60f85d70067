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
import { endOf2015, sessions, told, unsigned } from './toldStandings.ts'

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
