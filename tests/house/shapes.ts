import { fact } from '../../server/web/facts.ts'
import { choiceField, type FormModel, field } from '../../server/web/fields.ts'
import { pager } from '../../server/web/listing.ts'

/** Shapes of the shared parts that no page of the sample happens to show: made by the functions that pages use. */

const form: FormModel = { locale: 'fr', typed: {}, errors: { name: { key: 'field.required', values: {} } } }
const hinted = { hint: 'authority.siren.hint' } as const

export function shapes(): { template: string; model: object }[] {
  const options = [{ value: 'a', text: 'A' }]
  return [
    { template: 'partials/checkbox', model: field(form, 'name', 'authority.name', hinted) },
    { template: 'partials/text', model: field(form, 'name', 'authority.name', { ...hinted, required: true }) },
    { template: 'partials/radios', model: choiceField(form, 'name', 'authority.name', options, hinted) },
    { template: 'partials/checkboxes', model: choiceField(form, 'name', 'authority.name', options, hinted) },
    {
      template: 'partials/facts',
      model: { facts: [fact('fr', 'authority.name', 'Dijon', { url: 'https://dijon.example' })] },
    },
    { template: 'partials/pager', model: pager('fr', '/conventions', [], { page: 5, count: 900 })! },
  ]
}
