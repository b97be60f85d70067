import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { projectRoot } from '../../server/config.ts'
import { summaryPdf } from '../../server/conventions/summaryPdf.ts'
import { looks, printedAttributes } from '../../server/drawing/paints.ts'
import { onSheet } from '../../server/drawing/textWidth.ts'
import { ordinarySummary } from '../conventions/summaryPdfSamples.ts'
import { drawForPrint, past, volgograd } from './aDrawing.ts'
import { clashes, outside, textsOf } from './seen.ts'

describe('the drawing for the printed sheet', () => {
  const drawing = drawForPrint(volgograd, '2015-10-01', { partnership: past })!

  test('has fixed colours and no class, and nothing that Typst does not draw', () => {
    expect(drawing.svg).not.toMatch(/class=|style=|<pattern|<clipPath|<style|var\(/)
    expect(drawing.svg).toContain('#1f6b4f')
  })

  test('is set in the sheet’s wider letters, and has its labels apart all the same', () => {
    const texts = textsOf(drawing.svg, onSheet)
    expect(texts.length).toBeGreaterThan(20)
    expect(clashes(texts)).toEqual([])
    expect(outside(drawing.svg, texts)).toEqual([])
  })

  test('is drawn on the sheet', () => {
    expect(summaryPdf(ordinarySummary({ drawing })).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test('an unknown look is a fault of ours', () => {
  expect(() => printedAttributes('golden')).toThrow('golden')
})

test('the pages’ style sheet knows every look that the sheet has', () => {
  const folder = join(projectRoot, 'views', 'static')
  const sheets = readdirSync(folder).filter((file) => file.endsWith('.css'))
  const css = sheets.map((file) => readFileSync(join(folder, file), 'utf8')).join('')
  const words = [...new Set(looks.flatMap((look) => look.split(' ')))]
  expect(words.filter((word) => !new RegExp(`\\.${word}\\b`).test(css))).toEqual([])
})
