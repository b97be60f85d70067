/** An address of ours that keeps the day shown. */
export function withDay(path: string, day: string | null): string {
  if (day === null) return path
  const [address = '', fragment] = path.split('#')
  const joined = `${address}${address.includes('?') ? '&' : '?'}on=${day}`
  return fragment === undefined ? joined : `${joined}#${fragment}`
}
