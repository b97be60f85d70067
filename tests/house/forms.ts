/** The forms of a page, read from its HTML as a browser would before it sends them. */

export interface PageForm {
  action: string
  /** What is in its fields; a name that stands several times has its values in a list. */
  body: Record<string, string | string[]>
  /** The names of the fields in which one types. */
  typed: string[]
  /** The buttons that say something of their own. */
  buttons: { name: string; value: string }[]
}

export function formsOf(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, tag = '']) => attribute(tag, 'method') === 'post')
    .map(([, tag = '', inner = '']) => ({ action: attribute(tag, 'action') ?? '', ...fieldsOf(inner) }))
}

/** The form that is sent to an address. */
export function formTo(address: string, html: string): PageForm {
  const form = formsOf(html).find(({ action }) => action.split('?')[0] === address)
  if (!form) throw new Error(`no form to ${address}`)
  return form
}

function fieldsOf(html: string): Omit<PageForm, 'action'> {
  const pairs: [string, string][] = []
  const typed: string[] = []
  for (const [, tag = ''] of html.matchAll(/<input\b([^>]*)>/g)) {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type') ?? 'text'
    if (name === null || (/^(checkbox|radio)$/.test(type) && !/\schecked\b/.test(tag))) continue
    pairs.push([name, attribute(tag, 'value') ?? (type === 'checkbox' ? 'on' : '')])
    if (!/^(hidden|checkbox|radio)$/.test(type)) typed.push(name)
  }
  for (const [, tag = '', text = ''] of html.matchAll(/<textarea\b([^>]*)>\n?(.*?)<\/textarea>/gs)) {
    const name = attribute(tag, 'name') ?? ''
    pairs.push([name, unescaped(text)])
    typed.push(name)
  }
  for (const [, tag = '', inner = ''] of html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const options = [...inner.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option)
    const chosen = options.find((option) => /\sselected\b/.test(option)) ?? options[0] ?? ''
    pairs.push([attribute(tag, 'name') ?? '', attribute(chosen, 'value') ?? ''])
  }
  return { body: gathered(pairs), typed, buttons: buttonsOf(html) }
}

function buttonsOf(html: string): PageForm['buttons'] {
  return [...html.matchAll(/<button\b([^>]*)>/g)].flatMap(([, tag = '']) => {
    const name = attribute(tag, 'name')
    return name === null ? [] : [{ name, value: attribute(tag, 'value') ?? '' }]
  })
}

function gathered(pairs: readonly [string, string][]): PageForm['body'] {
  const names = [...new Set(pairs.map(([name]) => name))]
  const valuesOf = (name: string) => pairs.filter(([other]) => other === name).map(([, value]) => value)
  return Object.fromEntries(
    names.map((name) => [name, valuesOf(name).length > 1 ? valuesOf(name) : valuesOf(name)[0]!]),
  )
}

const patterns = new Map<string, RegExp>()

/** An attribute's value, null where the tag has none of that name. */
export function attribute(tag: string, name: string): string | null {
  const pattern = patterns.get(name) ?? new RegExp(`(?:^|\\s)${name}="([^"]*)"`)
  patterns.set(name, pattern)
  const value = pattern.exec(tag)?.[1]
  return value === undefined ? null : unescaped(value)
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#x60': '`',
  '#x3D': '=',
}

export function unescaped(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
