import type { ChangeLine } from './lineStore.ts'

/** A change as `/api/changes` answers it: in words and in code words. */
export function changeItem({ group, on, label, sentence, name, href, reference, data }: ChangeLine) {
  return {
    group,
    on,
    ...data,
    label: label || null,
    sentence,
    name,
    record: href || null,
    reference: reference || null,
  }
}
