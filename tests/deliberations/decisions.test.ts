import { describe, expect, test } from '@jest/globals'
import { decisionsOf } from '../../server/deliberations/decisions.ts'
import { dijon2012 } from './dijon2012.ts'

describe('the decisions of a deliberation', () => {
  test('are one a line', () => {
    expect(decisionsOf('APPROUVE la convention.\n\nAUTORISE Mme le Maire à la signer.')).toEqual({
      numbered: false,
      items: ['APPROUVE la convention.', 'AUTORISE Mme le Maire à la signer.'],
    })
  })

  test('where they are numbered, a line without a number goes on with the one before', () => {
    const { numbered, items } = decisionsOf(dijon2012.decisions.replaceAll('\r\n', '\n'))
    expect(numbered).toBe(true)
    expect(items).toHaveLength(3)
    expect(items[0]).toBe(
      'décider la pérennisation du partenariat entre les Villes de Dijon et de Volgograd dans les conditions proposées ;',
    )
    expect(items[2]).toMatch(/^m’autoriser à signer .* application\.$/)
  })

  test.each([
    ['– valider\n– autoriser', false, ['valider', 'autoriser']],
    ['Article 1 : approuve\nArticle 2 : autorise', true, ['approuve', 'autorise']],
    ['1°) approuve\n2°) autorise', true, ['approuve', 'autorise']],
    // Numbers that do not follow each other are part of what was decided.
    ['2 - approuve\n4 - autorise', false, ['2 - approuve', '4 - autorise']],
    ['17 000 € sont versés\nen deux fois', false, ['17 000 € sont versés', 'en deux fois']],
    ['3.5 millions', false, ['3.5 millions']],
  ])('%j', (text, numbered, items) => {
    expect(decisionsOf(text)).toEqual({ numbered, items })
  })
})
