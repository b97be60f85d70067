import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Day } from '../rules/facts.ts'
import { choiceField, errorSummary, type FormModel, field } from '../web/fields.ts'
import { type CalendarChanges, movesPart } from './movesPart.ts'
import { bodyOptions } from './names.ts'
import { weekdayOf } from './readLine.ts'
import type { SessionRecord } from './record.ts'
import type { YearLine } from './yearForm.ts'

/** What the form of a whole year shows. */

/** The lines as they were read, with what the calendar has already. */
interface Read {
  lines: YearLine[]
  known: SessionRecord[]
  /** Null where a line is wrong: nothing can be saved. */
  changes: CalendarChanges | null
  seen: string
}

export function yearPage(form: FormModel, read: Read | null) {
  const { locale } = form
  return {
    errors: errorSummary(form),
    lines: field(form, 'lines', 'session.year.lines', { required: true, rows: 14, hint: 'session.year.lines.hint' }),
    body: choiceField(form, 'body', 'session.body', bodyOptions(locale), { required: true }),
    year: field(form, 'year', 'session.year', { size: 'short', inputMode: 'numeric', hint: 'session.year.hint' }),
    closesBefore: field(form, 'closesBefore', 'session.year.closes-before', {
      size: 'short',
      inputMode: 'numeric',
      hint: 'session.year.closes-before.hint',
    }),
    read: read && readPart(locale, read),
    moves: read?.changes ? movesPart(locale, read.changes) : null,
    seen: read?.seen ?? '',
    save: read?.changes ? saveText(locale, read) : '',
  }
}

function readPart(locale: Locale, { lines, known }: Read) {
  const rows = lines.map((line) => rowOf(locale, line, known))
  return { caption: translate(locale, 'session.year.read', { count: lines.length }), rows }
}

function rowOf(locale: Locale, line: YearLine, known: readonly SessionRecord[]) {
  const { number, text, session, problem } = line
  const there = session && known.find(({ heldOn }) => heldOn === session.heldOn)
  return {
    number,
    text,
    heldOn: session?.heldOn ?? null,
    weekday: session ? weekdayText(locale, session.heldOn) : '',
    closesOn: session?.closesOn ?? null,
    wrong: problem !== null,
    verdict: problem
      ? problemText(locale, problem)
      : translate(locale, there ? 'session.year.there' : 'session.year.new'),
    kept: there && problem === null ? keptText(locale, there) : '',
  }
}

/** What is there stays as it is: its own closing day is said. */
function keptText(locale: Locale, { closesOn }: SessionRecord): string {
  if (closesOn === null) return translate(locale, 'session.year.kept')
  return translate(locale, 'session.year.kept-closing', { day: dayText(locale, closesOn) })
}

function problemText(locale: Locale, problem: NonNullable<YearLine['problem']>): string {
  switch (problem.kind) {
    case 'weekday':
      return translate(locale, 'session.line.weekday', {
        day: dayText(locale, problem.on),
        right: weekdayText(locale, problem.on),
        said: weekdayName(locale, problem.said),
      })
    case 'closes-after':
      return translate(locale, 'session.closes-after')
    case 'twice':
      return translate(locale, 'session.line.twice', { line: problem.line })
    default:
      return translate(locale, `session.line.${problem.kind}`)
  }
}

function weekdayText(locale: Locale, day: Day): string {
  return weekdayName(locale, weekdayOf(day))
}

/** 1 January 2023 was a Sunday. */
function weekdayName(locale: Locale, weekday: number): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return format.format(Date.UTC(2023, 0, 1 + weekday))
}

/** '' where every session is there already. */
function saveText(locale: Locale, { lines, known }: Read): string {
  const days = known.map(({ heldOn }) => heldOn)
  const count = lines.filter(({ session }) => session && !days.includes(session.heldOn)).length
  return count === 0 ? '' : translate(locale, 'session.year.save', { count })
}
