import type { Migration } from 'kysely'
import * as authorities from './0001-authorities.ts'
import * as accounts from './0002-accounts.ts'
import * as journal from './0003-journal.ts'
import * as partners from './0004-partners.ts'
import * as domains from './0005-domains.ts'
import * as people from './0006-people.ts'
import * as sessions from './0007-sessions.ts'
import * as conventions from './0008-conventions.ts'
import * as deliberations from './0009-deliberations.ts'
import * as acts from './0010-acts.ts'
import * as standings from './0011-standings.ts'
import * as order from './0012-order.ts'
import * as calendar from './0013-calendar.ts'
import * as corrections from './0014-corrections.ts'
import * as mandates from './0015-mandates.ts'
import * as commitments from './0016-commitments.ts'
import * as contacts from './0017-contacts.ts'
import * as search from './0019-search.ts'
import * as documents from './0020-documents.ts'
import * as reviews from './0021-reviews.ts'
import * as natures from './0022-natures.ts'
import * as domainMappings from './0023-domain-mappings.ts'
import * as keeping from './0024-keeping.ts'
import * as indexes from './0025-indexes.ts'
import * as postponements from './0026-postponements.ts'
import * as feeds from './0027-feeds.ts'
import * as changes from './0028-changes.ts'
import * as reminders from './0029-reminders.ts'
import * as outcomes from './0030-outcomes.ts'
import * as authorityPlaces from './0031-authority-places.ts'

/** Every step of the database's shape, in order: frozen once released, forward only. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-authorities': authorities,
  '0002-accounts': accounts,
  '0003-journal': journal,
  '0004-partners': partners,
  '0005-domains': domains,
  '0006-people': people,
  '0007-sessions': sessions,
  '0008-conventions': conventions,
  '0009-deliberations': deliberations,
  '0010-acts': acts,
  '0011-standings': standings,
  '0012-order': order,
  '0013-calendar': calendar,
  '0014-corrections': corrections,
  '0015-mandates': mandates,
  '0016-commitments': commitments,
  '0017-contacts': contacts,
  '0019-search': search,
  '0020-documents': documents,
  '0021-reviews': reviews,
  '0022-natures': natures,
  '0023-domain-mappings': domainMappings,
  '0024-keeping': keeping,
  '0025-indexes': indexes,
  '0026-postponements': postponements,
  '0027-feeds': feeds,
  '0028-changes': changes,
  '0029-reminders': reminders,
  '0030-outcomes': outcomes,
  '0031-authority-places': authorityPlaces,
}
