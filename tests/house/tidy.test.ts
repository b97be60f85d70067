import { expect, test } from '@jest/globals'
import { lineAt, ownFiles, read } from './sources.ts'

const itself = 'tests/house/tidy.test.ts'
const binary = /\.(png|woff2|ttf|pdf|ico)$/
const texts = ownFiles()
  .filter((file) => file !== itself && !binary.test(file))
  .map((file) => ({ file, text: read(file) }))

test.each([
  ['a path of somebody’s machine', /(?<![\w.-])\/(work|root|home|shared)\/[a-z]/],
  ['a temporary path', /\/tmp\/(bash|w\/)/],
  ['how the work was organised', /\b(sub-?agents?|AI assistant|large language model|chatbot)\b/i],
  ['a note that something is still to be done', /\b(TODO|FIXME|XXX)\b/],
])('nothing of the project says %s', (_what, pattern) => {
  const said = texts.flatMap(({ file, text }) =>
    [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(
      (match) => `${file}:${lineAt(text, match.index)}: ${match[0]}`,
    ),
  )
  expect(said).toEqual([])
})

test('package-lock.json names no host of a registry', () => {
  const lock = read('package-lock.json')
  expect([...lock.matchAll(/"resolved":|https?:\/\/[^"]*registry[^"]*/g)].map(([found]) => found)).toEqual([])
})

test('no secret and no database is under version control', () => {
  const kept = ownFiles().filter((file) => /\.(sqlite|db|pem|key)(-\w+)?$|(^|\/)\.env|session-secret/.test(file))
  expect(kept).toEqual([])
})

test('every file of code ends with one line break', () => {
  const odd = texts.filter(({ file, text }) => /\.(ts|css|js|md)$/.test(file) && !/[^\n]\n$/.test(text))
  expect(odd.map(({ file }) => file)).toEqual([])
})
