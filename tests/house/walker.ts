import { routes } from '../../server/app.ts'
import type { Guest, House } from '../support/house.ts'
import { attribute, formsOf, type PageForm } from './forms.ts'

/** An answer of the house, and what it rendered. */
export interface Seen {
  /** "administrator GET /conventions?on=2015-10-01" */
  what: string
  /** The address as the table of routes has it, '' where it is none of ours. */
  route: string
  status: number
  /** Where it leads on, '' where it shows something itself. */
  location: string
  html: string
  rendered: { template: string; model: object }[]
}

type Answer = { status: number; text?: string; type: string; headers: Record<string, string> }

/** Somebody who looks at every page: follows the links, and fills the forms well and badly. */
export class Walker {
  readonly house: House
  readonly seen: Seen[] = []
  readonly #actions = new Map<string, PageForm[]>()
  #rendered: Seen['rendered'] = []

  constructor(house: House) {
    this.house = house
    const { views } = house.deps
    house.deps.views = {
      render: (template, model, frame) => {
        this.#rendered.push({ template, model })
        return views.render(template, model, frame)
      },
    }
  }

  async get(guest: Guest, path: string): Promise<Seen> {
    const browser = await this.house.as(guest)
    return this.#note(`${guest} GET ${path}`, path, await browser.get(path))
  }

  async post(guest: Guest, path: string, body: object): Promise<Seen> {
    const browser = await this.house.as(guest)
    return this.#note(`${guest} POST ${path} ${JSON.stringify(body)}`, path, await browser.post(path).send(body))
  }

  /** A form that brings a file. */
  async upload(guest: Guest, path: string, bytes: Buffer): Promise<Seen> {
    const sent = (await this.house.as(guest)).post(path).type('multipart/form-data').field('what', 'photograph')
    const answer = await sent.field('note', 'Une note').attach('file', bytes, { filename: 'photo.txt' })
    return this.#note(`${guest} POST ${path} with a file`, path, answer)
  }

  #note(what: string, path: string, { status, text, type, headers }: Answer): Seen {
    const route = routeOf(what.split(' ')[1]!.toLowerCase(), path)
    const location = headers.location ?? ''
    const seen = {
      what,
      route,
      status,
      location,
      html: type === 'text/html' ? (text ?? '') : '',
      rendered: this.#rendered,
    }
    this.#rendered = []
    this.seen.push(seen)
    return seen
  }

  /** Follows every link from some addresses on: every convention, and of other pages a few of each sort. */
  async follow(guest: Guest, from: readonly string[]): Promise<{ path: string; seen: Seen }[]> {
    const waiting = [...from]
    const known = new Set<string>()
    const sorts = new Map<string, number>()
    const pages: { path: string; seen: Seen }[] = []
    while (waiting.length > 0) {
      const path = waiting.shift()!
      if (known.has(path) || (!from.includes(path) && isOneMore(sorts, path))) continue
      known.add(path)
      const seen = await this.get(guest, path)
      pages.push({ path, seen })
      waiting.push(...linksOf(seen.html))
    }
    return pages
  }

  /** Sends a page's forms empty, filled with what fits nowhere, stale, and by each of their buttons; of each address a few. */
  async tryForms(guest: Guest, { html }: Seen): Promise<void> {
    for (const form of formsOf(html)) {
      const kind = routeOf('post', form.action)
      const tried = this.#actions.get(kind) ?? []
      if (/^\/(sign-out|language|demo)$/.test(kind)) continue
      if (/\/(remove|revoke)$/.test(kind)) this.#actions.set(kind, [...tried, form])
      else if (tried.length < triesOfEach && !tried.some(({ action }) => action === form.action)) {
        this.#actions.set(kind, [...tried, form])
        await this.#tryForm(guest, form)
      }
    }
  }

  async #tryForm(guest: Guest, { action, body, typed, buttons }: PageForm): Promise<void> {
    await this.post(guest, action, {})
    const wrong = Object.fromEntries(typed.map((name) => [name, '30/02/2026']))
    await this.post(guest, action, { ...body, ...wrong })
    for (const { name, value } of buttons) {
      await this.post(guest, action, { ...body, [name]: value })
      await this.post(guest, action, { ...body, ...wrong, [name]: value })
    }
    if ('version' in body)
      await this.post(guest, action, { ...body, version: '0', note: 'Autre note', name: 'Autre nom' })
  }

  /** At last removals are tried: what something depends on stays. */
  async removeAll(guest: Guest): Promise<void> {
    for (const [kind, forms] of this.#actions) {
      if (!/\/(remove|revoke)$/.test(kind)) continue
      for (const { action, body } of forms.slice(0, triesOfEach)) await this.post(guest, action, body)
    }
    await this.post(guest, '/demo', {})
  }
}

/** How many pages of a sort are looked at, and how many forms of an address are filled. */
const triesOfEach = 4

/** A picture takes its time, and leads nowhere: one of each address is enough, whatever it is asked for. */
export function isPicture(path: string): boolean {
  return /\.(svg|png|pdf)$/.test(path)
}

/** Where filters, groups and zooms multiply, so many addresses of one route are looked at, whatever they ask for. */
const mostOfRoute = 150

/** Whether enough addresses of this sort have been seen: the same route with the same parameters. */
function isOneMore(sorts: Map<string, number>, path: string): boolean {
  const { pathname, searchParams } = new URL(path, 'http://house.example')
  const route = routeOf('get', pathname)
  if (isPicture(pathname)) return counted(sorts, route) > 1
  const sort = `${route}?${[...searchParams.keys()].sort().join('&')}`
  if (sort === '/conventions/:reference?') return false
  return counted(sorts, sort) > triesOfEach || counted(sorts, route) > mostOfRoute
}

function counted(sorts: Map<string, number>, sort: string): number {
  const count = (sorts.get(sort) ?? 0) + 1
  sorts.set(sort, count)
  return count
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/<a\b([^>]*)>/g)]
    .map(([, tag = '']) => (attribute(tag, 'href') ?? '').replace(/#.*$/, ''))
    .filter((href) => /^\/(?!\/|static\/)/.test(href))
}

/** The address in the table of routes that answers a path. */
export function routeOf(method: string, path: string): string {
  const { pathname } = new URL(path, 'http://house.example')
  const fits = (route: string) =>
    new RegExp(`^${route.replace(/\./g, '\\.').replace(/:\w+/g, '[^/]+?')}$`).test(pathname)
  return routes.find((route) => route.method === method && fits(route.path))?.path ?? ''
}

/** Whether a status is one that the house gives on purpose. */
