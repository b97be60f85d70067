import { describe, expect, test } from '@jest/globals'
import { onPage } from '../../server/drawing/textWidth.ts'
import type { ConventionFacts } from '../../server/rules/facts.ts'
import { aFramework, anExpressFramework } from '../rules/aFramework.ts'
import { axisOf, countOf, draw, past, plain, volgograd, wordsOf } from './aDrawing.ts'
import { clashes, outside, pointsOf, textsOf } from './seen.ts'
import { wellFormed } from './wellFormed.ts'

describe('a convention in its second year', () => {
  const drawing = draw(volgograd, '2015-10-01', { partnership: past })

  test('says its acts, its terms, what is to be done, and apart from it what comes later', () => {
    expect(wordsOf(drawing)).toEqual(
      expect.arrayContaining([
        'votée le 17, reçue le 26 décembre 2012',
        'Dijon le 20 décembre 2012, Volgograd, transmise le 1er mars 2013',
        'en vigueur le 1er mars 2013',
        '3 ans, jusqu’au 29 février 2016',
        '+1 an',
        'dénoncer au plus tard le 29 novembre 2015',
        'dénoncée le 3 octobre 2017, fin le 28 février 2018',
        'depuis 1959',
        'suspendues en mars 2022',
        '1er octobre 2015',
        'après cette date',
      ]),
    )
  })

  test('draws what is later and what is only possible otherwise than what is there', () => {
    expect(countOf(drawing, 'term')).toBe(1)
    expect(countOf(drawing, 'term possible')).toBe(2)
    expect(countOf(drawing, 'denunciation later')).toBe(1)
    expect(countOf(drawing, 'denunciation')).toBe(0)
    expect(countOf(drawing, 'today')).toBe(1)
  })

  test('rings the signature that a finding blames', () => {
    expect(countOf(drawing, 'finding')).toBe(1)
    expect(countOf(draw(aFramework(), '2015-10-01'), 'finding')).toBe(0)
  })

  test('tears the half-century out that would squash it', () => {
    expect(countOf(drawing, 'gap')).toBe(1)
    expect(axisOf(drawing)).toEqual(expect.arrayContaining(['1959', '2013', '2016', 'Périodes', 'Relations']))
  })

  test('carries classes only, for no inline style is allowed', () => {
    expect(drawing!.svg).toMatch(/^<svg class="drawing" role="img" aria-hidden="true" viewBox="0 0 800 \d+">/)
    expect(drawing!.svg).not.toMatch(/ (style|fill|stroke|font-size)=/)
  })

  test('says the same in a sentence', () => {
    expect(plain(drawing!.alt)).toBe(
      'Une première période de 3 ans du 1er mars 2013 au 29 février 2016, 2 reconductions tacites possibles ; ' +
        'après cette date, une dénonciation le 3 octobre 2017 ; relations depuis 1959, suspendues en mars 2022.',
    )
  })

  test('speaks English too', () => {
    const english = draw(volgograd, '2015-10-01', { partnership: past, locale: 'en' })
    expect(wordsOf(english)).toEqual(
      expect.arrayContaining(['voted 17, received 26 December 2012', 'denounce by 29 November 2015', 'after this day']),
    )
    expect(english!.alt).toBe(
      'A first term of 3 years from 1 March 2013 to 29 February 2016, 2 possible tacit renewals; ' +
        'after this day, a denunciation on 3 October 2017; relations since 1959, suspended in March 2022.',
    )
  })
})

test('years later the same is all there is, and nothing is later', () => {
  const drawing = draw(volgograd, '2026-11-24', { partnership: past })
  expect(wordsOf(drawing)).not.toContain('après cette date')
  expect(wordsOf(drawing)).not.toContain('dénoncer au plus tard le 29 novembre 2015')
  expect(countOf(drawing, 'denunciation')).toBe(1)
  expect(countOf(drawing, 'relation suspended')).toBe(1)
  expect(plain(drawing!.alt)).toBe(
    'Une première période de 3 ans du 1er mars 2013 au 29 février 2016, 2 reconductions tacites, ' +
      'une dénonciation le 3 octobre 2017 ; relations depuis 1959, suspendues en mars 2022.',
  )
})

test('before all have signed the terms are later, and the acts of that day stand apart from those after it', () => {
  const drawing = draw(volgograd, '2012-12-22')
  expect(wordsOf(drawing)).toEqual(
    expect.arrayContaining(['votée le 17 décembre 2012', 'reçue le 26 décembre 2012', 'Dijon le 20 décembre 2012']),
  )
  expect(countOf(drawing, 'term later')).toBe(3)
  expect(countOf(drawing, 'receipt later')).toBe(1)
  expect(countOf(drawing, 'vote')).toBe(1)
})

test('a deliberation alone has its row and no other', () => {
  const facts = { kind: 'framework', authorisation: { sessionOn: '2012-12-17', receivedOn: '2012-12-26' } } as const
  const drawing = draw(facts, '2026-11-24')
  expect(axisOf(drawing)).toContain('Conseil, préfecture')
  for (const title of ['Signatures, transmission', 'Périodes', 'Relations'])
    expect(axisOf(drawing)).not.toContain(title)
  expect(plain(drawing!.alt)).toBe('Votée le 17, reçue le 26 décembre 2012.')
})

test('a term that nobody has signed yet is said to be planned', () => {
  const facts: ConventionFacts = {
    kind: 'framework',
    authorisation: { sessionOn: '2026-09-28', receivedOn: '2026-10-01' },
    start: { on: '2027-01-01' },
    term: { duration: 'P3Y' },
  }
  expect(draw(facts, '2026-11-24')!.alt).toBe(
    'Votée le 28 septembre, reçue le 1er octobre 2026, une première période prévue du 1er janvier 2027 au 31 décembre 2029.',
  )
  expect(draw({ ...facts, term: null }, '2026-11-24')!.alt).toContain('une période prévue à partir du 1er janvier 2027')
})

