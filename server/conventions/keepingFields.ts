import { translate } from '../locale/locale.ts'
import { choiceField, type FormModel, field } from '../web/fields.ts'
import { allPrevail, languageOptions } from './languages.ts'

/** In which languages a convention is written, where its original lies, and who follows it. */
export function keepingFields(form: FormModel, services: readonly string[], languagesHint?: string) {
  const { locale } = form
  const languages = languageOptions(locale)
  return {
    languages: choiceField(form, 'languages', 'clause.languages', languages, { hintText: languagesHint }),
    prevailingLanguage: choiceField(
      form,
      'prevailingLanguage',
      'clause.prevails',
      [
        { value: '', text: translate(locale, 'form.unknown-option') },
        { value: allPrevail, text: translate(locale, 'clause.prevails.all') },
        ...languages,
      ],
      { hint: 'clause.prevails.hint' },
    ),
    placeKept: field(form, 'placeKept', 'convention.place-kept', { size: 'long', hint: 'convention.place-kept.hint' }),
    service: field(form, 'service', 'convention.service', { list: 'services', hint: 'convention.service.hint' }),
    services,
  }
}
