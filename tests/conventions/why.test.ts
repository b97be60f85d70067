import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { deadlineWords, missingWords, type WhyModel, whyModel } from '../../server/conventions/why.ts'
import { addDays } from '../../server/rules/calendar.ts'
import type { ConventionFacts, Day } from '../../server/rules/facts.ts'
import { standing } from '../../server/rules/standing.ts'
import { aFramework, anExpressFramework } from '../rules/aFramework.ts'
import { anyFacts, yearsOf } from '../rules/anyFacts.ts'
import { expectReadable, expectSentence, plain } from './readable.ts'

const kinds = ['commune', 'epci', 'department', 'region'] as const
const unsigned = {
  signatures: [
    { party: 'authority', on: null },
    { party: 'Volgograd', on: null },
  ],
  transmittedOn: null,
}
const nothingKnown = { term: false, renewal: false, notice: false, start: false }

function why(facts: ConventionFacts, on: Day, known = { term: true, renewal: true }): WhyModel {
  return whyModel('fr', facts, standing(facts, on), 'commune', known)
}

/** The facts used, each as "label : value". */
function used(facts: ConventionFacts, on: Day): string[] {
  return why(facts, on).facts.map(({ label, value }) => plain(`${label} : ${value}`))
}

function rules(facts: ConventionFacts, on: Day): string[] {
  return why(facts, on).rules.map(({ text, source }) => plain(`${text} (${source})`))
}

function next(facts: ConventionFacts, on: Day, known = { term: true, renewal: true }): string | null {
  const change = why(facts, on, known).next
  return change && plain(`${change.on ?? '–'} ${change.text}`)
}

describe('the facts used', () => {
  test('of a deliberation whose publication nobody knows', () => {
    const facts = aFramework({ ...unsigned, authorisation: { sessionOn: '2012-12-17', receivedOn: '2012-12-26' } })
    expect(used(facts, '2012-12-26')).toEqual([
      'Séance du conseil : 17 décembre 2012',
      'Réception de la délibération en préfecture : 26 décembre 2012',
      'Publication de la délibération : inconnue',
      'Signature de la collectivité : attendue',
      'Signature de Volgograd : attendue',
    ])
  })

  test('of one in force: how it began, its term, its clauses and its deadline', () => {
    expect(used(aFramework({ renewal: { mode: 'tacit', period: 'P1Y', maximum: 2 } }), '2016-10-01')).toEqual([
      'Signée par toutes les parties : 20 décembre 2012',
      'Transmission à la préfecture : 27 décembre 2012',
      'Début : 27 décembre 2012',
      'En vigueur depuis : 27 décembre 2012',
      'Durée : 3 ans',
      'Période en cours : du 27 décembre 2015 au 26 décembre 2016, 1re reconduction tacite',
      'Reconduction : tacite, 1 an à chaque fois, 2 fois au plus',
      'Préavis : 3 mois',
      'Dernier jour pour dénoncer : 26 septembre 2016',
      'Alerte à partir du : 26 décembre 2015',
    ])
  })

  test('of an old oath: a year stays a year', () => {
    const facts: ConventionFacts = { kind: 'twinning-oath', signatures: [{ party: 'authority', on: '1959' }] }
    expect(used(facts, '2015-10-01')).toEqual([
      'Signée par toutes les parties : 1959',
      'Transmission à la préfecture : non demandée pour un serment, un pacte ou une lettre d’intention',
      'Début : 1959',
      'En vigueur depuis : 1959',
      'Durée : sans limite',
      'Période en cours : depuis 1959',
    ])
  })

  test('of one that is denounced', () => {
    const denunciation = { notifiedOn: '2015-05-01', by: 'Volgograd' }
    expect(used(aFramework({ denunciation }), '2016-01-01')).toEqual([
      'Dénonciation notifiée : 1er mai 2015, par Volgograd',
      'Dernier jour : 26 décembre 2015',
    ])
  })
})

