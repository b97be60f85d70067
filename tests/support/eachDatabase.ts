import { describe } from '@jest/globals'
import { aHouse, type House } from './house.ts'
import { postgresFound } from './postgres.ts'

type MakeHouse = (settings?: Parameters<typeof aHouse>[0]) => Promise<House>

/** The same tests over both databases; those of PostgreSQL are skipped where there is no server. */
export function eachDatabase(tests: (name: string, makeHouse: MakeHouse) => void): void {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    const suite = dialect === 'postgres' && !postgresFound ? describe.skip : describe
    suite(dialect, () => tests(dialect, (settings) => aHouse({ ...settings, dialect })))
  }
}
