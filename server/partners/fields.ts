import { countryCodes, countryName } from '../locale/format.ts'
import { languageOptions } from '../locale/languages.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { choiceField, type FormModel, field } from '../web/fields.ts'

/** What names a partner, as a form asks for it; `prefix` sets the fields of a new partner apart within another form. */
export function namingModels(form: FormModel, prefix: '' | 'new' = '') {
  const { locale } = form
  const named = (name: string) => (prefix === '' ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1))
  return {
    name: field(form, named('name'), 'partner.name', { required: true, hint: 'partner.name.hint' }),
    nameEn: field(form, named('nameEn'), 'partner.name-en', { hint: 'partner.name-en.hint' }),
    ownName: field(form, named('ownName'), 'partner.own-name', { hint: 'partner.own-name.hint' }),
    ownLanguage: choiceField(form, named('ownLanguage'), 'partner.own-language', [
      { value: '', text: translate(locale, 'form.unknown-option') },
      ...languageOptions(locale),
    ]),
    countryCode: choiceField(
      form,
      named('countryCode'),
      'partner.country',
      [{ value: '', text: translate(locale, 'form.choose') }, ...countryOptions(locale)],
      { required: true },
    ),
  }
}

function countryOptions(locale: Locale): { value: string; text: string }[] {
  const { compare } = new Intl.Collator(locale)
  return countryCodes
    .map((value) => ({ value, text: countryName(locale, value) }))
    .sort((one, other) => compare(one.text, other.text))
}
