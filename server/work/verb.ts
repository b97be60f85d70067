import type { JudgedConvention } from '../conventions/standingOf.ts'
import { actsOpen } from '../conventions/verbs.ts'
import { type Key, type Locale, translate } from '../locale/locale.ts'
import { partnerName, partnerNames } from '../partners/names.ts'
import type { Partnership } from '../partnerships/store.ts'
import type { WorkItem } from './lineStore.ts'

/** What a line is about: its record's name and address. */
export interface WorkSubject {
  title: string
  href: string
  /** The partners by name; empty where the title is the partner's name. */
  partners: string
  fictional: boolean
}

export function subjectOf(locale: Locale, { convention, partnership }: WorkItem): WorkSubject {
  if (partnership) return partnershipSubject(locale, partnership)
  const { title, reference, partners, fictional } = convention!.record
  const names = partnerNames(locale, partners)
  return { title, href: `/conventions/${reference}`, partners: names, fictional }
}

export function partnershipSubject(locale: Locale, { reference, partner }: Partnership): WorkSubject {
  const title = translate(locale, 'work.partnership', { name: partnerName(locale, partner) })
  return { title, href: `/partnerships/${reference}`, partners: '', fictional: false }
}

export interface WorkVerb {
  href: string
  text: string
}

/** The one thing to do about a line: what it waits for, as far as the person may do it; else a look at the record. */
export function workVerb(locale: Locale, item: WorkItem, mayWrite: boolean): WorkVerb {
  const verb = mayWrite ? (item.convention ? actOf(item, item.convention) : partnershipVerb(item)) : null
  const [href, key] = verb ?? lookAt(locale, item)
  return { href, text: translate(locale, key) }
}

type Told = [href: string, text: Key]

function lookAt(locale: Locale, item: WorkItem): Told {
  const { href } = subjectOf(locale, item)
  if (item.line.kind === 'finding') return [`${href}#findings`, 'work.verb.finding']
  return [href, 'work.open']
}

/** The act that the line waits for, where it makes sense on the day. */
function actOf({ line }: WorkItem, { record, standing }: JudgedConvention): Told | null {
  const address = `/conventions/${record.reference}`
  const open = actsOpen(record, standing)
  const act = (name: (typeof open)[number], text: Key): Told | null =>
    open.includes(name) ? [`${address}/${name}`, text] : null
  switch (line.kind) {
    case 'late':
      if (line.session === null) return act('let-lapse', 'act.let-lapse.verb')
      return line.way === 'renew' ? deliberate(record.reference) : act('amend', 'work.verb.amend')
    case 'decide':
      return deliberate(record.reference)
    case 'execution': {
      const deliberation = record.authorisations.findLast(({ signs }) => signs)?.deliberationReference
      return deliberation ? [`/deliberations/${deliberation}/edit`, 'convention.complete-deliberation'] : null
    }
    case 'signature':
      return act('sign', 'act.sign.verb')
    case 'transmission':
      return act('transmit', 'act.transmit.verb')
    case 'notice':
      return act('denounce', 'act.denounce.verb')
    default:
      return null
  }
}

function deliberate(reference: string): Told {
  return [`/deliberations/new?convention=${reference}`, 'work.verb.deliberate']
}

function partnershipVerb({ line, partnership }: WorkItem): Told | null {
  const isWithout = line.kind === 'without-convention'
  return isWithout && partnership ? [newConvention(partnership), 'partnership.conventions.add'] : null
}

function newConvention({ partner }: Partnership): string {
  return `/conventions/new?partner=${partner.reference}`
}
