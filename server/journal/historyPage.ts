import { type Locale, translate } from '../locale/locale.ts'
import { changesOf, type Names } from './history.ts'
import type { JournalLine } from './store.ts'
import { actText, instantText, otherName, whoText } from './words.ts'

/** What the template of a record's history shows. */

interface Told {
  /** How the record is called, and where it is. */
  name: string
  back: string
  /** The newest first. */
  lines: JournalLine[]
  names: Names
  timeZone: string
}

export function historyPage(locale: Locale, { name, back, lines, names, timeZone }: Told) {
  return {
    heading: translate(locale, 'history.title', { name }),
    back,
    count: translate(locale, 'history.count', { count: lines.length }),
    entries: lines.map((line) => ({
      id: `line-${line.seq}`,
      at: line.at,
      when: instantText(locale, timeZone, line.at),
      what: translate(locale, 'history.sentence', {
        who: whoText(locale, line),
        did: [actText(locale, line.recordKind, line.act), otherName(line)].filter(Boolean).join(' '),
      }),
      edited: line.before !== null && line.after !== null,
      removed: line.after === null,
      changes: changesOf(locale, line, names),
    })),
  }
}
