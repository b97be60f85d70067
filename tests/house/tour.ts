import { routes } from '../../server/app.ts'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { aHouse, type Guest, type House } from '../support/house.ts'
import { attribute, formsOf, type PageForm } from './forms.ts'

/** Every page of the house, as people come upon it: they follow the links, and fill the forms well and badly. */

export interface Seen {
  /** "administrator GET /conventions?on=2015-10-01" */
  what: string
  /** The address as the table of routes has it, '' where it is none of ours. */
  route: string
  status: number
  html: string
  rendered: { template: string; model: object }[]
}

const otherDay = '2015-10-01'
/** Beginnings that no link leads to: what was done, filters that say nothing, days that are none. */
const seeds = [
  '/?done=demo',
  '/account?done=password',
  '/account?done=tokens',
  ...['added', 'changed', 'removed'].map((done) => `/accounts?done=${done}`),
  '/settings?done=yes',
  ...['create', 'edit', 'sign', 'transmit', 'renew', 'denounce'].map((act) => `/conventions/VOL-2012-1?done=${act}`),
  ...['recorded', 'edited', 'authorised', 'authorisation-edited', 'withdrawn'].map(
    (act) => `/deliberations?done=${act}`,
  ),
  ...['/conventions', '/partnerships', '/partners', '/deliberations', '/signatories'].flatMap((list) => [
    `${list}?q=volgograd`,
    `${list}?q=nullepart`,
    `${list}?status=x&kind=x&domain=x&sort=x&page=x&sessionFrom=x&endsFrom=30%2F02%2F2026&country=x`,
    `${list}?page=7`,
  ]),
  '/nulle-part',
  '/conventions/NULLE-PART',
  '/?on=2026-02-30',
  '/conventions?on=2060-01-01',
]

export async function tour(): Promise<Seen[]> {
  return [
    ...(await inHouse(false, nobodyYet)),
    ...(await inHouse(true, withoutRecords)),
    ...(await inHouse(true, withSample)),
  ]
}

async function inHouse(settled: boolean, work: (walker: Walker) => Promise<void>): Promise<Seen[]> {
  const house = await aHouse({ settled })
  const walker = new Walker(house)
  try {
    await work(walker)
  } finally {
    await house.close()
  }
  return walker.seen
}

async function nobodyYet(walker: Walker): Promise<void> {
  await walker.get('stranger', '/')
  await walker.tryForms('stranger', await walker.get('stranger', '/first-visit'))
}

async function withoutRecords(walker: Walker): Promise<void> {
  for (const { path } of pagesWithoutNames()) await walker.get('administrator', path)
}

async function withSample(walker: Walker): Promise<void> {
  const { house } = walker
  await loadDemo(house.db, house.authorityId, {
    accountId: await house.accountId('administrator'),
    at: house.clock.now(),
  })
  await house.accountId('reader')
  for (const guest of ['stranger', 'outsider', 'reader'] as const) {
    for (const { path } of pagesWithoutNames()) await walker.get(guest, path)
  }
  await walker.get('reader', '/conventions/VOL-2012-1')
  const pages = await walker.follow('administrator', ['/', ...pagesWithoutNames().map(({ path }) => path), ...seeds])
  for (const { path } of pages) if (!path.includes('?')) await walker.get('administrator', `${path}?on=${otherDay}`)
  for (const { seen } of pages) await walker.tryForms('administrator', seen)
  await walker.removeAll('administrator')
}

function pagesWithoutNames() {
  return routes.filter(({ method, path }) => method === 'get' && !path.includes(':') && !path.startsWith('/api/'))
}

class Walker {
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

  #note(what: string, path: string, { status, text, type }: { status: number; text?: string; type: string }): Seen {
    const route = routeOf(what.split(' ')[1]!.toLowerCase(), path)
    const seen = { what, route, status, html: type === 'text/html' ? (text ?? '') : '', rendered: this.#rendered }
    this.#rendered = []
    this.seen.push(seen)
    return seen
  }

  /** Follows every link from some addresses on; of lists under filters, a few of each sort. */
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
      if (/^\/(sign-out|language|demo)$|\/remove$|revoke$/.test(kind)) this.#actions.set(kind, [...tried, form])
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

  /** At last every removal is tried: what something depends on stays. */
  async removeAll(guest: Guest): Promise<void> {
    for (const [kind, forms] of this.#actions) {
      if (!kind.endsWith('/remove')) continue
      for (const { action, body } of forms) await this.post(guest, action, body)
    }
    await this.post(guest, '/demo', {})
  }
}

const triesOfEach = 4

/** Whether enough addresses of this sort have been seen: the same path with the same parameters. */
function isOneMore(sorts: Map<string, number>, path: string): boolean {
  const { pathname, searchParams } = new URL(path, 'http://house.example')
  if (searchParams.size === 0 && !/\.\w+$/.test(pathname)) return false
  const sort = `${routeOf('get', pathname)}?${[...searchParams.keys()].sort().join('&')}`
  const count = sorts.get(sort) ?? 0
  sorts.set(sort, count + 1)
  return count >= triesOfEach
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
