import { expect, test } from '@jest/globals'
import { filesUnder, lineCount, read } from './sources.ts'

const code = filesUnder(['server', 'migrations', 'tests'], '.ts')
const templates = filesUnder(['views'], '.hbs')

test('no file of code is longer than 300 lines: split it by a word of the field', () => {
  expect(longer(code, 300)).toEqual([])
})

test('no template is as long as 150 lines', () => {
  expect(longer(templates, 149)).toEqual([])
})

test('no function of the server is longer than 60 lines', () => {
  const long = filesUnder(['server', 'migrations'], '.ts').flatMap((file) =>
    functionsOf(read(file))
      .filter(({ lines }) => lines > 60)
      .map(({ line, lines }) => `${file}:${line}: a function of ${lines} lines`),
  )
  expect(long.filter((one) => !tables.some((file) => one.startsWith(file)))).toEqual([])
})

/** A migration's tables are told one after the other: nothing in it is worth a name of its own. */
const tables = ['migrations/']

function longer(files: readonly string[], most: number): string[] {
  return files.filter((file) => lineCount(file) > most).map((file) => `${file} has ${lineCount(file)} lines`)
}

const opening = /^(\s*)(?!.*\b(?:if|for|while|switch|catch)\b \().*(?:\)(?:: [^=]+)?|=>) \{$/

/** Functions that fill more than a line: the formatter closes each at the column where it began. */
function functionsOf(text: string): { line: number; lines: number }[] {
  const lines = text.split('\n')
  return lines.flatMap((line, start) => {
    const indent = opening.exec(line)?.[1]
    if (indent === undefined || line.includes('class ')) return []
    const length = lines.slice(start + 1).findIndex((later) => later.startsWith(`${indent}}`))
    return length === -1 ? [] : [{ line: start + 1, lines: length + 2 }]
  })
}
