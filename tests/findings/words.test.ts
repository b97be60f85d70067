import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findingWords } from '../../server/findings/words.ts'
import { isKey } from '../../server/locale/locale.ts'
import { addDays } from '../../server/rules/calendar.ts'
import type { ConventionFacts, Day, Finding } from '../../server/rules/facts.ts'
import { ruleIds } from '../../server/rules/findings/index.ts'
import { standing } from '../../server/rules/standing.ts'
import { expectReadable, expectSentence, plain } from '../conventions/readable.ts'
import { aFramework, anExpressFramework, foundBy } from '../rules/aFramework.ts'
import { anyFacts, yearsOf } from '../rules/anyFacts.ts'

const kinds = ['commune', 'epci', 'department', 'region'] as const

/** The deliberation of a framework, known anew: the authority signs on 20 December 2012. */
const decided = (sessionOn: Day, receivedOn: Day | null, publishedOn: Day | null): Partial<ConventionFacts> => ({
  authorisation: { sessionOn, receivedOn, publishedOn },
})

const signedAgain = {
  signatures: [
    { party: 'authority', on: '2012-12-20' },
    { party: 'authority', on: '2013-03-01' },
    { party: 'Volgograd', on: '2012-12-20' },
  ],
}

function words(rule: string, facts: ConventionFacts, on: Day, kind: (typeof kinds)[number] = 'commune') {
  const finding = foundBy(rule, facts, on)
  expect(finding).toBeDefined()
  const found = findingWords('fr', finding!, kind)
  return { ...found, sentence: plain(found.sentence), source: plain(found.source) }
}

const sentence = (rule: string, facts: ConventionFacts, on: Day) => words(rule, facts, on).sentence

describe('what a finding says of the authority’s signature', () => {
  test('before the session', () => {
    const facts = aFramework(decided('2012-12-21', '2012-12-26', '2012-12-26'))
    expect(words('signed-before-session', facts, '2013-01-01')).toEqual({
      rule: 'signed-before-session',
      severity: 'serious',
      severityWord: 'Grave',
      title: 'Signée avant le vote',
      sentence:
        'La commune a signé la convention le 20 décembre 2012, avant la séance du 21 décembre 2012 qui l’y autorise : ce jour-là, le maire n’avait pas le pouvoir de l’engager.',
      source: 'CGCT L.2121-29, L.2122-21 ; CE, avis, 10 juin 1996, préfet de la Côte-d’Or, n° 176873',
      remedy: 'Faire signer de nouveau la convention, une fois la délibération reçue en préfecture et publiée.',
    })
  })

  test('before the receipt: a later sending cures nothing, and between the parties the convention holds', () => {
    const facts = aFramework(decided('2012-12-17', '2012-12-26', '2012-12-18'))
    const found = words('signed-before-receipt', facts, '2013-01-01')
    expect(found.sentence).toBe(
      'La commune a signé la convention le 20 décembre 2012, avant que la préfecture reçoive la délibération, le 26 décembre 2012. La signature est irrégulière, et l’envoi fait après coup n’y change rien. Entre les parties, la convention tient : aucune ne peut s’en dégager pour ce seul motif.',
    )
    expect(found.source).toContain('commune de Servais, n° 336638')
    const unknown = words('signed-before-receipt', aFramework(decided('2012-12-17', null, null)), '2013-01-01')
    expect(unknown.sentence).toContain('aucune réception de la délibération en préfecture n’est connue à ce jour')
    expect(unknown.remedy).toContain('Retrouver l’accusé de réception')
  })

  test('before the publication, and without any deliberation', () => {
    expect(
      sentence(
        'signed-before-publication',
        aFramework(decided('2012-12-17', '2012-12-18', '2012-12-26')),
        '2013-01-01',
      ),
    ).toBe(
      'La commune a signé la convention le 20 décembre 2012, avant la publication de la délibération, le 26 décembre 2012 : celle-ci n’était pas encore exécutoire.',
    )
    expect(sentence('no-authorisation', aFramework({ authorisation: null }), '2013-01-01')).toBe(
      'La commune a signé la convention le 20 décembre 2012, et aucune délibération connue à ce jour ne l’y autorise. Or le maire ne peut signer que ce que le conseil a décidé.',
    )
  })

  test('cured: it stays, quietly, and says by which signature', () => {
    const facts = aFramework({ ...decided('2012-12-17', '2012-12-26', '2012-12-18'), ...signedAgain })
    const found = words('signed-before-receipt', facts, '2013-03-01')
    expect(found.severityWord).toBe('À noter')
    expect(found.sentence).toMatch(
      /La nouvelle signature du 1er mars 2013, une fois la délibération reçue en préfecture, y remédie\.$/,
    )
    expect(found.remedy).toBe('Rien à faire, sinon garder les deux signatures au dossier.')
    const unvoted = aFramework({ authorisation: { receivedOn: '2012-12-26' }, ...signedAgain })
    expect(words('no-authorisation', unvoted, '2013-03-01').remedy).toBe(
      'Retrouver le jour de la séance et l’enregistrer.',
    )
  })

  test('in the words and articles of each kind of authority', () => {
    const facts = aFramework(decided('2012-12-21', '2012-12-26', '2012-12-26'))
    const told = kinds.map((kind) => words('signed-before-session', facts, '2013-01-01', kind))
    expect(told.map((found) => found.sentence.split(' a signé')[0])).toEqual([
      'La commune',
      'L’intercommunalité',
      'Le département',
      'La région',
    ])
    expect(told.map((found) => / (le maire|le président ou la présidente) /.exec(found.sentence)?.[1])).toEqual([
      'le maire',
      'le président ou la présidente',
      'le président ou la présidente',
      'le président ou la présidente',
    ])
    expect(told.map((found) => found.source.split(' ; ')[0])).toEqual([
      'CGCT L.2121-29, L.2122-21',
      'CGCT L.5211-1, L.2121-29, L.5211-9',
      'CGCT L.3211-1, L.3221-1',
      'CGCT L.4221-1, L.4231-1',
    ])
  })
})

