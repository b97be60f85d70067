/** A longer name would be cut by somebody's disk. */
export const longestName = 200

/** The name that a browser sends with a file, made fit to be shown: no folder, no control character, not too long. */
export function nameSent(sent: string): string {
  const base = sent.split(/[/\\]/).at(-1) ?? ''
  // What turns the direction of writing round would hide a name's true ending.
  const clean = base.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
  return shortened(clean.replace(/\s+/g, ' ').trim().normalize('NFC'))
}

/** A name that is too long loses its middle: its ending says what opens it. */
function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= longestName) return name
  const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? ''
  return `${letters.slice(0, longestName - ending.length - 1).join('')}…${ending}`
}
