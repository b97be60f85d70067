import { countryName } from '../locale/format.ts'
import type { Locale } from '../locale/locale.ts'
import { type Columns, textColumns } from '../web/table.ts'
import type { PartnerColumn } from './filter.ts'
import { statusTexts } from './statusForm.ts'
import type { Partner } from './store.ts'

/** What the list of partners has of each one beside its name. */
export function partnerColumns(
  locale: Locale,
  isListed: (countryCode: string) => boolean,
): Columns<PartnerColumn, Partner> {
  const text = textColumns<Partner>(locale)
  /** What it is in law, told as its record tells it. */
  const status = (name: 'nature' | 'recognition' | 'sanctions' | 'oda') =>
    text(`partner.${name}`, (partner) => statusTexts(locale, partner, isListed(partner.countryCode))[name])
  return {
    country: { ...text('partner.country', ({ countryCode }) => countryName(locale, countryCode)), sort: 'country' },
    reference: { ...text('partner.reference', ({ reference }) => reference), sort: 'reference' },
    region: text('partner.region', ({ region }) => region),
    'own-name': text('partner.own-name', ({ ownName }) => ownName),
    'former-names': text('partner.former-names', ({ formerNames }) => formerNames),
    nature: status('nature'),
    recognition: status('recognition'),
    sanctions: status('sanctions'),
    oda: status('oda'),
    website: text('partner.website', ({ website }) => website),
    wikidata: text('partner.wikidata', ({ wikidataId }) => wikidataId),
    note: text('partner.note', ({ note }) => note),
    source: text('partner.source', ({ source }) => source),
  }
}
