/** A deliberation's decisions as they stand in its text, one by one. */

export interface Decisions {
  /** Whether they are numbered 1, 2, 3 …: a list's own numbers then say so. */
  numbered: boolean
  items: string[]
}

/** How a line begins a decision of its own: "1 - ", "2°) ", "– ", "Article 3 : ". */
const opening = /^(?:(?:article\s+)?(\d{1,2})(?:er)?\s*(?:°\)?|[-–—.):])\s+|[-–—•]\s+)/i

/** One decision a line; where the lines are numbered or dashed, a line without such a mark goes on with the one before. */
export function decisionsOf(text: string): Decisions {
  const lines = text.split('\n').map((line) => line.trim())
  const said = lines.filter((line) => line !== '')
  const items = opening.test(said[0] ?? '') ? joined(said) : said
  const numbered = items.every((item, place) => opening.exec(item)?.[1] === String(place + 1))
  const marked = numbered || items.every((item) => opening.test(item) && !opening.exec(item)?.[1])
  return { numbered, items: marked ? items.map((item) => item.replace(opening, '')) : items }
}

function joined(lines: string[]): string[] {
  const items: string[] = []
  for (const line of lines) {
    if (opening.test(line)) items.push(line)
    else items.push(`${items.pop()} ${line}`)
  }
  return items
}
