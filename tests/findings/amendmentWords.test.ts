import { expect, test } from '@jest/globals'
import { findingWords } from '../../server/findings/words.ts'
import type { Finding } from '../../server/rules/facts.ts'
import { expectReadable, expectSentence, plain } from '../conventions/readable.ts'

const voided: Finding = {
  rule: 'void-amendment',
  severity: 'warning',
  evidence: { amendments: [{ signedOn: '2015-12-27', startsOn: '2016-01-01' }] },
}
const unvoted: Finding = {
  rule: 'amendment-without-vote',
  severity: 'warning',
  evidence: {
    amendments: [
      { reference: 'VOL-2013-1-A1', signedOn: '2014-06-01' },
      { reference: 'VOL-2013-1-A2', signedOn: '2015-06-01' },
    ],
  },
}

test('what is found of amendments is told with their days', () => {
  expect(plain(findingWords('fr', voided, 'commune').sentence)).toBe(
    'Aucune période de la convention n’est changée par l’avenant signé le 27 décembre 2015, à effet du 1er janvier 2016.',
  )
  expect(plain(findingWords('fr', unvoted, 'commune').sentence)).toBe(
    'Aucune délibération n’autorise à signer l’avenant VOL-2013-1-A1, signé le 1er juin 2014 et l’avenant VOL-2013-1-A2, signé le 1er juin 2015 ; celle de la convention ne couvre pas les actes d’application.',
  )
})

test.each(['fr', 'en'] as const)('all of it is readable: %s', (locale) => {
  for (const finding of [voided, unvoted]) {
    const { title, sentence, source, remedy } = findingWords(locale, finding, 'commune')
    expectSentence(locale, sentence)
    for (const text of [title, source, remedy]) expectReadable(locale, text)
  }
})
