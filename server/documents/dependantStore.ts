import type { Db } from '../database/open.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Dependant } from '../web/dependants.ts'
import type { OwnerKind } from './record.ts'
import { documentsOf } from './store.ts'

/** The documents that keep a record from being removed, each with the form that removes it. */
export async function documentDependants(
  db: Db,
  locale: Locale,
  authorityId: string,
  kind: OwnerKind,
  id: string,
): Promise<Dependant[]> {
  const documents = await documentsOf(db, authorityId, kind, id)
  return documents.map((one) => ({
    text: translate(locale, 'dependants.document', { name: one.name }),
    href: `/documents/${one.id}/edit`,
  }))
}
