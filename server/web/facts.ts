import { type Key, type Locale, translate } from '../locale/locale.ts'

/** A record's facts as `partials/facts` lists them. */
export interface FactModel {
  label: string
  text: string
  /** Whether nobody wrote anything: the text says so. */
  unset: boolean
  /** An address elsewhere that the text leads to. */
  url: string
  /** A path of ours that it leads to. */
  path: string
  /** The text's own language and direction; '' where it is the page's. */
  lang: string
  dir: string
}

/** One fact; what nobody wrote reads "non renseigné". */
export function fact(
  locale: Locale,
  label: Key,
  text: string | null,
  more: Partial<Pick<FactModel, 'url' | 'path' | 'lang' | 'dir'>> = {},
): FactModel {
  const unset = text === null || text === ''
  const shown = unset ? translate(locale, 'empty') : text
  return { label: translate(locale, label), text: shown, unset, url: '', path: '', lang: '', dir: '', ...more }
}
