import { z } from 'zod'
import { recentParts } from '../journal/recent.ts'
import { recentRecords } from '../journal/recentStore.ts'
import { line, readForm } from '../locale/fields.ts'
import { translate } from '../locale/locale.ts'
import { askedWords } from '../locale/words.ts'
import { showPage } from '../web/respond.ts'
import type { MemberVisit, Route } from '../web/visit.ts'
import { searchPage } from './pages.ts'
import { recordsNamed, searchAll } from './resultStore.ts'

export const searchRoutes: readonly Route[] = [{ method: 'get', path: '/search', right: 'read', handle: showSearch }]

const searchForm = z.object({ q: line({ max: 200 }) })

async function showSearch(visit: MemberVisit): Promise<void> {
  const { deps, member, locale, request } = visit
  const { db } = deps.database
  const { id } = member.authority
  const asked = readForm(searchForm, request.query)
  const q = asked.ok ? asked.value.q : null
  const words = askedWords(q ?? '')
  const found = {
    q,
    words,
    named: q === null ? [] : await recordsNamed(db, id, q.toUpperCase()),
    groups: words.length === 0 ? [] : await searchAll(db, id, words),
  }
  const recent = q === null ? await recentOf(visit) : []
  const form = { locale, typed: request.query, errors: asked.ok ? {} : asked.errors }
  const title = q === null ? translate(locale, 'search.title') : translate(locale, 'search.title.of', { q })
  showPage(
    visit,
    'search/results',
    { title, section: 'search' },
    searchPage(form, { ...found, recent }),
    asked.ok ? 200 : 422,
  )
}

/** Before any word is typed: what was changed last, by the journal. */
async function recentOf({ deps, member, account, locale }: MemberVisit) {
  const { id, timeZone } = member.authority
  const { db } = deps.database
  const own = await recentRecords(db, id, account.id)
  return recentParts(locale, timeZone, { own, all: await recentRecords(db, id) })
}
