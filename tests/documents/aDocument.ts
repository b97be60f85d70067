import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Agent } from 'supertest'
import type { House } from '../support/house.ts'

const partnership = { newName: 'Volgograd', newCountryCode: 'RU', reference: 'VOLGOGRAD', since: '1959' }
const convention = {
  reference: 'VOL-2012-1',
  kind: 'framework',
  title: 'Coopération avec Volgograd',
  partner1: 'VOLGOGRAD',
  startMode: 'unknown',
  termMode: 'unknown',
  renewalMode: 'unknown',
  noticeMode: 'unknown',
  denounceable: 'unknown',
}
const deliberation = {
  reference: 'DEL-2012-12-17',
  object: 'Coopération avec Volgograd',
  sessionOn: '17/12/2012',
}

/** A record of each kind, for documents to be kept with. */
export async function recordOwners(editor: Agent): Promise<void> {
  await editor.post('/partnerships/new').send(partnership).expect(303)
  await editor.post('/conventions/new').send(convention).expect(303)
  await editor.post('/deliberations/new').send(deliberation).expect(303)
  await editor.post('/sessions/new').send({ body: 'council', heldOn: '14/12/2026', kind: 'ordinary' }).expect(303)
}

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n')
export const text = Buffer.from('Le Conseil,\nVu le CGCT,\nDécide\n')

export const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

interface Sent {
  bytes?: Buffer
  name?: string
  fields?: Record<string, string>
}

/** The form with a file, as a browser sends it. */
export function send(agent: Agent, path: string, { bytes, name = 'texte.txt', fields = {} }: Sent) {
  const post = agent.post(path).type('multipart/form-data')
  for (const [field, value] of Object.entries({ what: 'letter', ...fields })) post.field(field, value)
  return bytes ? post.attach('file', bytes, { filename: name, contentType: 'text/html' }) : post
}

/** Keeps a file with a record. @returns the document's address */
export async function add(agent: Agent, owner: string, sent: Sent): Promise<string> {
  const { headers } = await send(agent, `${owner}/documents/new`, sent).expect(303)
  return `/documents/${/document-added\.([\w-]+)/.exec(headers.location!)![1]}`
}

/** Every file in the house's folder of documents. */
export function filesOf({ deps }: House): string[] {
  const folder = join(deps.config.dataDir, 'documents')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => one.name)
    .sort()
}
