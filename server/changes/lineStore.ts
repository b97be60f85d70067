import type { Authority } from '../accounts/account.ts'
import { dayIn } from '../clock.ts'
import { findFrame } from '../conventions/frame.ts'
import type { ConventionRecord } from '../conventions/record.ts'
import { standingOf } from '../conventions/standingOf.ts'
import { findConventions } from '../conventions/store.ts'
import type { Db } from '../database/open.ts'
import { remembered } from '../database/remembered.ts'
import { recordsTold } from '../journal/recordStore.ts'
import { actText, instantText, recordName, whoText } from '../journal/words.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { partnerNames } from '../partners/names.ts'
import { dayBefore } from '../rules/calendar.ts'
import type { Day } from '../rules/facts.ts'
import type { AskedChanges, Slice } from './askedStore.ts'
import { type ChangeWords, deadlineChangeWords, findingChangeWords, statusChangeWords } from './changeWords.ts'
import { countDeadlineChanges, listDeadlineChanges } from './deadlineStore.ts'
import type { Group } from './filter.ts'
import { countFindingChanges, listFindingChanges } from './findingStore.ts'
import { countRecorded, listRecorded } from './recordedStore.ts'
import { countStatusChanges, listStatusChanges } from './statusStore.ts'

/** A change with its words, its day and its record. */
export interface ChangeLine extends ChangeWords {
  group: Group
  on: Day
  /** Of what was recorded: the true instant, and how it is read. */
  at: string
  when: string
  name: string
  /** '' where the record is gone or has no page. */
  href: string
  reference: string
  partners: string
  fictional: boolean
  /** The same as code words, for programs. */
  data: Record<string, string | null>
}

/** Who reads, and on which day. */
export interface Reader {
  locale: Locale
  authority: Authority
  /** Deadlines before it are over. */
  on: Day
}

export type Counts = Record<Group, number>

export async function countChanges(db: Db, asked: AskedChanges): Promise<Counts> {
  return remembered(db, `changes ${JSON.stringify(asked)}`, async () => ({
    status: await countStatusChanges(db, asked),
    deadline: await countDeadlineChanges(db, asked),
    finding: await countFindingChanges(db, asked),
    recorded: await countRecorded(db, asked),
  }))
}

/** Some changes of a group, the newest first. */
export function changeLines(
  db: Db,
  asked: AskedChanges,
  group: Group,
  reader: Reader,
  slice: Slice,
): Promise<ChangeLine[]> {
  return lists[group](db, asked, reader, slice)
}

type List = (db: Db, asked: AskedChanges, reader: Reader, slice: Slice) => Promise<ChangeLine[]>

const lists: Record<Group, List> = {
  async status(db, asked, reader, slice) {
    const changes = await listStatusChanges(db, asked, slice)
    return ofConventions(db, asked, reader, changes, (change) => ({
      group: 'status',
      words: statusChangeWords(reader.locale, change),
      data: { before: change.before, after: change.after },
    }))
  },
  async deadline(db, asked, reader, slice) {
    const { locale, authority, on } = reader
    const changes = await listDeadlineChanges(db, asked, slice)
    return ofConventions(db, asked, reader, changes, (change) => ({
      group: 'deadline',
      words: deadlineChangeWords(locale, change, { authorityKind: authority.kind, on }),
      data: { what: change.what, kind: change.kind, deadlineOn: change.deadlineOn },
    }))
  },
  async finding(db, asked, reader, slice) {
    const changes = await listFindingChanges(db, asked, slice)
    const frame = await findFrame(db, asked.authorityId)
    return ofConventions(db, asked, reader, changes, (change, record) => {
      const day = change.what === 'ended' ? dayBefore(change.on) : change.on
      const found = standingOf(record, frame, day).findings.find(({ rule }) => rule === change.rule) ?? null
      return {
        group: 'finding',
        words: findingChangeWords(reader.locale, change, found, reader.authority.kind),
        data: { what: change.what, rule: change.rule, severity: change.severity },
      }
    })
  },
  recorded: recordedLines,
}

async function ofConventions<C extends { conventionId: string; on: Day }>(
  db: Db,
  { authorityId }: AskedChanges,
  { locale }: Reader,
  changes: C[],
  told: (change: C, record: ConventionRecord) => { group: Group; words: ChangeWords; data: ChangeLine['data'] },
): Promise<ChangeLine[]> {
  const ids = [...new Set(changes.map(({ conventionId }) => conventionId))]
  const records = new Map((await findConventions(db, authorityId, ids)).map((record) => [record.id, record]))
  return changes.flatMap((change) => {
    const record = records.get(change.conventionId)
    if (!record) return []
    const { group, words, data } = told(change, record)
    return {
      ...words,
      ...{ group, data, on: change.on, at: '', when: '' },
      name: record.title,
      href: `/conventions/${record.reference}`,
      reference: record.reference,
      partners: partnerNames(locale, record.partners),
      fictional: record.fictional,
    }
  })
}

/** What was recorded: who did what to which record. Personal words are not among them. */
async function recordedLines(db: Db, asked: AskedChanges, { locale }: Reader, slice: Slice): Promise<ChangeLine[]> {
  const lines = await listRecorded(db, asked, slice)
  const records = await recordsTold(db, asked.authorityId, lines)
  return lines.map((line) => {
    const record = records.get(`${line.recordKind} ${line.recordId}`)
    return {
      group: 'recorded',
      label: '',
      sentence: translate(locale, 'history.sentence', {
        who: whoText(locale, line),
        did: actText(locale, line.recordKind, line.act),
      }),
      ...{ status: null, severity: '' as const, reference: '', partners: '', fictional: false },
      on: dayIn(asked.timeZone, line.at),
      at: line.at,
      when: instantText(locale, asked.timeZone, line.at),
      name: recordName(locale, line, record),
      href: record?.href ?? '',
      data: { at: line.at, recordKind: line.recordKind, act: line.act },
    }
  })
}
