/** Rows as values, gathered by what each belongs to. */
export function grouped<R, V>(rows: readonly R[], read: (row: R) => [owner: string, value: V]): Map<string, V[]> {
  const groups = new Map<string, V[]>()
  for (const row of rows) {
    const [owner, value] = read(row)
    const group = groups.get(owner)
    if (group) group.push(value)
    else groups.set(owner, [value])
  }
  return groups
}