describe('what the others say', () => {
  test('publication, transmission, review', () => {
    expect(
      sentence('publication-unknown', aFramework(decided('2012-12-17', '2012-12-26', null)), '2013-01-01'),
    ).toContain('on ne peut pas établir qu’elle est exécutoire.')
    expect(sentence('not-transmitted', aFramework({ transmittedOn: null }), '2013-02-01')).toBe(
      'Signée par toutes les parties le 20 décembre 2012, la convention n’est pas transmise à la préfecture : elle n’est pas en vigueur. La loi ne fixe pas de délai, mais plus de 15 jours ont passé.',
    )
    expect(
      sentence('slow-transmission', aFramework(decided('2012-11-10', '2012-12-14', '2012-12-14')), '2013-02-01'),
    ).toContain('le 14 décembre 2012, 34 jours après la séance.')
    expect(sentence('review-open', aFramework(), '2013-01-01')).toBe(
      'La préfecture peut encore déférer au tribunal administratif la délibération, jusqu’au 14 février 2013, et la convention, jusqu’au 27 février 2013.',
    )
    expect(sentence('review-open', aFramework(), '2013-02-20')).toBe(
      'La préfecture peut encore déférer au tribunal administratif la convention, jusqu’au 27 février 2013.',
    )
  })

  test('denunciation and renewals', () => {
    expect(
      sentence('late-denunciation', aFramework({ denunciation: { notifiedOn: '2015-10-01' } }), '2015-10-01'),
    ).toBe(
      'La dénonciation a été notifiée le 1er octobre 2015, après le 26 septembre 2015, dernier jour du préavis. La convention ne s’arrête donc pas le 26 décembre 2015, mais une période plus tard, le 26 décembre 2016.',
    )
    const renewals = [{ order: 1, agreedOn: '2016-03-01' }]
    expect(sentence('late-renewal', anExpressFramework({ renewals }), '2016-03-01')).toBe(
      'La 1re reconduction a été convenue le 1er mars 2016, après la fin de la période précédente, le 26 décembre 2015. Dans l’intervalle, la convention n’engageait personne.',
    )
    const beyond = (maximum: number) =>
      anExpressFramework({
        renewal: { mode: 'express', period: 'P1Y', maximum },
        renewals: [{ order: 3, agreedOn: '2016-03-01' }],
      })
    expect([0, 1, 2].map((maximum) => sentence('renewed-too-often', beyond(maximum), '2016-03-01'))).toEqual([
      'La 3e reconduction a été convenue le 1er mars 2016, alors que la convention n’en permet aucune.',
      'La 3e reconduction a été convenue le 1er mars 2016, alors que la convention n’en permet qu’une.',
      'La 3e reconduction a été convenue le 1er mars 2016, alors que la convention n’en permet que 2.',
    ])
    expect(sentence('endless-tacit-renewal', aFramework(), '2019-01-01')).toBe(
      'Commencée le 27 décembre 2012 et reconduite tacitement sans nombre maximum, la convention en est à sa 5e période, du 27 décembre 2018 au 26 décembre 2019.',
    )
  })

  test('a rule that has no words is a fault of ours', () => {
    const finding: Finding = { rule: 'no-such-rule', severity: 'note', evidence: {} }
    expect(() => findingWords('fr', finding, 'commune')).toThrow('finding.no-such-rule')
  })
})

test('each of the twelve rules has its title, its source and its remedy', () => {
  for (const rule of ruleIds) {
    for (const part of ['title', 'source', 'remedy']) expect(isKey(`finding.${rule}.${part}`)).toBe(true)
  }
})

describe('of any facts', () => {
  test('every finding is readable in both languages', () => {
    fc.assert(
      fc.property(anyFacts(), fc.integer({ min: 0, max: 1200 }), fc.constantFrom(...kinds), (facts, offset, kind) => {
        for (const finding of standing(facts, addDays(yearsOf(facts).from, offset)).findings) {
          for (const locale of ['fr', 'en'] as const) {
            const found = findingWords(locale, finding, kind)
            for (const text of [found.sentence, found.remedy]) expectSentence(locale, text)
            for (const text of [found.title, found.source, found.severityWord]) expectReadable(locale, text)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
