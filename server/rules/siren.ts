/**
 * Whether a text is a SIREN: nine figures, the last one a checksum (Luhn, ISO/IEC 7812-1).
 * Spaces between the figures are allowed: "212 102 313".
 */
export function sirenIsValid(text: string): boolean {
  const figures = text.replace(/\s/g, '')
  return /^\d{9}$/.test(figures) && luhnSum(figures) % 10 === 0
}

function luhnSum(figures: string): number {
  return [...figures].reverse().reduce((sum, figure, place) => {
    const value = Number(figure) * (place % 2 === 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
}
