/** A contact as its form sends it. */
export const typed = {
  partner: 'VOLGOGRAD',
  name: 'Irina Sokolova',
  office: 'Directrice des relations internationales',
  email: 'irina.sokolova@volgograd.example',
  telephone: '+7 8442 30 00 00',
  languages: ['ru', 'fr'],
  keptUntil: '24/11/2029',
  note: 'Rencontrée en mai',
}

/** What of it is personal: none of these may stand in the journal. */
export const personalWords = [typed.name, typed.office, typed.email, typed.telephone, typed.note, 'ru fr']

/** The partners of the tests, as their form sends them. */
export const partners = [
  { name: 'Volgograd', countryCode: 'RU', reference: 'VOLGOGRAD' },
  { name: 'Dakar', countryCode: 'SN', reference: 'DAKAR' },
]