describe('the rules in words', () => {
  test('cite the articles of the authority’s own kind', () => {
    const sources = kinds.map(
      (kind) => whyModel('fr', aFramework(unsigned), standing(aFramework(unsigned), '2012-12-09'), kind).rules[0]!,
    )
    expect(sources.map(({ source }) => source)).toEqual([
      'CGCT L.2121-29, L.2122-21',
      'CGCT L.5211-1, L.2121-29, L.5211-9',
      'CGCT L.3211-1, L.3221-1',
      'CGCT L.4221-1, L.4231-1',
    ])
    expect(sources[0]!.text).toContain('le maire la signe')
    expect(sources[2]!.text).toContain('le président ou la présidente la signe')
  })

  test('of a tacit renewal: the clause, then the warning', () => {
    expect(rules(aFramework(), '2013-01-01')).toEqual([
      'Elle est signée par toutes les parties, commencée, et transmise au représentant de l’État : elle est en vigueur. (CGCT L.1115-1)',
      'Elle se reconduit d’elle-même, sauf si une partie la dénonce au plus tard le 26 septembre 2015. (la clause de la convention)',
      'Trait d’union en avertit 9 mois à l’avance, donc à partir du 26 décembre 2014. (les réglages de la collectivité)',
    ])
  })

  test('of a decision: which session, or why the day is estimated', () => {
    const sessions = [{ on: '2015-11-02', closesOn: '2015-10-12' }]
    expect(rules(anExpressFramework({ sessions }), '2015-10-20')).toContain(
      'Le 12 octobre 2015 est la clôture des dossiers de la séance du 2 novembre 2015, la dernière qui laisse 45 jours avant le terme. (le calendrier du conseil et les réglages de la collectivité)',
    )
    expect(rules(anExpressFramework(), '2015-10-20')).toContain(
      'Aucune séance utile n’étant au calendrier, la date limite est estimée à quatre mois avant le terme : le 26 août 2015. (le calendrier du conseil et les réglages de la collectivité)',
    )
  })

  test('of a denunciation: why it ends on that day', () => {
    const ended = (facts: Partial<ConventionFacts>, on: Day) => rules(aFramework(facts), on).at(-1)
    const notifiedOn = '2015-05-01'
    expect(ended({ denunciation: { notifiedOn } }, '2016-01-01')).toContain('à la fin de la période')
    expect(ended({ denunciation: { notifiedOn: '2015-10-01' } }, '2015-10-01')).toContain('une période de plus')
    expect(ended({ denunciation: { notifiedOn, effectiveOn: '2015-06-01' } }, '2015-07-01')).toContain('fixe elle-même')
    expect(ended({ denunciation: { notifiedOn }, denounceable: 'any-time' }, '2015-05-02')).toContain('à tout moment')
    expect(ended({ denunciation: { notifiedOn: '2012-12-21' } }, '2012-12-28')).toContain('avant d’avoir commencé')
  })
})

describe('what changes next', () => {
  test('if nobody does anything', () => {
    expect(next(aFramework(), '2013-01-01')).toBe(
      '2014-12-26 Le 26 décembre 2014 : l’échéance approche ; à dénoncer, ou à laisser reconduire.',
    )
    expect(next(aFramework(), '2015-08-01')).toBe(
      '2015-09-27 Le 27 septembre 2015, si personne ne la dénonce d’ici là : il est trop tard, elle se reconduit.',
    )
    expect(next(aFramework(), '2015-10-01')).toBe(
      '2015-12-27 Le 27 décembre 2015 : reconduite jusqu’au 26 décembre 2016.',
    )
    expect(next(anExpressFramework(), '2015-08-01')).toBe(
      '2015-08-27 Le 27 août 2015, si rien n’est décidé d’ici là : en retard.',
    )
    expect(next(anExpressFramework(), '2015-10-01')).toBe(
      '2015-12-27 Le 27 décembre 2015, si rien n’est décidé d’ici là : échue.',
    )
    expect(next(anExpressFramework({ nonRenewal: { decidedOn: '2015-10-01' } }), '2015-10-01')).toBe(
      '2015-12-27 Le 27 décembre 2015 : échue.',
    )
    expect(next(aFramework({ suspensions: [{ from: '2013-01-01', until: '2013-02-28' }] }), '2013-01-01')).toBe(
      '2013-03-01 Le 1er mars 2013 : la suspension est finie, elle est de nouveau en vigueur.',
    )
    expect(next(aFramework({ transmittedOn: null, start: { on: '2013-01-01' }, renewal: null }), '2013-01-01')).toBe(
      '2016-01-01 Le 1er janvier 2016, si elle n’est pas transmise d’ici là : échue sans être entrée en vigueur.',
    )
    expect(next(aFramework({ start: { on: '2013-01-10' } }), '2013-01-01')).toBe(
      '2013-01-10 Le 10 janvier 2013 : elle entre en vigueur.',
    )
  })

  test('however far it is', () => {
    expect(next(aFramework({ term: { duration: 'P40Y' }, renewal: null }), '2013-01-01')).toMatch(/^2051-11-26 /)
    expect(next(aFramework({ renewal: { mode: 'tacit', period: 'P2W' }, notice: null }), '2020-01-01')).toContain('–')
  })

  test('what happened later is not foretold', () => {
    const facts = aFramework({ denunciation: { notifiedOn: '2014-06-01', effectiveOn: '2014-08-31' } })
    expect(next(facts, '2013-01-01')).toMatch(/^2014-12-26 /)
    expect(next(facts, '2014-06-01')).toBe('2014-09-01 Le 1er septembre 2014 : dénoncée, elle n’a plus d’effet.')
  })

  test('nothing changes by itself: what is waited for', () => {
    expect(next(aFramework(unsigned), '2012-12-14')).toBe(
      '– Rien ne change de soi-même : il manque la signature de la collectivité et la signature de Volgograd.',
    )
    expect(next(aFramework({ term: null }), '2014-01-01')).toContain('jusqu’à ce qu’elle soit dénoncée ou remplacée.')
    expect(next(aFramework({ term: null }), '2014-01-01', nothingKnown)).toContain('Sa durée n’étant pas connue')
    expect(next(anExpressFramework(), '2016-01-01')).toBeNull()
  })

  test('it is over, and another still begins', () => {
    const facts = anExpressFramework({ successor: { signedOn: '2015-12-01', startsOn: '2016-06-01' } })
    expect(next(facts, '2016-06-01')).toBeNull()
    const ended = aFramework({
      denunciation: { notifiedOn: '2015-05-01' },
      successor: { signedOn: '2015-12-01', startsOn: '2016-06-01' },
    })
    expect(next(ended, '2016-01-01')).toBe(
      '2016-06-01 Le 1er juin 2016 : remplacée, la convention qui lui succède commence.',
    )
  })
})

