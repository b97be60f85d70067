import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { projectRoot } from '../../server/config.ts'

const css = readFileSync(join(projectRoot, 'views', 'static', 'tokens.css'), 'utf8')
const [light = '', dark = ''] = css.split('@media').slice(0, 2)
const print = readFileSync(join(projectRoot, 'views', 'static', 'print.css'), 'utf8')

const grounds = ['paper', 'sheet', 'wash', 'trait-wash', 'calm-wash', 'watch-wash', 'alert-wash']
const marks = ['faint', 'edge']

/** A colour's part of light, as WCAG 2 counts it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (brighter + 0.05) / (darker + 0.05)
}

function coloursOf(sheet: string): Record<string, string> {
  return Object.fromEntries([...sheet.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]))
}

describe.each([
  ['light', coloursOf(light)],
  ['dark', coloursOf(dark)],
  ['print', { ...coloursOf(light), ...coloursOf(print) }],
])('%s', (_scheme, colour) => {
  test.each(grounds)('text is read on %s', (ground) => {
    const accents = ground.endsWith('-wash') ? [ground.replace('-wash', '')] : ['trait', 'calm', 'watch', 'alert']
    for (const text of ['ink', 'soft', ...accents]) {
      expect({ text, enough: contrast(colour[text]!, colour[ground]!) >= 4.5 }).toEqual({ text, enough: true })
    }
  })

  test.each(grounds)('marks are seen on %s', (ground) => {
    for (const mark of marks) {
      expect({ mark, enough: contrast(colour[mark]!, colour[ground]!) >= 3 }).toEqual({ mark, enough: true })
    }
  })

  test('a verb is read on ink', () => {
    expect(contrast(colour.paper!, colour.ink!)).toBeGreaterThan(7)
  })
})
