import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { projectRoot } from '../../server/config.ts'
import { actNames } from '../../server/conventions/acts.ts'
import { actName, actText, kindText } from '../../server/journal/words.ts'
import { isKey, type Locale } from '../../server/locale/locale.ts'

/** Acts that are not written out beside their kind, by the file that tells them. */
const elsewhere: Record<string, readonly string[]> = {
  'conventions/recordAct.ts': actNames,
  'conventions/correctAct.ts': ['correct', 'withdraw'],
  'commitments/writeCommitment.ts': ['create', 'edit', 'estimate', 'remove'],
  'deliberations/recordDeliberation.ts': ['create'],
}

/** Files that write lines for those who call them: the kinds stand there. */
const callers = ['demo/loading.ts', 'journal/personal.ts', 'journal/journal.ts']

/** Each file that tells the journal something, with its kinds of records and its acts. */
function told(): { file: string; kinds: string[]; acts: readonly string[] }[] {
  const root = join(projectRoot, 'server')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  return files
    .filter((file) => !callers.includes(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
    .filter(({ text }) => /write(Personal)?Journal\(trx/.test(text))
    .map(({ file, text }) => ({
      file,
      kinds: [...text.matchAll(/recordKind: '([a-z-]+)'/g)].map(([, kind]) => kind!),
      acts: elsewhere[file] ?? actsIn(text),
    }))
}

function actsIn(text: string): string[] {
  const said = [...text.matchAll(/\bact: ([^,\n]+)/g)].map(([, value]) => value!)
  return said.flatMap((value) => [...value.matchAll(/'([a-z-]+)'/g)].map(([, act]) => act!))
}

const pairs = new Map(
  told().flatMap(({ kinds, acts }) => kinds.flatMap((kind) => acts.map((act) => [`${kind} ${act}`, [kind, act]]))),
)

describe('what acts tell the journal', () => {
  test('is found in every file that writes a line: a kind and an act', () => {
    for (const { file, kinds, acts } of told()) {
      expect({ file, kinds: kinds.length > 0, acts: acts.length > 0 }).toEqual({ file, kinds: true, acts: true })
    }
    for (const pair of ['contact create', 'contact remove', 'person end-mandate', 'convention sign', 'domain hide']) {
      expect([...pairs.keys()]).toContain(pair)
    }
  })

  test.each([...pairs.values()])('%s %s has a sentence, a kind and a verb in both languages', (kind, act) => {
    // Keys stand in both files, or in none: the locale's own test holds that.
    const own = isKey(`journal.act.${kind}.${act}`)
    const shared = isKey(`journal.act.${act}`) && isKey(`journal.the.${kind}`) && isKey(`journal.of.${kind}`)
    expect({ kind, act, sentence: own || shared }).toEqual({ kind, act, sentence: true })
    expect(isKey(`journal.kind.${kind}`)).toBe(true)
    expect(isKey(`journal.verb.${act}`)).toBe(true)
    const sentences = (['fr', 'en'] satisfies Locale[]).map((locale) => {
      const text = [actText(locale, kind!, act!), kindText(locale, kind!), actName(locale, act!)]
      for (const one of text) expect(one).not.toMatch(/\{\{|journal\./)
      return text[0]
    })
    expect(sentences[0]).not.toBe(sentences[1])
  })
})
