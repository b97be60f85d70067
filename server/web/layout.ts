import { may } from '../accounts/rights.ts'
import { dayText } from '../locale/format.ts'
import { translate } from '../locale/locale.ts'
import { dayTyped } from '../locale/readDay.ts'
import type { Visit } from './visit.ts'

export interface Crumb {
  text: string
  href: string
}

/** What every page shows around its own part. */
export interface PageFrame {
  title: string
  /** The menu's entry that this page belongs to: 'conventions', 'home' … */
  section?: string
  crumbs?: Crumb[]
  /** A short word for the page itself, after its crumbs: a reference. */
  here?: string
}

const sections = [
  ['home', '/'],
  ['partnerships', '/partnerships'],
  ['conventions', '/conventions'],
  ['deliberations', '/deliberations'],
  ['timelines', '/timelines'],
  ['calendar', '/calendar'],
  ['map', '/map'],
  ['figures', '/figures'],
  ['findings', '/findings'],
  ['signatories', '/signatories'],
  ['domains', '/domains'],
  ['simulate', '/simulate'],
] as const

/** What the layout shows: the bar, the menu, the day, the way here, the foot. */
export function layoutModel(visit: Visit, { title, section = '', crumbs = [], here = '' }: PageFrame) {
  const { deps, locale, member, account, on, today, dayAsked } = visit
  const t = (key: Parameters<typeof translate>[1]) => translate(locale, key)
  const { path, kept } = placeOf(visit)
  return {
    locale,
    title: `${title} — ${t('product')}`,
    crumbs,
    here,
    menu: member ? sections.map(([name, href]) => ({ href, text: t(`nav.${name}`), current: name === section })) : [],
    account: account ? { name: account.name, role: member ? t(`role.${member.role}`) : '' } : null,
    authority: member?.authority.name ?? '',
    mayWrite: member !== null && may(member.role, 'write'),
    administers: member !== null && may(member.role, 'administer'),
    on,
    today,
    dayAsked,
    dayWords: dayText(locale, on),
    dayTyped: dayTyped(on),
    todayHref: addressOf(path, kept),
    path,
    kept: kept.filter(({ name }) => name !== 'page' && name !== 'done'),
    otherLocale: locale === 'fr' ? { code: 'en', name: 'English' } : { code: 'fr', name: 'Français' },
    address: addressOf(path, dayAsked ? [...kept, { name: 'on', value: on }] : kept),
    printed: `${deps.config.baseUrl}${path}`,
  }
}

interface Parameter {
  name: string
  value: string
}

/** Where the person is: an answered form is no place to come back to, the page that it came from is. */
function placeOf({ request, deps }: Visit): { path: string; kept: Parameter[] } {
  const asked = request.method === 'GET' || request.method === 'HEAD' ? request.originalUrl : cameFrom(request.headers)
  const url = new URL(URL.canParse(asked, deps.config.baseUrl) ? asked : '/', deps.config.baseUrl)
  const kept = [...url.searchParams].map(([name, value]) => ({ name, value })).filter(({ name }) => name !== 'on')
  // A path that begins with two slashes would name another host.
  return { path: url.pathname.replace(/^\/+/, '/'), kept }
}

function cameFrom({ referer, host }: Visit['request']['headers']): string {
  if (!referer || !URL.canParse(referer)) return '/'
  const page = new URL(referer)
  return page.host === host ? `${page.pathname}${page.search}` : '/'
}

function addressOf(path: string, parameters: Parameter[]): string {
  const query = new URLSearchParams(parameters.map(({ name, value }): [string, string] => [name, value]))
  return query.size > 0 ? `${path}?${query}` : path
}
