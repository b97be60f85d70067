import { dayText, durationText } from '../locale/format.ts'
import { type Articles, type AuthorityKind, articlesOf, executiveText } from '../locale/law.ts'
import { type Key, type Locale, translate, type Values } from '../locale/locale.ts'
import { caseOn } from '../rules/case.ts'
import type { Day } from '../rules/facts.ts'
import type { Planning } from '../rules/planning.ts'
import { termOn } from '../rules/term.ts'
import { decisionFor, isRenewalUnknown, isTermUnknown, type Judged } from './judged.ts'

/** A rule in words, with where it is written. */
export interface RuleWords {
  text: string
  source: string
}

/** The rules that decided on the status, then on the renewal status. */
export function whyRules(locale: Locale, one: Judged, kind: AuthorityKind): RuleWords[] {
  return [statusRule(locale, one, kind), ...renewalRules(locale, one)]
}

function rule(locale: Locale, text: Key, source: Key, values: Values = {}): RuleWords {
  return { text: translate(locale, text, values), source: translate(locale, source) }
}

function ruleOfCode(locale: Locale, text: Key, articles: string[], values: Values = {}): RuleWords {
  const source = translate(locale, 'why.source.code', { articles: articles.join(', ') })
  return { text: translate(locale, text, values), source }
}

function statusRule(locale: Locale, one: Judged, kind: AuthorityKind): RuleWords {
  const { status } = one.standing
  const code: Articles = articlesOf(kind)
  const executive = executiveText(locale, kind)
  switch (status) {
    case 'draft':
      return ruleOfCode(locale, 'why.rule.draft', [code.council, code.executive], { executive })
    case 'voted':
      return ruleOfCode(locale, 'why.rule.voted', [code.executory])
    case 'authorised':
      return ruleOfCode(locale, 'why.rule.authorised', [code.executory, code.executive])
    case 'signed':
      return signedRule(locale, one)
    case 'in-force':
      return inForceRule(locale, one)
    case 'suspended':
      return rule(locale, 'why.rule.suspended', 'why.source.suspension')
    case 'expired':
      return expiredRule(locale, one)
    case 'denounced':
      return denunciationRule(locale, one)
    case 'superseded':
      return rule(locale, 'why.rule.superseded', 'why.source.successor')
  }
}

function signedRule(locale: Locale, { it }: Judged): RuleWords {
  if (it.beginning.awaitsTransmission && !it.known.transmittedOn) {
    return ruleOfCode(locale, 'why.rule.signed.transmit', ['L.1115-1'])
  }
  return rule(locale, 'why.rule.signed.begins', 'why.source.clause')
}

function inForceRule(locale: Locale, { it }: Judged): RuleWords {
  if (it.beginning.awaitsTransmission) return ruleOfCode(locale, 'why.rule.in-force', ['L.1115-1'])
  const bindsNobody = ['twinning-oath', 'friendship-pact', 'letter-of-intent'].includes(it.known.kind)
  if (bindsNobody) return ruleOfCode(locale, 'why.rule.in-force.kind', ['L.1115-1'])
  return rule(locale, 'why.rule.in-force.1992', 'why.source.law-1992')
}

function expiredRule(locale: Locale, { standing, it }: Judged): RuleWords {
  const { inForceOn } = it.beginning
  const wasInForce = inForceOn !== null && inForceOn <= standing.endsOn!
  if (wasInForce) return rule(locale, 'why.rule.expired', 'why.source.clause')
  if (it.beginning.awaitsTransmission) return ruleOfCode(locale, 'why.rule.expired.never', ['L.1115-1'])
  return rule(locale, 'why.rule.expired.never', 'why.source.clause')
}

/** How the convention's last day follows from its denunciation. */
function denunciationRule(locale: Locale, one: Judged): RuleWords {
  const how = howDenounced(one)
  const source = how === 'effective' ? 'why.source.denunciation' : 'why.source.clause'
  return rule(locale, `why.rule.denounced.${how}`, source)
}

function howDenounced({ facts, it }: Judged): 'effective' | 'late' | 'before-start' | 'any-time' | 'at-term' {
  if (facts.denunciation?.effectiveOn) return 'effective'
  if (it.denounced?.late) return 'late'
  const notifiedOn = it.denounced!.notifiedOn
  // Judged by what had happened by the day of its notification.
  const then = caseOn(facts, notifiedOn, null)
  const { startsOn } = then.beginning
  if (startsOn === null || notifiedOn < startsOn) return 'before-start'
  const term = termOn(then.runs, notifiedOn)
  return then.known.anyTime || term?.endsOn === null ? 'any-time' : 'at-term'
}

function renewalRules(locale: Locale, one: Judged): RuleWords[] {
  const { status, renewalStatus } = one.standing
  const { planning } = one.place
  const { successorStartsOn } = one.it.known
  if (status !== 'in-force' && status !== 'suspended') return []
  if (renewalStatus === 'ending' && one.it.denounced?.endsOn) return [denunciationRule(locale, one)]
  if (renewalStatus === 'ending') return [rule(locale, 'why.rule.ending', 'why.source.decision')]
  if (renewalStatus === 'renewed') {
    return successorStartsOn
      ? [rule(locale, 'why.rule.renewed.successor', 'why.source.successor')]
      : [rule(locale, 'why.rule.renewed.express', 'why.source.renewal')]
  }
  if (!planning) {
    return isTermUnknown(one)
      ? [rule(locale, 'why.rule.unknown-term', 'why.source.clause-to-complete')]
      : [rule(locale, 'why.rule.no-limit', 'why.source.clause')]
  }
  const warned = renewalStatus === 'not-due' || renewalStatus === 'due' ? [alertRule(locale, one, planning)] : []
  return [
    ...(planning.kind === 'notice' ? [noticeRule(locale, one, planning)] : decisionRules(locale, one, planning)),
    ...warned,
  ]
}

function noticeRule(locale: Locale, { standing }: Judged, { on }: Planning): RuleWords {
  const text = standing.renewalStatus === 'renewing' ? 'why.rule.notice.renewing' : 'why.rule.notice'
  return rule(locale, text, 'why.source.clause', { day: dayText(locale, on) })
}

function decisionRules(locale: Locale, one: Judged, { on, session }: Planning): RuleWords[] {
  const what = decisionFor(one, one.place.term!)
  const source = isRenewalUnknown(one) ? 'why.source.clause-to-complete' : 'why.source.clause'
  const rules = [rule(locale, `why.rule.decision.${what}`, source), dayRule(locale, one, on, session)]
  if (one.standing.renewalStatus === 'late') rules.push(rule(locale, 'why.rule.decision.late', 'why.source.calendar'))
  return rules
}

/** Why the decision day is that day. */
function dayRule(locale: Locale, { facts }: Judged, on: Day, session: Day | null): RuleWords {
  const day = dayText(locale, on)
  if (!session) return rule(locale, 'why.rule.decision.estimated', 'why.source.calendar', { day })
  const lead = durationText(locale, facts.settings?.leadTime ?? 'P45D')
  const values = { day, lead, session: dayText(locale, session) }
  const text = session === on ? 'why.rule.decision.same-day' : 'why.rule.decision.session'
  return rule(locale, text, 'why.source.calendar', values)
}

function alertRule(locale: Locale, { facts }: Judged, { alertFrom }: Planning): RuleWords {
  const window = durationText(locale, facts.settings?.alertWindow ?? 'P9M')
  return rule(locale, 'why.rule.alert', 'why.source.settings', { window, from: dayText(locale, alertFrom) })
}
