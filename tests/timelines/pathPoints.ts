/** The points that a path goes through, its curves' handles among them: what it fills lies between them. */
export function pathPoints(d: string): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = []
  let [x, y] = [0, 0]
  let start = { x, y }
  for (const [, command, rest] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = [...rest!.matchAll(/-?(?:\d*\.)?\d+(?:e-?\d+)?|NaN|-?Infinity/g)].map(([text]) => Number(text))
    const isRelative = command === command!.toLowerCase()
    const [fromX, fromY] = isRelative ? [x, y] : [0, 0]
    const to = (toX: number, toY: number) => points.push({ x: toX, y: toY })
    switch (command!.toUpperCase()) {
      case 'Z':
        ;({ x, y } = start)
        continue
      case 'H':
        x = fromX + numbers[0]!
        break
      case 'V':
        y = fromY + numbers[0]!
        break
      case 'A':
        // Half circles alone: as far to the side as their radius.
        to(x, y + numbers[1]!)
        to(x, y - numbers[1]!)
        ;[x, y] = [fromX + numbers[5]!, fromY + numbers[6]!]
        break
      default:
        for (let place = 0; place + 3 < numbers.length; place += 2)
          to(fromX + numbers[place]!, fromY + numbers[place + 1]!)
        ;[x, y] = [fromX + numbers.at(-2)!, fromY + numbers.at(-1)!]
    }
    if (command!.toUpperCase() === 'M') start = { x, y }
    to(x, y)
  }
  return points
}
