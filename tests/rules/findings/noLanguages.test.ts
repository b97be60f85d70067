import { expect, test } from '@jest/globals'
import { aFramework } from '../aFramework.ts'
import { aDossier, foundOn } from './aDossier.ts'

test('parties of different languages, and none recorded of the convention once somebody has signed', () => {
  const find = (changes: Parameters<typeof aDossier>[0], on = '2013-06-01') =>
    foundOn('no-languages', aFramework(), aDossier(changes), on)
  expect(find({ languages: [] })).toMatchObject({ severity: 'note', evidence: { spoken: ['fr', 'ru'] } })
  expect(find({ languages: ['fr'] })).toBeNull()
  const parties = aDossier().parties.map((party) => ({ ...party, language: party.language && 'fr' }))
  expect(find({ languages: [], parties })).toBeNull()
  expect(find({ languages: [] }, '2012-12-01')).toBeNull()
})
