import { describe, expect, test } from '@jest/globals'
import type { ConventionRecord } from '../../server/conventions/record.ts'
import { pageSvg } from '../../server/drawing/svg.ts'
import { onPage } from '../../server/drawing/textWidth.ts'
import type { CouncilSession } from '../../server/rules/facts.ts'
import { conventionLine, type LineAsked, linePicture, lineWidth } from '../../server/timelines/conventionLine.ts'
import { aFrame, anAmendment, aRecord } from '../conventions/aRecord.ts'
import { past, plain } from './aDrawing.ts'
import { clashes, outside, textsOf } from './seen.ts'

const sessions: CouncilSession[] = [
  { on: '2012-09-24', closesOn: '2012-08-31' },
  { on: '2015-06-22', closesOn: null },
  { on: '2015-09-28', closesOn: '2015-09-04' },
  { on: '2015-12-14', closesOn: null },
]

function asked(changes: Partial<ConventionRecord>, on: string, more: Partial<LineAsked> = {}): LineAsked {
  const record = aRecord(changes)
  return { locale: 'fr', authorityName: 'Dijon', record, frame: aFrame, on, partnership: null, ...more }
}

/** What is written in the drawing, and each line of the table. */
function said(one: LineAsked) {
  const { drawn, rows } = conventionLine(one, onPage)
  const svg = drawn ? pageSvg(drawn.shapes, drawn.height, lineWidth) : ''
  const texts = textsOf(svg, onPage)
  expect(clashes(texts)).toEqual([])
  expect(outside(svg, texts)).toEqual([])
  return {
    words: texts.map(({ text }) => plain(text)),
    rows: rows.map(({ on, what, detail }) => plain(`${on ?? 'inconnu'} ${what} ${detail}`.trim())),
    all: rows,
  }
}

describe('every day of a convention is said', () => {
  test('its windows and its ends, in the drawing and in the table', () => {
    const { words, rows } = said(asked({}, '2015-02-01'))
    expect(words).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^alerte du .* 2014 au .* 2015$/),
        expect.stringMatching(/^préavis du .* 2015 au .* 2015$/),
        expect.stringMatching(/^3 ans, jusqu’au .* 2015$/),
        expect.stringMatching(/^\+1 an, jusqu’au .* 2016$/),
      ]),
    )
    expect(rows.join('\n')).toMatch(/Début de la première période 3 ans, jusqu’au/)
    expect(rows.join('\n')).toMatch(/Début de l’alerte jusqu’au/)
    expect(rows.join('\n')).toMatch(/Dernier jour pour dénoncer préavis jusqu’au/)
    expect(rows.join('\n')).toMatch(/Reconduction n° 1 1 an, jusqu’au .*, si rien n’est dénoncé avant/)
  })

  test('the sessions that can still decide, with the closing of their files', () => {
    const express = { renewalMode: 'express', renewals: [] } as Partial<ConventionRecord>
    const frame = { ...aFrame, sessions } as typeof aFrame
    const { words, rows, all } = said(asked(express, '2015-06-01', { frame }))
    expect(words).toEqual(
      expect.arrayContaining([
        'séance du 22 juin 2015',
        'séance du 28 septembre 2015, dossiers jusqu’au 4 septembre 2015',
      ]),
    )
    expect(rows).toEqual(
      expect.arrayContaining([
        '2015-09-04 Dernier jour pour décider clôture des dossiers de la séance du 28 septembre 2015',
        '2015-09-28 Séance du conseil clôture des dossiers le 4 septembre 2015, la dernière qui puisse décider',
      ]),
    )
    expect(all.find(({ what }) => what === 'Séance du conseil')?.href).toBe('/sessions')
    expect(words.join()).not.toContain('14 décembre 2015')
  })

  test('what the parties agreed on: renewals and amendments', () => {
    const agreed = {
      renewalMode: 'express',
      renewals: [{ id: 'renewal', order: 1, agreedOn: '2015-10-01' }],
      amendments: [anAmendment({})],
    } as unknown as Partial<ConventionRecord>
    const { words, all } = said(asked(agreed, '2016-02-01'))
    expect(words).toEqual(
      expect.arrayContaining([
        'reconduction n° 1 convenue le 1er octobre 2015',
        'avenant signé le 1er décembre 2013',
        'avenant le 1er janvier 2014',
      ]),
    )
    expect(all.find(({ what }) => what === 'Effet de l’avenant')?.href).toBe('/conventions/VOL-2013-1-A1')
  })

  test('what happened to the partnership; a day that nobody knows is unknown in the table', () => {
    const unknown = { kind: 'suspended', on: null, enteredOn: '2022-05-03' } as const
    const partnership = { ...past!, reference: 'VOLGOGRAD', events: [unknown] }
    const { rows, all } = said(asked({}, '2026-11-25', { partnership }))
    expect(rows.at(-1)).toBe('inconnu Suspension du partenariat jour inconnu, enregistré le 3 mai 2022')
    expect(all.at(-1)?.href).toBe('/partnerships/VOLGOGRAD')
  })
})

describe('what is hard to draw', () => {
  test('forty renewals: each has its day, read upwards', () => {
    const long = { termDuration: 'P1Y', renewalMaximum: 60, startMode: 'on', startOn: '1986-01-01' } as const
    const { words } = said(asked(long, '2026-11-25'))
    for (const year of [1986, 1999, 2013, 2026]) expect(words).toContain(`31 décembre ${year}`)
  })

  test('a term of two hundred years', () => {
    const { words } = said(asked({ termDuration: 'P200Y' }, '2026-11-25'))
    expect(words.join()).toMatch(/200 ans, jusqu’au .* 2212/)
  })

  test('signed after its own end', () => {
    const { words, rows } = said(
      asked({ termMode: 'ends-on', termDuration: null, termEndsOn: '2011-12-31' }, '2026-11-25'),
    )
    expect(words.join()).toMatch(/terme le 31 décembre 2011, avant le début/)
    expect(rows.join('\n')).toMatch(/2011-12-31 Terme, avant le début de la période/)
  })

  test('no day at all: nothing is drawn, and the picture says so', () => {
    const one = asked({ signatures: [], transmittedOn: null, startOn: null, startMode: 'last-signature' }, '2026-11-25')
    expect(conventionLine(one, onPage).drawn).toBeNull()
    expect(conventionLine(one, onPage).rows.every(({ on }) => on === null)).toBe(true)
    expect(linePicture(one, 'Dijon')).toMatchObject({ shapes: [], alt: expect.stringMatching(/rien à dessiner/) })
  })
})

test('the picture alone has its legend, of what it shows and no more', () => {
  const legend = (on: string) => linePicture(asked({}, on), 'Dijon').legend.map(({ text }) => plain(text))
  expect(legend('2015-02-01')).toEqual(expect.arrayContaining(['période en vigueur', 'signature', 'jour montré']))
  expect(legend('2015-02-01')).not.toContain('dénonciation')
})
