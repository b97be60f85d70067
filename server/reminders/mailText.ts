/** What a mail says, in its language: the same for the text and for the HTML. */
export interface MailModel {
  locale: string
  subject: string
  lead: string
  groups: MailGroup[]
  /** How many lines stand elsewhere, and where; null where all are here. */
  more: Link | null
  home: Link
  choice: Link
  unsubscribe: Link
  /** Why it comes. */
  why: string
}

export interface MailGroup {
  title: string
  note: string
  late: boolean
  lines: MailLine[]
}

export interface MailLine extends Link {
  /** What is new of it; empty where it was told before. */
  mark: string
  sentence: string
  /** Its day and the partners. */
  about: string
}

export interface Link {
  text: string
  href: string
}

/** The mail as plain text. */
export function mailText({ lead, groups, more, home, choice, unsubscribe, why }: MailModel): string {
  const parts = [
    lead,
    ...groups.map(groupText),
    ...(more ? [linkText(more)] : []),
    linkText(home),
    ['-- ', why, linkText(choice), linkText(unsubscribe)].join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

function groupText({ title, note, lines }: MailGroup): string {
  const heading = [title.toLocaleUpperCase(), note].filter(Boolean).join('\n')
  return [heading, ...lines.map(lineText)].join('\n\n')
}

function lineText({ mark, text, sentence, about, href }: MailLine): string {
  const first = mark ? `* ${text} [${mark}]` : `* ${text}`
  return [first, ...[about, sentence, href].filter(Boolean).map((line) => `  ${line}`)].join('\n')
}

function linkText({ text, href }: Link): string {
  return `${text}\n${href}`
}
