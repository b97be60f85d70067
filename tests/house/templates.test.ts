import { expect, test } from '@jest/globals'
import { filesUnder, lineAt, read } from './sources.ts'

const templates = filesUnder(['views'], '.hbs').map((file) => ({ file, text: read(file) }))

/** What our own code drew, and nobody typed. */
const drawn = ['drawing.svg', 'qr']

test('only what our own code drew goes unescaped into a page', () => {
  const raw = hits(/\{\{\{\s*([^}]*?)\s*\}\}\}/g).filter(({ match }) => !drawn.includes(match[1]!))
  expect(raw.map(({ place, match }) => `${place}: {{{${match[1]}}}} goes unescaped into the page`)).toEqual([])
  expect(hits(/\{\{&/g).map(({ place }) => place)).toEqual([])
})

test('no style, no script and no event stands in a template', () => {
  expect(hits(/\sstyle\s*=/g).map(({ place }) => `${place}: style=`)).toEqual([])
  expect(hits(/<style\b/g).map(({ place }) => `${place}: <style>`)).toEqual([])
  expect(hits(/\son[a-z]+\s*=\s*["'{]/g).map(({ place, match }) => `${place}:${match[0]}`)).toEqual([])
  expect(hits(/<script\b(?![^>]*\ssrc=)/g).map(({ place }) => `${place}: an inline script`)).toEqual([])
})

test('every address of ours in a template keeps the day shown', () => {
  const plain = hits(/<a\b[^>]*\shref="(\/[^"]*)"/g)
  expect(plain.map(({ place, match }) => `${place}: write {{href '${match[1]}'}}`)).toEqual([])
})

test('no text stands in a template: all are in the locale files', () => {
  const letters = /\p{L}{2,}/u
  const said = templates.flatMap(({ file, text }) =>
    [...bare(text).matchAll(/>([^<>]*)</g)]
      .filter(([, between = '']) => letters.test(between.replace(/&\w+;/g, '')))
      .map((match) => `${file}:${lineAt(text, match.index)}: "${match[1]!.trim()}"`),
  )
  expect(said).toEqual([])
})

function hits(pattern: RegExp) {
  return templates.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ place: `${file}:${lineAt(text, match.index)}`, match })),
  )
}

/** A template without its mustaches, each as long as it was. */
function bare(text: string): string {
  return text.replace(/\{\{\{?[^}]*\}?\}\}/g, (mustache) => mustache.replace(/[^\n]/g, ' '))
}
