/** A program that tests need and the machine lacks: its tests are left out, aloud; in CI they fail, for nothing may be left out there. */
export function tellMissing(sentence: string): void {
  if (process.env.CI) throw new Error(sentence)
  console.warn(sentence)
}
