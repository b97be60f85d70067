import { describe, expect, test } from '@jest/globals'
import { aFramework } from '../aFramework.ts'
import { aDossier, aVote, foundOn } from './aDossier.ts'

const good = '021-212102313-20121210-VD20121210-030-DE'
const find = (actIdentifier: string | null, sessionOn: string | null = '2012-12-10', on = '2013-06-01') =>
  foundOn(
    'act-identifier',
    aFramework(),
    aDossier({ deliberations: [aVote({ reference: 'DEL-1', sessionOn, actIdentifier })] }),
    on,
  )
const problem = (finding: ReturnType<typeof find>) =>
  (finding?.evidence.deliberations as { problem: string }[] | undefined)?.[0]?.problem

describe('act-identifier', () => {
  test('says nothing of a right one, nor of none', () => {
    expect(find(good)).toBeNull()
    expect(find(null)).toBeNull()
  })

  test.each([
    ['nonsense', 'malformed'],
    [good.replace('212102313', '212102314'), 'siren'],
    [good.replace('212102313', '212100549'), 'other-authority'],
    [good.replace('20121210', '20121211'), 'other-day'],
    [good.replace('20121210', '20120230'), 'day'],
    [good.replace(/DE$/, 'XX'), 'nature'],
  ])('%s: %s', (identifier, wrong) => {
    const finding = find(identifier)
    expect(finding).toMatchObject({ severity: 'warning' })
    expect(problem(finding)).toBe(wrong)
  })

  test('a session known to its year alone is no evidence against a day', () => {
    expect(find(good, '2012')).toBeNull()
  })

  test('from the session on', () => {
    expect(find('nonsense', '2012-12-10', '2012-12-09')).toBeNull()
    expect(find('nonsense', '2012-12-10', '2012-12-10')).not.toBeNull()
  })
})
