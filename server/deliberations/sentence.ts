import { dayText, listText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { executoryOn } from '../rules/beginning.ts'
import { closing, isWhole } from '../rules/calendar.ts'
import type { Day, PartialDay } from '../rules/facts.ts'
import { isBefore1982 } from '../rules/findings/finding.ts'
import { authorisationOn } from '../rules/known.ts'
import type { DeliberationValues } from './record.ts'

type Days = Pick<DeliberationValues, 'sessionOn' | 'receivedOn' | 'publishedOn'>

/** What a deliberation is worth on a day, in one sentence: when it was voted, received and published, and from when it is executory. */
export function deliberationSentence(locale: Locale, deliberation: Days, on: Day): string {
  const { sessionOn } = deliberation
  if (sessionOn && closing(sessionOn) > on) {
    return translate(locale, 'deliberation.sentence.planned', { session: sessionText(locale, sessionOn) })
  }
  const known = authorisationOn(deliberation, on)
  const voted = votedText(locale, sessionOn)
  // Before the law of 2 March 1982 acts needed approval, and were not executory by publication and receipt.
  if (sessionOn && isBefore1982(closing(sessionOn))) return translate(locale, 'deliberation.sentence.old', { voted })
  const head = [voted, ...happenedTexts(locale, known)].join(', ')
  const executory = executoryOn(known)
  if (executory) {
    return translate(locale, 'deliberation.sentence.executory', { head, day: dayText(locale, executory) })
  }
  const lacking = listText(locale, lackingTexts(locale, deliberation, known))
  const allLater = steps.every((step) => deliberation[step])
  return translate(locale, allLater ? 'deliberation.sentence.not-yet' : 'deliberation.sentence.unknown', {
    head,
    lacking,
  })
}

const steps = ['receivedOn', 'publishedOn'] as const

function votedText(locale: Locale, sessionOn: PartialDay | null): string {
  if (sessionOn === null) return translate(locale, 'deliberation.sentence.voted-unknown')
  const day = dayText(locale, sessionOn)
  return translate(locale, isWhole(sessionOn) ? 'deliberation.sentence.voted-on' : 'deliberation.sentence.voted-in', {
    day,
  })
}

function sessionText(locale: Locale, sessionOn: PartialDay): string {
  const day = dayText(locale, sessionOn)
  return translate(
    locale,
    isWhole(sessionOn) ? 'deliberation.sentence.session-on' : 'deliberation.sentence.session-in',
    {
      day,
    },
  )
}

function happenedTexts(locale: Locale, known: Record<(typeof steps)[number], Day | null>): string[] {
  return steps.flatMap((step) => {
    const day = known[step]
    return day ? [translate(locale, `deliberation.sentence.${step}`, { day: dayText(locale, day) })] : []
  })
}

/** What nobody knows, and what comes after the day shown only. */
function lackingTexts(locale: Locale, recorded: Days, known: Record<(typeof steps)[number], Day | null>): string[] {
  return steps.flatMap((step) => {
    if (known[step]) return []
    return [translate(locale, `deliberation.sentence.${step}.${recorded[step] ? 'later' : 'unknown'}`)]
  })
}
