import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { removeStranded } from '../../server/documents/fileStore.ts'

let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'stranded-'))
})
afterAll(() => rmSync(dataDir, { recursive: true }))

test('what never came whole is gone a day later; what may still be coming stays', async () => {
  const now = Date.parse('2026-11-25T09:00:00.000Z')
  expect(await removeStranded(dataDir, now)).toBe(0)
  const incoming = join(dataDir, 'documents', 'incoming')
  mkdirSync(incoming, { recursive: true })
  for (const [name, hours] of [
    ['old', 25],
    ['new', 23],
  ] as const) {
    writeFileSync(join(incoming, name), 'half')
    const then = now / 1000 - hours * 3600
    utimesSync(join(incoming, name), then, then)
  }
  expect(await removeStranded(dataDir, now)).toBe(1)
  expect(readdirSync(incoming)).toEqual(['new'])
})
