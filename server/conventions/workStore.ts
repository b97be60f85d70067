import type { ExpressionBuilder } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { type Day, overStatuses } from '../rules/facts.ts'
import { callingRules, type WorkGroup, waitingStatuses } from '../rules/workReason.ts'

/** Which conventions call somebody on a day, as their status rows (`s`) tell it: the same as the rules' lines of work. */

type Build = ExpressionBuilder<Schema & { s: Schema['standing_spans'] }, 's'>

/** Whose findings of which day. */
export interface OfDay {
  authorityId: string
  on: Day
}

/** Whether the convention stands in one of these groups. */
export function atWork(build: Build, groups: readonly WorkGroup[], day: OfDay) {
  return build.or(groups.map((group) => inGroup[group](build, day)))
}

const inGroup = {
  late: (build: Build) => build('s.renewal_status', '=', 'late'),
  decide: (build: Build) =>
    build.and([build('s.renewal_status', '=', 'due'), build('s.deadline_kind', '!=', 'notice')]),
  waiting: (build: Build) => build('s.status', 'in', waitingStatuses),
  watch: (build: Build, day: OfDay) => {
    const causes = [isDenounceable(build), isRenewing(build), isFoundSerious(build, day), isFoundOtherwise(build, day)]
    return build.and([build.not(isOtherwiseCalled(build)), build.or(causes)])
  },
}

/** Why a convention is watched, one cause after the other: none of them holds of a convention that an earlier one has. */
export const watchCauses = [
  (build: Build) => isDenounceable(build),
  (build: Build) => isRenewing(build),
  (build: Build, day: OfDay) => build.and([build.not(isCalled(build)), isFoundSerious(build, day)]),
  (build: Build, day: OfDay) =>
    build.and([build.not(isCalled(build)), build.not(isFoundSerious(build, day)), isFoundOtherwise(build, day)]),
] as const

/** It is over, or stands in an earlier group. */
function isOtherwiseCalled(build: Build) {
  return build.or([
    build('s.status', 'in', [...waitingStatuses, ...overStatuses]),
    inGroup.late(build),
    inGroup.decide(build),
  ])
}

function isCalled(build: Build) {
  return build.or([isOtherwiseCalled(build), isDenounceable(build), isRenewing(build)])
}

function isDenounceable(build: Build) {
  return build.and([build('s.renewal_status', '=', 'due'), build('s.deadline_kind', '=', 'notice')])
}

function isRenewing(build: Build) {
  return build('s.renewal_status', '=', 'renewing')
}

function isFoundSerious(build: Build, day: OfDay) {
  return build('s.convention_id', 'in', openFindings(build, day).where('finding_spans.severity', '=', 'serious'))
}

function isFoundOtherwise(build: Build, day: OfDay) {
  return build('s.convention_id', 'in', openFindings(build, day).where('finding_spans.rule', 'in', callingRules))
}

/** The conventions of which rules find something on the day that nobody has accepted: looked up once, not for each row. */
function openFindings(build: Build, { authorityId, on }: OfDay) {
  return build
    .selectFrom('finding_spans')
    .select('finding_spans.convention_id')
    .where('finding_spans.authority_id', '=', authorityId)
    .where('finding_spans.from_on', '<=', on)
    .where('finding_spans.until_on', '>=', on)
    .where((inner) => inner.not(inner.exists(acceptance(inner as never, on))))
}

function acceptance(build: ExpressionBuilder<Schema, 'finding_spans'>, on: Day) {
  return build
    .selectFrom('accepted_spans')
    .select('accepted_spans.rule')
    .whereRef('accepted_spans.authority_id', '=', 'finding_spans.authority_id')
    .whereRef('accepted_spans.convention_id', '=', 'finding_spans.convention_id')
    .whereRef('accepted_spans.rule', '=', 'finding_spans.rule')
    .where('accepted_spans.from_on', '<=', on)
    .where('accepted_spans.until_on', '>=', on)
}
