import { beforeAll, expect, test } from '@jest/globals'
import { routes } from '../../server/app.ts'
import { attribute } from './forms.ts'
import { shapes } from './shapes.ts'
import { filesUnder, read } from './sources.ts'
import { TemplateWalk } from './templateWalk.ts'
import { tour } from './tour.ts'
import type { Seen } from './walker.ts'

/** What the sample has not: a group of the home page with more than fifty lines, an authority without any domain. */
const rare = /^views\/(work\/home\.hbs:\S+ \w+\.more\.(href|text)|domains\/list\.hbs:\S+ layout\.mayWrite)$/

let seen: Seen[]
let pages: Seen[]
let walk: TemplateWalk
const sources = new Map(filesUnder(['views'], '.hbs').map((file) => [file.replace(/^views\/|\.hbs$/g, ''), read(file)]))

beforeAll(async () => {
  seen = await tour()
  pages = seen.filter(({ html }) => html !== '')
  walk = new TemplateWalk(sources)
  const models = [...seen.flatMap(({ rendered }) => rendered), ...shapes()]
  for (const { template, model } of models) walk.visit(template, model)
}, 300_000)

test('no address fails', () => {
  expect(told(seen, ({ status }) => status >= 500)).toEqual([])
})

test('no page leads nowhere', () => {
  const led = seen.filter(
    ({ what }) => / GET /.test(what) && !what.includes('NULLE-PART') && !what.includes('nulle-part'),
  )
  expect(led.filter(({ route, status }) => route === '' || status === 404).map(({ what }) => what)).toEqual([])
})

test('every address is visited by the tour', () => {
  const visited = new Set(seen.map(({ what, route }) => `${what.split(' ')[1]!.toLowerCase()} ${route}`))
  const addresses = routes.map(({ method, path }) => `${method} ${path}`)
  const apart = /^(get \/health|get \/conventions\/:reference\.json|(get|post) \/api\/.*|post \/(language|sign-out))$/
  expect(addresses.filter((address) => !visited.has(address) && !apart.test(address))).toEqual([])
})

test('every template is rendered', () => {
  const idle = [...sources.keys()].filter((name) => !walk.walked.templates.has(name))
  expect(idle.map((name) => `views/${name}.hbs is rendered by no page of the tour`)).toEqual([])
})

test('every path of the templates is in the models that pages give them', () => {
  expect([...walk.walked.problems]).toEqual([])
})

test('every path of the templates is reached by some model', () => {
  const unreached = walk.paths().filter((path) => !walk.walked.reached.has(path) && !rare.test(path))
  expect([...new Set(unreached)]).toEqual([])
})

test('each page has one title, one heading, a language, and what it is', () => {
  expect(told(pages, ({ html }) => !/<html lang="(fr|en)">/.test(html))).toEqual([])
  expect(told(pages, ({ html }) => !/<title>[^<]*\S[^<]*— Trait d’union<\/title>/.test(html))).toEqual([])
  expect(told(pages, ({ html }) => html.match(/<h1[\s>]/g)?.length !== 1)).toEqual([])
})

test('no id stands twice, and what names an id finds it', () => {
  expect(explained(pages, doubleIds)).toEqual([])
  expect(explained(pages, lostIds)).toEqual([])
})

test('every field has a name for who cannot see it', () => {
  expect(explained(pages, namelessFields)).toEqual([])
})

test('headings go down one step at a time', () => {
  expect(explained(pages, skippedHeadings)).toEqual([])
})

test('nothing on a page is said inline to the browser, nothing reads undefined', () => {
  const inline = /<[^>]*\s(style|on\w+)="|<script(?![^>]*src=)[^>]*>|<style|javascript:/
  expect(told(pages, ({ html }) => inline.test(html))).toEqual([])
  expect(told(pages, ({ html }) => />[^<]*(undefined|\[object |NaN|\{\{)[^<]*</.test(html))).toEqual([])
})

function told(all: Seen[], wrong: (one: Seen) => boolean): string[] {
  return all.filter(wrong).map(({ what, status }) => `${what} → ${status}`)
}

function explained(all: Seen[], problemsOf: (html: string) => string[]): string[] {
  return all.flatMap(({ what, html }) => problemsOf(html).map((problem) => `${what}: ${problem}`))
}

function tagsOf(html: string): string[] {
  return [...html.matchAll(/<(\w[^>]*)>/g)].map(([, tag = '']) => tag)
}

function idsOf(html: string): string[] {
  return tagsOf(html).flatMap((tag) => attribute(tag, 'id') ?? [])
}

function doubleIds(html: string): string[] {
  const ids = idsOf(html)
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))].map((id) => `id ${id} stands twice`)
}

function lostIds(html: string): string[] {
  const ids = new Set(idsOf(html))
  const named = tagsOf(html).flatMap((tag) => {
    const fragment = attribute(tag, 'href')?.startsWith('#') ? attribute(tag, 'href')!.slice(1) : ''
    const lists = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'list'].map((name) =>
      attribute(tag, name),
    )
    return [fragment, ...lists.flatMap((ids) => (ids ?? '').split(' '))].filter(Boolean)
  })
  return named.filter((id) => !ids.has(id)).map((id) => `nothing has the id ${id}`)
}

function namelessFields(html: string): string[] {
  const labelled = new Set(
    tagsOf(html).flatMap((tag) => (tag.startsWith('label') ? (attribute(tag, 'for') ?? []) : [])),
  )
  const within = html.replace(/<label\b[^>]*>(?:(?!<\/label>).)*<\/label>/gs, '')
  return [...within.matchAll(/<((?:input|select|textarea)\b[^>]*)>/g)]
    .map(([, tag = '']) => tag)
    .filter(
      (tag) => attribute(tag, 'type') !== 'hidden' && !/\shidden\b/.test(tag) && attribute(tag, 'aria-label') === null,
    )
    .filter((tag) => !labelled.has(attribute(tag, 'id') ?? ''))
    .map((tag) => `<${tag}> has no label`)
}

function skippedHeadings(html: string): string[] {
  const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))
  return levels.flatMap((level, place) =>
    place > 0 && level > levels[place - 1]! + 1 ? [`h${level} follows h${levels[place - 1]}`] : [],
  )
}
