import { expect, test } from '@jest/globals'
import { freeReference, referenceFrom } from '../../server/locale/reference.ts'

test.each([
  ['Volgograd', 'VOLGOGRAD'],
  ['Reggio d’Émilie', 'REGGIO-D-EMILIE'],
  ['  Saint-Louis (Sénégal) ', 'SAINT-LOUIS-SENEGAL'],
  ['Łódź', 'LODZ'],
  ['Y', 'Y-1'],
  ['3 Rivières', 'P-3-RIVIERES'],
  ['Волгоград', 'P-1'],
])('%s gives %s', (name, reference) => {
  expect(referenceFrom(name)).toBe(reference)
})

test('whatever the name, it is a reference, with room for a number behind it', () => {
  for (const name of ['x'.repeat(500), `${'a'.repeat(35)} b`, '', '---', '🇫🇷', 'a\u0000b']) {
    expect(`${referenceFrom(name)}-99`).toMatch(/^[A-Z][A-Z0-9-]{1,39}$/)
  }
})

test('a name that is taken gets the next free number', () => {
  expect(freeReference('YORK', [])).toBe('YORK')
  expect(freeReference('YORK', ['YORK', 'YORK-3'])).toBe('YORK-2')
  expect(freeReference('YORK', ['YORK', 'YORK-2'])).toBe('YORK-3')
})
