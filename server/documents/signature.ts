/** What a file is, by its own bytes: what the sender says of it is not believed. */

/** What is looked at of a file. */
export interface Looked {
  /** Its first bytes, and its last ones. */
  head: Buffer
  tail: Buffer
  /** Whether all of it is UTF-8 text as people read it. */
  isText: boolean
}

export const unknownType = 'application/octet-stream'
const plainText = 'text/plain'
const zip = 'application/zip'

const office = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** The media type of a file. */
export function mediaTypeOf({ head, tail, isText }: Looked): string {
  if (head.subarray(0, 1024).includes('%PDF-')) return 'application/pdf'
  if (begins(head, '89504e470d0a1a0a')) return 'image/png'
  if (begins(head, 'ffd8ff')) return 'image/jpeg'
  if (begins(head, '504b0304')) return archiveType(head, tail)
  return isText ? plainText : unknownType
}

function begins(head: Buffer, signature: string): boolean {
  return head.subarray(0, signature.length / 2).toString('hex') === signature
}

/** An office's document is an archive: the names in its list of contents tell which, or its first entry says so. */
function archiveType(head: Buffer, tail: Buffer): string {
  const said = /^mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation))/.exec(
    head.subarray(30, 120).toString('latin1'),
  )
  if (said) return said[1]!
  if (tail.includes('word/document.xml')) return `${office}.wordprocessingml.document`
  if (tail.includes('xl/workbook.xml')) return `${office}.spreadsheetml.sheet`
  return zip
}

/** The types that we name: what people call each, and how its file's name ends. */
const known: Readonly<Record<string, { word: string; endings: readonly string[] }>> = {
  'application/pdf': { word: 'PDF', endings: ['.pdf'] },
  'image/png': { word: 'PNG', endings: ['.png'] },
  'image/jpeg': { word: 'JPEG', endings: ['.jpg', '.jpeg'] },
  [`${office}.wordprocessingml.document`]: { word: 'DOCX', endings: ['.docx'] },
  [`${office}.spreadsheetml.sheet`]: { word: 'XLSX', endings: ['.xlsx'] },
  [`${openDocument}.text`]: { word: 'ODT', endings: ['.odt'] },
  [`${openDocument}.spreadsheet`]: { word: 'ODS', endings: ['.ods'] },
  [`${openDocument}.presentation`]: { word: 'ODP', endings: ['.odp'] },
  [zip]: { word: 'ZIP', endings: ['.zip'] },
  [plainText]: { word: 'TXT', endings: ['.txt', '.csv', '.md', '.json', '.xml', '.eml', '.ics', '.vcf'] },
}

/** A type in a word: "PDF"; '' for one that we do not know. */
export function typeWord(mediaType: string): string {
  return known[mediaType]?.word ?? ''
}

/** What a browser shows by itself: neither runs anything. All else is saved. */
const shown: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg', plainText]

export function isShown(mediaType: string): boolean {
  return shown.includes(mediaType)
}

/** The name under which a document is saved: no folder in it, and the ending by which a computer knows what opens it. */
export function fileNameOf({ name, mediaType }: { name: string; mediaType: string }): string {
  const plain = name.replace(/[/\\]/g, '-')
  const { endings } = known[mediaType] ?? { endings: [] }
  const ends = endings.length === 0 || endings.some((ending) => plain.toLowerCase().endsWith(ending))
  return ends ? plain : `${plain}${endings[0]}`
}
