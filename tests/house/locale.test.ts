import { expect, test } from '@jest/globals'
import { filesUnder, lineAt, read } from './sources.ts'

type Texts = Record<string, string>
const fr = JSON.parse(read('server/locale/fr.json')) as Texts
const en = JSON.parse(read('server/locale/en.json')) as Texts
const files = [...filesUnder(['server'], '.ts'), ...filesUnder(['views'], '.hbs'), ...filesUnder(['views'], '.typ')]
const sources = files.map((file) => ({ file, text: read(file) }))

const form = /_(one|two|few|many|other|zero)$/
const stemOf = (key: string) => key.replace(form, '')
const stems = [...new Set(Object.keys(fr).map(stemOf))]

test('French and English have the same texts', () => {
  const english = new Set(Object.keys(en).map(stemOf))
  expect(stems.filter((key) => !english.has(key)).map((key) => `en.json lacks ${key}`)).toEqual([])
  expect([...english].filter((key) => !stems.includes(key)).map((key) => `fr.json lacks ${key}`)).toEqual([])
})

test('no text is empty', () => {
  for (const [name, texts] of Object.entries({ fr, en })) {
    const empty = Object.keys(texts).filter((key) => texts[key]!.trim() === '')
    expect(empty.map((key) => `${name}.json: ${key} is empty`)).toEqual([])
  }
})

test('a text that counts has the forms of its language, and nothing else', () => {
  expect(wrongForms(fr, ['many', 'one', 'other'])).toEqual([])
  expect(wrongForms(en, ['one', 'other'])).toEqual([])
})

test('both languages have the same places for values', () => {
  const placesOf = (texts: Texts, stem: string) => {
    const found = Object.entries(texts).flatMap(([key, text]) =>
      stemOf(key) === stem ? [...text.matchAll(/\{\{(.*?)\}\}/g)] : [],
    )
    return [...new Set(found.map(([, name]) => name!))].sort().join(', ')
  }
  const differ = stems.filter((stem) => placesOf(fr, stem) !== placesOf(en, stem))
  expect(differ.map((stem) => `${stem}: fr has {{${placesOf(fr, stem)}}}, en has {{${placesOf(en, stem)}}}`)).toEqual(
    [],
  )
})

test('French spacing: a no-break space before : ; ? ! » and after «', () => {
  const before = /[^\s\u00a0\u202f:;?!»](?:[;?!»]|:(?=\s|$))|[ \t][:;?!»]/u
  const wrong = Object.entries(fr).filter(([, text]) => before.test(plain(text)) || /«[^\u00a0\u202f]/u.test(text))
  expect(wrong.map(([key, text]) => `fr.json: ${key}: ${text}`)).toEqual([])
})

test('apostrophes are typographic, in both languages', () => {
  for (const [name, texts] of Object.entries({ fr, en })) {
    const straight = Object.entries(texts).filter(([, text]) => /\p{L}'\p{L}/u.test(text) || text.includes('...'))
    expect(straight.map(([key, text]) => `${name}.json: ${key}: ${text}`)).toEqual([])
  }
})

test('every text is used', () => {
  const words = new Set(
    sources.flatMap(({ text }) => [...text.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, word]) => word!)),
  )
  const made = sources.flatMap(({ text }) =>
    [...text.matchAll(/`([a-z][\w-]*\.[^`]*\$\{[^`]*)`/g)].map(([, key]) => patternOf(key!)),
  )
  const idle = stems.filter((key) => !words.has(key) && !made.some((pattern) => pattern.test(key)))
  expect(idle.map((key) => `no code and no template uses ${key}`)).toEqual([])
})

test('every text that a template names is there', () => {
  const named = sources
    .filter(({ file }) => file.endsWith('.hbs'))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/[{(]t '([^']*)'/g)].map((match) => ({
        key: match[1]!,
        place: `${file}:${lineAt(text, match.index)}`,
      })),
    )
  const lost = named.filter(({ key }) => !stems.includes(key))
  expect(lost.map(({ key, place }) => `${place}: there is no text ${key}`)).toEqual([])
})

function wrongForms(texts: Texts, wanted: readonly string[]): string[] {
  const counting = Object.keys(texts).filter((key) => form.test(key))
  return [...new Set(counting.map(stemOf))].flatMap((stem) => {
    const forms = counting.filter((key) => stemOf(key) === stem).map((key) => form.exec(key)![1]!)
    const alone = stem in texts ? [`${stem} stands beside its plural forms`] : []
    return forms.sort().join() === [...wanted].sort().join()
      ? alone
      : [`${stem} has the forms ${forms.join(', ')}`, ...alone]
  })
}

/** Without places for values, addresses and times of day: no French sentence is in them. */
function plain(text: string): string {
  return text.replace(/\{\{.*?\}\}/g, 'x').replace(/https?:\S+|[\w-]+:PATH|\d+:\d+/g, 'x')
}

/** What a key made from code words, such as `status.${status}`, may be. */
function patternOf(template: string): RegExp {
  const fixed = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()[\]\\|{}]/g, '\\$&'))
  return new RegExp(`^${fixed.join('.+')}$`)
}
