import type { z } from 'zod'
import { wrong } from '../locale/fields.ts'
import type { CouncilSession } from '../rules/facts.ts'
import { readLine } from '../sessions/readLine.ts'

/** More than a council holds in some years. */
const most = 120

/** Sessions as they are typed or pasted: one a line, its day, then maybe the day on which its files close. */
export function readSessions(text: string, context: z.core.$RefinementCtx): CouncilSession[] {
  const rows = text.split('\n').map((line, place) => ({ line: place + 1, text: line.trim() }))
  const written = rows.filter((row) => row.text !== '')
  if (written.length > most) {
    wrong(context, 'simulation.sessions.too-many', { most })
    return []
  }
  const sessions: CouncilSession[] = []
  for (const row of written) {
    const read = readLine(row.text, null)
    const said = { line: row.line, text: row.text.slice(0, 60) }
    if (!read.ok) wrong(context, 'simulation.sessions.impossible', said)
    else if (read.closesOn && read.closesOn > read.on) wrong(context, 'simulation.sessions.closes-after', said)
    else if (sessions.some(({ on }) => on === read.on)) wrong(context, 'simulation.sessions.twice', said)
    else sessions.push({ on: read.on, closesOn: read.closesOn })
  }
  return sessions.sort((one, other) => (one.on < other.on ? -1 : 1))
}
