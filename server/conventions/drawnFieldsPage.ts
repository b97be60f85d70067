import type { ChoiceModel, FieldModel } from '../web/fields.ts'

/** A field with the partial that draws it, or some that stand side by side. */
export interface Drawn {
  text: FieldModel | null
  lines: FieldModel | null
  select: ChoiceModel | null
  pair: Drawn[] | null
}

const nothing: Drawn = { text: null, lines: null, select: null, pair: null }

export const drawText = (model: FieldModel): Drawn => ({ ...nothing, text: model })
export const drawLines = (model: FieldModel): Drawn => ({ ...nothing, lines: model })
export const drawSelect = (model: ChoiceModel): Drawn => ({ ...nothing, select: model })
export const drawPair = (...pair: Drawn[]): Drawn => ({ ...nothing, pair })

/** A day that must be there. */
export const dayField = { required: true, inputMode: 'text', size: 'short', hint: 'field.day.hint' } as const
