import { z } from 'zod'
import { choice, readForm, requiredLines, version } from '../locale/fields.ts'

export const correctionWays = ['correct', 'withdraw'] as const

const correctForm = z.object({ way: choice(correctionWays), why: requiredLines(2000), version: version() })
export type CorrectForm = z.infer<typeof correctForm>

/** How an act is corrected, by new values or by saying that it never happened, and why. */
export const readCorrection = (body: unknown) => readForm(correctForm, body)
