import { translate } from '../locale/locale.ts'
import { choiceField, type FormModel, field } from '../web/fields.ts'
import { authorityKinds } from './form.ts'

/** The fields that name an authority. */
export function authorityFieldModels(form: FormModel) {
  const { locale } = form
  const kinds = authorityKinds.map((kind) => ({ value: kind, text: translate(locale, `authority.kind.${kind}`) }))
  return {
    name: field(form, 'name', 'authority.name', { required: true, autocomplete: 'organization' }),
    kind: choiceField(form, 'kind', 'authority.kind', kinds, { required: true }),
    siren: field(form, 'siren', 'authority.siren', {
      required: true,
      inputMode: 'numeric',
      size: 'short',
      hint: 'authority.siren.hint',
    }),
  }
}
