import { expect, test } from '@jest/globals'
import { sirenIsValid } from '../../server/rules/siren.ts'

test.each(['212102313', '212 102 313', '242100410'])('%s is a SIREN', (text) => {
  expect(sirenIsValid(text)).toBe(true)
})

test.each(['212102314', '21210231', '2121023130', '21210231A', ''])('%j is none', (text) => {
  expect(sirenIsValid(text)).toBe(false)
})
