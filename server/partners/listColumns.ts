import { countryName } from '../locale/format.ts'
import { type Key, type Locale, translate, word } from '../locale/locale.ts'
import { type Columns, textCell } from '../web/table.ts'
import type { PartnerColumn } from './filter.ts'
import { statusFacts } from './statusForm.ts'
import type { Partner } from './store.ts'

/** What the list of partners has of each one beside its name. */
export function partnerColumns(
  locale: Locale,
  isListed: (countryCode: string) => boolean,
): Columns<PartnerColumn, Partner> {
  const text = (label: Key, read: (partner: Partner) => string | null) => ({
    label: translate(locale, label),
    cell: (partner: Partner) => textCell(locale, read(partner)),
  })
  /** What it is in law, told as its record tells it. */
  const [nature, recognition, sanctions, oda] = ['nature', 'recognition', 'sanctions', 'oda'].map((name, place) => ({
    label: word(locale, `partner.${name}`),
    cell(partner: Partner) {
      const { text, unset } = statusFacts(locale, partner, isListed(partner.countryCode))[place]!
      return { text, unset }
    },
  }))
  return {
    country: { ...text('partner.country', ({ countryCode }) => countryName(locale, countryCode)), sort: 'country' },
    reference: { ...text('partner.reference', ({ reference }) => reference), sort: 'reference' },
    region: text('partner.region', ({ region }) => region),
    'own-name': text('partner.own-name', ({ ownName }) => ownName),
    'former-names': text('partner.former-names', ({ formerNames }) => formerNames),
    nature: nature!,
    recognition: recognition!,
    sanctions: sanctions!,
    oda: oda!,
    website: text('partner.website', ({ website }) => website),
    wikidata: text('partner.wikidata', ({ wikidataId }) => wikidataId),
    note: text('partner.note', ({ note }) => note),
    source: text('partner.source', ({ source }) => source),
  }
}
