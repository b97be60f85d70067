import { type Locale, translate } from '../locale/locale.ts'
import { addressOf, type Parameter } from '../web/listing.ts'
import { type Paper, papers } from './picture.ts'

/** The links to a picture alone, in each form: its page's address with an ending, under the same filter. */
export function fileLinks(
  locale: Locale,
  path: string,
  parameters: readonly Parameter[] = [],
): { text: string; href: string }[] {
  const pdf = (paper: Paper) => ({
    text: translate(locale, 'picture.pdf', { paper: paper.toUpperCase() }),
    href: addressOf(`${path}.pdf`, [...parameters, ['paper', paper]]),
  })
  return [
    ...papers.map(pdf),
    { text: translate(locale, 'picture.svg'), href: addressOf(`${path}.svg`, [...parameters]) },
    { text: translate(locale, 'picture.png'), href: addressOf(`${path}.png`, [...parameters]) },
  ]
}
