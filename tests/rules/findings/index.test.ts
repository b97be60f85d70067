import { expect, test } from '@jest/globals'
import { ruleIds } from '../../../server/rules/findings/index.ts'

test('findings are listed in the order of the rules', () => {
  expect(ruleIds).toEqual([
    'signed-before-session',
    'signed-before-receipt',
    'signed-before-publication',
    'no-authorisation',
    'publication-unknown',
    'not-transmitted',
    'late-denunciation',
    'late-renewal',
    'renewed-too-often',
    'endless-tacit-renewal',
    'slow-transmission',
    'review-open',
  ])
})
