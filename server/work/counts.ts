import type { Status } from '../rules/facts.ts'
import type { Group } from './lines.ts'
import type { AlikeCount } from './store.ts'

/** How many conventions each group holds, and each status has, from the counts of those that are alike. */
export interface WorkCounts {
  groups: Record<Group, number>
  statuses: Map<Status, number>
  total: number
}

const waiting: Status[] = ['voted', 'authorised', 'signed']

export function workCounts(alike: AlikeCount[]): WorkCounts {
  const groups = { late: 0, decide: 0, waiting: 0, watch: 0 }
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

/** The group in which the rules put such a convention; serious findings are not among the counts. */
function groupOf({ status, renewalStatus, deadlineKind }: AlikeCount): Group | null {
  if (renewalStatus === 'late') return 'late'
  if (renewalStatus === 'due' && deadlineKind !== 'notice') return 'decide'
  if (waiting.includes(status)) return 'waiting'
  return renewalStatus === 'due' || renewalStatus === 'renewing' ? 'watch' : null
}
