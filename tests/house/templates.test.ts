import { expect, test } from '@jest/globals'
import { filesUnder, lineAt, read } from './sources.ts'
import { TemplateWalk } from './templateWalk.ts'

const templates = filesUnder(['views'], '.hbs').map((file) => ({ file, text: read(file) }))

/** What our own code drew, and nobody typed. */
const drawn = ['drawing.svg', 'qr']

test('only what our own code drew goes unescaped into a page', () => {
  const raw = hits(/\{\{\{\s*([^}]*?)\s*\}\}\}/g).filter(({ match }) => !drawn.includes(match[1]!))
  expect(raw.map(({ place, match }) => `${place}: {{{${match[1]}}}} goes unescaped into the page`)).toEqual([])
  expect(hits(/\{\{&/g).map(({ place }) => place)).toEqual([])
})

/** A mail brings its look along: no programme that shows it fetches ours. */
const mail = 'views/reminders/mail.hbs'

test('no style, no script and no event stands in a template', () => {
  const styled = hits(/\sstyle\s*=/g).filter(({ place }) => !place.startsWith(mail))
  expect(styled.map(({ place }) => `${place}: style=`)).toEqual([])
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

test('the walk sees what Handlebars says nothing about', () => {
  const walk = new TemplateWalk(
    new Map([
      ['page', '{{#> frame}}{{#if lost}}{{/if}}{{#each rows}}{{name}}{{../title}}{{> part this}}{{/each}}{{/frame}}'],
      [
        'frame',
        '{{#with layout}}{{title}}{{/with}}{{> @partial-block}}{{#unless @root.layout.title}}{{no}}{{/unless}}',
      ],
      ['part', '{{#if @first}}{{t key=naem}}{{else}}{{name.first}}{{/if}}'],
    ]),
  )
  walk.visit('page', { title: '', layout: { title: 'x' }, rows: [{ name: 'one' }, { name: 'two' }] })
  expect([...walk.walked.problems].map((problem) => problem.split(' ').slice(0, 2).join(' '))).toEqual([
    'views/page.hbs:1:18 lost',
    'views/part.hbs:1:22 naem',
    'views/part.hbs:1:38 name.first',
  ])
  expect(walk.paths().filter((path) => !walk.walked.reached.has(path))).toEqual(['views/frame.hbs:1:86 no'])
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
