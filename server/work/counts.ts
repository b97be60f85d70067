import type { Status } from '../rules/facts.ts'
import { type WorkGroup, waitingStatuses } from '../rules/workReason.ts'
import type { AlikeCount, CountedWork } from './store.ts'

/** How many conventions each group holds, and each status has: the same numbers as the lists that they lead to. */
export interface WorkCounts {
  groups: Record<WorkGroup, number>
  statuses: Map<Status, number>
  total: number
}

export function workCounts({ alike, watched }: CountedWork): WorkCounts {
  const groups = { late: 0, decide: 0, waiting: 0, watch: watched }
  const statuses = new Map<Status, number>()
  let total = 0
  for (const one of alike) {
    const group = groupOf(one)
    if (group) groups[group] += one.count
    statuses.set(one.status, (statuses.get(one.status) ?? 0) + one.count)
    total += one.count
  }
  return { groups, statuses, total }
}

/** The group that a status row alone tells: of what is watched it does not tell all. */
function groupOf({ status, renewalStatus, deadlineKind }: AlikeCount): Exclude<WorkGroup, 'watch'> | null {
  if (renewalStatus === 'late') return 'late'
  if (renewalStatus === 'due' && deadlineKind !== 'notice') return 'decide'
  return waitingStatuses.includes(status) ? 'waiting' : null
}