describe('what is missing', () => {
  test('holds the status where it is, then leaves the record incomplete', () => {
    const facts = aFramework({
      ...unsigned,
      authorisation: { sessionOn: '2012-12-17', receivedOn: '2012-12-26' },
      term: null,
      renewal: null,
      notice: null,
    })
    expect(why(facts, '2012-12-26', nothingKnown).missing).toEqual([
      'la publication de la délibération',
      'le début',
      'la durée',
      'la clause de reconduction',
      'le préavis',
    ])
  })

  test('a deliberation that nobody knows, days that are known to the year; nothing of what the law did not ask for', () => {
    expect(why(aFramework({ authorisation: null }), '2013-01-01').missing).toEqual([
      'la délibération qui autorise à la signer',
    ])
    const facts: ConventionFacts = { kind: 'twinning-oath', signatures: [{ party: 'authority', on: '1959-06' }] }
    expect(why(facts, '2013-01-01').missing).toEqual(['le jour exact de la signature de la collectivité (juin 1959)'])
    const undated = { ...facts, authorisation: { sessionOn: '1959' }, signatures: [] }
    expect(why(undated, '1959-07-01').missing).toEqual(['le jour exact de la séance (1959)'])
  })

  test('each path has its words, and another one is a fault', () => {
    const facts = aFramework()
    expect(missingWords('fr', 'authorisation.publishedOn', facts)).toBe('la publication de la délibération')
    expect(missingWords('fr', 'signatures[1].on', facts)).toBe('la signature de Volgograd')
    expect(missingWords('en', 'signatures[0].on', facts)).toBe('the signature of the authority')
    expect(() => missingWords('fr', 'signatures[7].on', facts)).toThrow('signatures[7].on')
  })
})

describe('deadlines', () => {
  test('say what has to be done, and by whom', () => {
    expect(deadlineWords('fr', { kind: 'notice', on: '2015-09-26' }, 'commune')).toEqual({
      label: 'Préavis',
      action: 'dernier jour pour dénoncer la convention, si elle ne doit pas être reconduite',
      who: 'le maire',
    })
    expect(deadlineWords('fr', { kind: 'notice', on: '2015-09-26' }, 'region').who).toBe(
      'le président ou la présidente',
    )
    expect(deadlineWords('fr', { kind: 'decision', on: '2015-08-26', estimated: true }, 'epci').label).toBe(
      'Date limite de décision, estimée',
    )
    expect(deadlineWords('fr', { kind: 'term-end', on: '2015-12-26' }, 'epci').who).toBeNull()
  })
})

describe('of any facts', () => {
  test('every word is readable', () => {
    const known = fc.record({ term: fc.boolean(), renewal: fc.boolean(), notice: fc.boolean(), start: fc.boolean() })
    fc.assert(
      fc.property(
        anyFacts(),
        fc.integer({ min: 0, max: 1200 }),
        fc.constantFrom(...kinds),
        known,
        (facts, offset, kind, clauses) => {
          const worth = standing(facts, addDays(yearsOf(facts).from, offset))
          for (const locale of ['fr', 'en'] as const) {
            const model = whyModel(locale, facts, worth, kind, clauses)
            expect(model.rules.length).toBeGreaterThan(0)
            for (const { text, source } of model.rules) {
              expectSentence(locale, text)
              expectReadable(locale, source)
            }
            for (const { label, value } of model.facts) for (const text of [label, value]) expectReadable(locale, text)
            for (const text of model.missing) expectReadable(locale, text)
            if (model.next) expectSentence(locale, model.next.text)
            for (const deadline of worth.deadlines) {
              const { label, action } = deadlineWords(locale, deadline, kind)
              for (const text of [label, action]) expectReadable(locale, text)
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
