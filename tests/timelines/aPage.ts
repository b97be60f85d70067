/** What a test reads of a page's HTML. */

export interface SeenLink {
  href: string
  text: string
  isCurrent: boolean
  key: string
}

/** The links of a part of a page, with plain spaces and as an address bar would have them. */
export function linksOf(html: string): SeenLink[] {
  return [...html.matchAll(/<a ([^>]*)>(.*?)<\/a>/gs)].map(([, tag, inner]) => ({
    href: attribute(tag!, 'href').replaceAll('&amp;', '&').replaceAll('&#x3D;', '='),
    text: textOf(inner!),
    isCurrent: tag!.includes('aria-current'),
    key: attribute(tag!, 'data-key'),
  }))
}

/** What stands between two marks of a page, the whole rest where the second does not follow. */
export function partOf(html: string, from: string, until: string): string {
  const start = html.indexOf(from)
  if (start < 0) return ''
  const end = html.indexOf(until, start)
  return html.slice(start, end < 0 ? undefined : end)
}

export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^| )${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}
