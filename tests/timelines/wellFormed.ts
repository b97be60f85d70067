/**
 * Whether a text is XML as far as a drawing needs it: tags that close in their order, attributes in quotes and each
 * once, no bare & or <, no character that XML does not allow.
 */
export function wellFormed(xml: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(xml)) return false
  const open: string[] = []
  let roots = 0
  const rest = xml.replace(/<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/gi, (_, closing, name, attributes, empty) => {
    const names = [...String(attributes).matchAll(/ ([\w:-]+)="/g)].map(([, one]) => one)
    if (new Set(names).size < names.length) return '<'
    if (closing) return open.pop() === name ? '' : '<'
    if (open.length === 0) roots += 1
    if (!empty) open.push(name)
    return /&(?!(amp|lt|gt|quot);)/.test(attributes) ? '&' : ''
  })
  return open.length === 0 && roots === 1 && !/[<>]|&(?!(amp|lt|gt|quot);)/.test(rest)
}