test('nothing known is nothing drawn', () => {
  expect(draw({ kind: 'framework' }, '2026-11-24')).toBeNull()
  expect(draw({ kind: 'framework' }, '2026-11-24', { partnership: { since: null, events: [] } })).toBeNull()
  expect(draw({ kind: 'framework' }, '2026-11-24', { partnership: past })).not.toBeNull()
})

test('a day for deciding that has passed is said to be late', () => {
  const words = (on: string) => wordsOf(draw(anExpressFramework(), on))
  expect(words('2015-08-26')).toContain('décider au plus tard le 26 août 2015 (estimation)')
  expect(words('2015-08-27')).toContain('décision en retard depuis le 26 août 2015')
})

describe('each state has its own line', () => {
  test.each([
    ['signed and not in force', aFramework({ transmittedOn: null, start: { from: 'last-signature' } }), 'term signed'],
    [
      'not signed',
      { kind: 'framework', start: { on: '2013-01-01' }, term: { duration: 'P3Y' } } as const,
      'term possible',
    ],
    ['suspended', aFramework({ suspensions: [{ from: '2013-03-01', until: '2013-04-30' }] }), 'suspended'],
    ['without limit', aFramework({ term: null }), 'term arrow'],
    ['to be renewed again and again', aFramework(), 'term more'],
    ['with a notice window', aFramework(), 'notice'],
    ['with a last day for deciding', anExpressFramework(), 'decision'],
    ['replaced', aFramework({ successor: { signedOn: '2013-02-01', startsOn: '2014-01-01' } }), 'event'],
    ['amended', aFramework({ amendments: [{ startsOn: '2013-02-01' }] }), 'amendment'],
    ['ended before it began', aFramework({ term: { endsOn: '2012-12-24' } }), 'term end'],
  ])('%s', (_name, facts, look) => {
    expect(countOf(draw(facts, '2013-06-01'), look)).toBeGreaterThan(0)
  })
})

describe('legible at all events', () => {
  const long = 'Communauté d’agglomération du Grand Bassin et des communes associées du plateau, '.repeat(4)
  const signed = (on: string, ...others: string[]) => ['authority', ...others].map((party) => ({ party, on }))
  const thirty = aFramework({ signatures: signed('1990-06-20', 'Prague'), transmittedOn: '1990-06-28' })

  test.each([
    ['thirty tacit renewals', thirty, '2023-10-01'],
    ['two hundred years', aFramework({ term: { duration: 'P200Y' } }), '2015-10-01'],
    ['names of 300 characters', aFramework({ signatures: signed('2012-12-20', long, 'x'.repeat(300)) }), '2015-10-01'],
    ['everything on one day', aFramework({ ...onOneDay('2012-12-17'), term: null }), '2012-12-17'],
    ['a day long before', volgograd, '1923-01-01'],
    ['a day long after', volgograd, '2326-01-01'],
    [
      'a month and years alone',
      aFramework({
        signatures: [
          { party: 'authority', on: '2012-11' },
          { party: 'Cluj', on: '2012' },
        ],
      }),
      '2014-01-01',
    ],
    ['the calendar’s edges', aFramework({ term: { duration: 'P9999Y' }, notice: 'P9999Y' }), '9999-12-31'],
  ])('%s', (_name, facts, on) => {
    const drawing = draw(facts, on, { partnership: { since: '1953-05-12', events: [] } })!
    const texts = textsOf(drawing.svg, onPage)
    expect(clashes(texts)).toEqual([])
    expect(outside(drawing.svg, texts)).toEqual([])
    expect(wordsOf(drawing).join(' ')).toContain('depuis le 12 mai 1953')
    for (const { x } of pointsOf(drawing.svg)) expect(x).toBeLessThanOrEqual(801)
  })

  test('thirty like terms are said once', () => {
    const words = wordsOf(draw(thirty, '2023-10-01')).join(' ')
    expect(words).toContain('+1 an, 30 fois')
    expect(words.match(/\+1 an/g)).toHaveLength(3)
  })

  test('a name of 300 characters is cut with an ellipsis, one of 60 is not', () => {
    const words = wordsOf(draw(aFramework({ signatures: signed('2012-12-20', 'x'.repeat(300)) }), '2015-10-01')).join(
      '',
    )
    expect(words).toMatch(/x{30,60}…/)
    const name = 'Communauté d’agglomération du Grand Bassin et du plateau'
    expect(wordsOf(draw(aFramework({ signatures: signed('2012-12-20', name) }), '2015-10-01')).join(' ')).toContain(
      name,
    )
  })

  test.each(['<b>&"quoted"</b>', 'a\u0000b\u0007c', '🏙️ Ville', '\ud800', ']]>', 'Волгоград 越谷市 شفشاون'])(
    'a party of the name %j breaks nothing',
    (party) => {
      const drawing = draw(aFramework({ signatures: signed('2012-12-20', party) }), '2015-10-01', {
        authorityName: party,
      })!
      expect(wellFormed(drawing.svg)).toBe(true)
      expect(drawing.svg).not.toContain('<b>')
    },
  )
})

function onOneDay(on: string) {
  return {
    authorisation: { sessionOn: on, receivedOn: on, publishedOn: on },
    signatures: ['authority', 'Volgograd'].map((party) => ({ party, on })),
    transmittedOn: on,
  }
}

test('takes a few milliseconds', () => {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now()
    draw(volgograd, '2015-10-01', { partnership: past })
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThan(20)
})
