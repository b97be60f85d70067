/** Dijon's deliberation of 17 December 2012, as an officer types it from the council's text. */
export const dijon2012 = {
  object: 'Coopération entre les Villes de Dijon et de Volgograd - Pérennisation - Convention',
  sessionOn: '17 décembre 2012',
  number: '',
  rapporteur: 'Madame Biot',
  commissions: [
    'la culture, l’animation et l’attractivité',
    'les finances, la modernisation du service public et le personnel',
  ].join('\r\n'),
  decisions: [
    '1 - décider la pérennisation du partenariat entre les Villes de Dijon et de Volgograd dans les conditions ',
    'proposées ;',
    '',
    '2 - approuver le projet de convention à conclure entre les parties, annexé au rapport, et m’autoriser à y ',
    'apporter, le cas échéant, des modifications de détail ne remettant pas en cause son économie générale ;',
    '',
    '3 - m’autoriser à signer la convention définitive ainsi que tout acte à intervenir pour son application.',
  ].join('\r\n'),
  votesFor: '',
  votesAgainst: '',
  votesAbstained: '',
  matterCode: '',
  actIdentifier: '021-212102313-20121217-VD20121712-030-DE',
  sentOn: '26/12/2012',
  receivedOn: '26/12/2012',
  publishedOn: '',
  reference: '',
  replaces: '',
  source: 'Conseil municipal de Dijon, séance du 17 décembre 2012',
  note: '',
}

/** What it allows about the convention with Volgograd. */
export const dijonAllows = {
  convention: 'VOL-2012-1',
  allows: ['approves', 'signs', 'changesOfDetail', 'actsOfApplication'],
  whom: 'le maire',
}
