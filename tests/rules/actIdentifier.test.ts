import { describe, expect, test } from '@jest/globals'
import { readActIdentifier } from '../../server/rules/actIdentifier.ts'

describe('an act identifier', () => {
  test('is read from both ends: its number may hold hyphens', () => {
    expect(readActIdentifier('021-212102313-20121217-VD20121712-030-DE')).toEqual({
      ok: true,
      value: { department: '021', siren: '212102313', on: '2012-12-17', number: 'VD20121712-030', nature: 'DE' },
    })
  })

  test.each([
    ['02A-212102313-20121217-1-DE', '02A', '1', 'DE'],
    ['02b-212102313-20121217-A_1-ai', '02B', 'A_1', 'AI'],
    ['2A-212102313-20121217-DE-DE', '02A', 'DE', 'DE'],
    [' 971-212102313-20121217-2012-12-17-DE-BF ', '971', '2012-12-17-DE', 'BF'],
  ])('%s', (text, department, number, nature) => {
    expect(readActIdentifier(text)).toMatchObject({ ok: true, value: { department, number, nature } })
  })

  test.each([
    ['', 'malformed'],
    ['021-212102313-20121217-DE', 'malformed'],
    ['21X-212102313-20121217-1-DE', 'department'],
    ['000-212102313-20121217-1-DE', 'department'],
    ['021-212102314-20121217-1-DE', 'siren'],
    ['021-212 102 313-20121217-1-DE', 'siren'],
    ['021-212102313-20121317-1-DE', 'day'],
    ['021-212102313-2012121-1-DE', 'day'],
    ['021-212102313-20121217--DE', 'number'],
    ['021-212102313-20121217-1/2-DE', 'number'],
    ['021-212102313-20121217-1-XX', 'nature'],
    ['021-212102313-20121217-1-', 'nature'],
  ])('%j is none: %s', (text, problem) => {
    expect(readActIdentifier(text)).toEqual({ ok: false, problem })
  })
})
