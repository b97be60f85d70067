import { createServer, type ServerResponse } from 'node:http'
import Sqlite from 'better-sqlite3'

/*
 * The floor: what the same rows cost with nothing around them. Bare node:http, the same driver, prepared statements,
 * string templates, the count remembered while the data is unchanged. No sign-in, no rules, no languages.
 */

const [path = '', port = '0', on = ''] = process.argv.slice(2)
const db = new Sqlite(path, { readonly: true })
const authority = db.prepare('select authority_id from conventions limit 1').pluck().get() as string
const joined = `from standing_spans s join conventions c on c.authority_id = s.authority_id and c.id = s.convention_id
  where s.authority_id = '${authority}' and s.from_on <= ? and s.until_on >= ?`
const matching = `s.convention_id in (select record_id from search_words join search_index on place = search_words.rowid
  where search_words match ? and kind = 'convention')`
const columns = `c.reference, c.title, c.kind, s.status, s.renewal_status, s.term_ends_on, s.deadline_kind, s.deadline_on,
  (select group_concat(p.name, ', ') from parties y join partners p on p.authority_id = y.authority_id and p.id = y.partner_id
   where y.authority_id = c.authority_id and y.convention_id = c.id) partners`
const page = db.prepare(`select ${columns} ${joined} and s.status = ? order by s.reference limit 50 offset ?`)
const count = db.prepare(`select count(*) n ${joined} and s.status = ?`)
const found = db.prepare(`select ${columns} ${joined} and ${matching} order by s.reference limit 50`)
const foundCount = db.prepare(`select count(*) n ${joined} and ${matching}`)
const record = db.prepare(`select * from conventions where authority_id = '${authority}' and reference = ?`)
const parties = db.prepare(
  `select y.*, p.name partner from parties y left join partners p on p.authority_id = y.authority_id and p.id = y.partner_id
   where y.authority_id = '${authority}' and convention_id = ?`,
)
const signatures = db.prepare(`select * from signatures where authority_id = '${authority}' and convention_id = ?`)
const spans = db.prepare(
  `select * from standing_spans where authority_id = '${authority}' and convention_id = ? order by from_on`,
)
const counts = db.prepare(
  `select s.status, count(*) n from standing_spans s where s.from_on <= ? and s.until_on >= ? group by s.status`,
)
const work = db.prepare(`select ${columns} ${joined} and s.renewal_status = ? order by s.deadline_on limit 50`)
const all = db.prepare(`select ${columns} ${joined} order by c.reference`)

type Row = Record<string, string | number | null>

const remembered = new Map<string, number>()
let version = -1

function remember(key: string, ask: () => number): number {
  const now = db.pragma('data_version', { simple: true }) as number
  if (now !== version) remembered.clear()
  version = now
  const known = remembered.get(key) ?? ask()
  remembered.set(key, known)
  return known
}

const escaped = (value: unknown) =>
  String(value ?? '').replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '',
  )

function rows(list: Row[]): string {
  return list
    .map(
      (row) =>
        `<tr><th><a href="/conventions/${escaped(row.reference)}">${escaped(row.title)}</a></th><td>${escaped(row.partners)}</td><td>${escaped(row.status)} ${escaped(row.renewal_status)}</td><td>${escaped(row.term_ends_on)}</td><td>${escaped(row.deadline_on)}</td></tr>`,
    )
    .join('')
}

const html = (body: string) =>
  `<!doctype html><html lang="fr"><title>Conventions</title><body><table>${body}</table></body></html>`

function list(status: string, number: number): string {
  const total = remember(status, () => (count.get(on, on, status) as { n: number }).n)
  return html(`<caption>${total}</caption>${rows(page.all(on, on, status, (number - 1) * 50) as Row[])}`)
}

function search(word: string): string {
  const total = remember(word, () => (foundCount.get(on, on, word) as { n: number }).n)
  return html(`<caption>${total}</caption>${rows(found.all(on, on, word) as Row[])}`)
}

function one(reference: string): string {
  const row = record.get(reference) as Row
  const told = [...parties.all(row.id), ...signatures.all(row.id), ...spans.all(row.id)] as Row[]
  const lines = told.map(
    (line) =>
      `<tr>${Object.values(line)
        .map((value) => `<td>${escaped(value)}</td>`)
        .join('')}</tr>`,
  )
  return html(`<caption>${escaped(row.title)}</caption>${lines.join('')}`)
}

function home(): string {
  const whole = counts.all(on, on) as Row[]
  const groups = ['late', 'due', 'renewing'].map((status) => rows(work.all(on, on, status) as Row[]))
  return html(`${whole.map((row) => `<tr><td>${row.status}</td><td>${row.n}</td></tr>`).join('')}${groups.join('')}`)
}

async function csv(response: ServerResponse): Promise<void> {
  let text = ''
  for (const row of all.iterate(on, on) as IterableIterator<Row>) {
    text += `${Object.values(row)
      .map((value) => value ?? '')
      .join(';')}\r\n`
    if (text.length > 65_536) {
      response.write(text)
      text = ''
    }
  }
  response.end(text)
}

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (url.pathname === '/conventions.csv') return void csv(response)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  if (url.pathname === '/') return response.end(home())
  if (url.pathname.startsWith('/conventions/')) return response.end(one(url.pathname.slice('/conventions/'.length)))
  const word = url.searchParams.get('q')
  const number = Number(url.searchParams.get('page') ?? 1)
  response.end(word ? search(word) : list(url.searchParams.get('status') ?? '', number))
}).listen(Number(port), '127.0.0.1', () => console.log('ready'))
