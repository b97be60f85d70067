import QRCode from 'qrcode'
import type { Mark } from '../../server/conventions/mark.ts'
import type { Summary } from '../../server/conventions/summary.ts'

const frenchWords: Summary['words'] = {
  document: 'Fiche convention',
  object: 'Objet',
  domains: 'Domaines',
  clauses: 'Clauses',
  dates: 'Dates',
  day: 'Jour',
  act: 'Acte',
  detail: 'Détail',
  later: 'Après cette date',
  parties: 'Parties',
  party: 'Partie',
  signatory: 'Signataire',
  capacity: 'Qualité',
  signedOn: 'Signature',
  place: 'Lieu',
  authorisation: 'Autorisation',
  deadlines: 'Échéances',
  findings: 'Constats',
  noFinding: 'Rien à signaler à ce jour.',
  missing: 'À compléter',
  timeline: 'Frise',
  record: 'La fiche à jour',
  page: 'Page',
}

const englishWords: Summary['words'] = {
  document: 'Convention summary',
  object: 'Object',
  domains: 'Fields',
  clauses: 'Clauses',
  dates: 'Key dates',
  day: 'Day',
  act: 'Act',
  detail: 'Detail',
  later: 'After this day',
  parties: 'Parties',
  party: 'Party',
  signatory: 'Signatory',
  capacity: 'Capacity',
  signedOn: 'Signed on',
  place: 'Place',
  authorisation: 'Authorisation',
  deadlines: 'Deadlines',
  findings: 'Findings',
  noFinding: 'Nothing to report on this day.',
  missing: 'To be completed',
  timeline: 'Timeline',
  record: 'The record, up to date',
  page: 'Page',
}

function qrOf(address: string): string {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' })
  const dark = [...modules.data].flatMap((bit, at) =>
    bit ? [`M${at % modules.size} ${Math.floor(at / modules.size)}h1v1h-1z`] : [],
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules.size} ${modules.size}"><path d="${dark.join('')}"/></svg>`
}

const drawingSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 176" font-family="Source Sans 3, sans-serif" font-size="12.5" fill="#16212e"><g stroke="#dcd7cb"><path d="M120 22V170"/><path d="M296 22V170"/><path d="M472 22V170"/><path d="M648 22V170"/></g><g fill="#4d5a68" text-anchor="middle"><text x="120" y="14">2012</text><text x="296" y="14">2016</text><text x="472" y="14">2020</text><text x="648" y="14">2024</text></g><text x="0" y="52" fill="#4d5a68">Conseil, préfecture</text><circle cx="162" cy="48" r="5" fill="none" stroke="#16212e" stroke-width="2"/><circle cx="175" cy="48" r="5"/><text x="187" y="52">votée le 17, reçue le 26 décembre 2012</text><text x="0" y="96" fill="#4d5a68">Périodes</text><path d="M171 92H391" stroke="#1f6b4f" stroke-width="5"/><circle cx="171" cy="92" r="6" fill="#1f6b4f"/><circle cx="303" cy="92" r="6" fill="#1f6b4f"/><circle cx="391" cy="92" r="6" fill="#fff" stroke="#1f6b4f" stroke-width="2.5"/><text x="181" y="116" fill="#4d5a68">3 ans</text><text x="309" y="116" fill="#4d5a68">+1 an</text><text x="0" y="154" fill="#4d5a68">Relations</text><path d="M120 150H567" stroke="#16212e" stroke-width="1.5"/><path d="M567 150H790" stroke="#16212e" stroke-width="1.5" stroke-dasharray="2 7"/><text x="124" y="168" fill="#4d5a68">depuis 1959</text><path d="M285 22V172" stroke="#b5361f" stroke-width="2"/><text x="291" y="34" fill="#b5361f" font-weight="600">1er octobre 2015</text></svg>`

const dated = (day: string, what: string, detail = '', later = false) => ({ day, what, detail, later })
const pair = (label: string, value: string) => ({ label, value })

/** A convention in force with its three findings, as an office has hundreds: it must hold on one page. */
export function ordinarySummary(changes: Partial<Summary> = {}): Summary {
  const address = changes.address ?? 'https://trait-d-union.dijon.example/conventions/VOL-2013-1F'
  return {
    locale: 'fr',
    authority: 'Ville de Dijon',
    reference: 'VOL-2013-1F',
    title: 'Convention de coopération Dijon – Volgograd',
    kind: 'Convention-cadre',
    partners: [{ name: 'Volgograd', ownName: 'Волгоград', ownLanguage: 'ru', country: 'Fédération de Russie' }],
    fictional: 'Données fictives, imaginées à partir de la délibération du 17 décembre 2012.',
    situation: 'Situation au 1er octobre 2015',
    status: { word: 'En vigueur', mark: 'solid', tone: 'calm' },
    sentence:
      'En vigueur jusqu’au 29 février 2016, puis reconduite tacitement un an sauf dénonciation au plus tard le 29 novembre 2015.',
    object:
      'Développer les échanges entre les deux villes dans les domaines du rayonnement international, de l’éducation, de la jeunesse et de la solidarité, et soutenir les associations qui y contribuent.',
    domains: ['rayonnement international', 'éducation', 'jeunesse', 'solidarité'],
    clauses: [
      pair('Entrée en vigueur', 'à la dernière des signatures et de la transmission en préfecture'),
      pair('Durée', '3 ans'),
      pair('Reconduction', 'tacite, un an, deux fois au plus'),
      pair('Préavis', '3 mois avant le terme'),
      pair('Dénonciation', 'par lettre recommandée, à tout moment moyennant 6 mois'),
      pair('Langues', 'français et russe, les deux textes font foi'),
    ],
    dates: [
      dated('1959', 'Début des relations', 'serment de jumelage'),
      dated('12 novembre 2012', 'Avis de la commission', 'favorable'),
      dated('17 décembre 2012', 'Délibération', 'approuve, autorise à signer, p. 2'),
      dated('20 décembre 2012', 'Signature de Dijon', 'convention, p. 4'),
      dated('26 décembre 2012', 'Réception en préfecture', 'tampon, p. 1'),
      dated('1er mars 2013', 'Signature de Volgograd', 'convention, p. 4'),
      dated('1er mars 2013', 'Entrée en vigueur', 'première période, 3 ans'),
      dated('inconnu', 'Publication'),
      dated('29 novembre 2015', 'Dernier jour pour dénoncer', 'préavis de 3 mois', true),
      dated('29 février 2016', 'Terme de la première période', 'puis un an, tacitement', true),
    ],
    parties: [
      {
        name: 'Ville de Dijon',
        signatory: 'François Rebsamen',
        capacity: 'maire, autorisé par le conseil',
        signedOn: '20 décembre 2012',
        place: 'Dijon',
      },
      {
        name: 'Ville de Volgograd',
        signatory: 'inconnu',
        capacity: 'chef de la ville',
        signedOn: '1er mars 2013',
        place: 'Volgograd',
      },
      {
        name: 'Maison de Bourgogne',
        signatory: 'Hélène Girard',
        capacity: 'présidente',
        signedOn: '1er mars 2013',
        place: 'Volgograd',
      },
    ],
    authorisation: [
      pair('Séance', '17 décembre 2012, conseil municipal'),
      pair('Identifiant de l’acte', '021-212102313-20121217-VD20121712-030-DE'),
      pair('Reçue', '26 décembre 2012'),
      pair('Publiée', 'inconnu'),
      pair('Exécutoire', 'ne peut être établi'),
    ],
    deadlines: [
      pair('29 novembre 2015', 'Dénoncer ou laisser reconduire (direction des relations internationales)'),
      pair('29 février 2016', 'Terme de la première période'),
    ],
    findings: [
      {
        severity: 'serious',
        severityWord: 'Grave',
        title: 'Signée avant la réception en préfecture',
        sentence:
          'La ville a signé le 20 décembre 2012 ; la délibération n’a été reçue que le 26 décembre. Envoyer plus tard ne répare pas ; entre les parties, la convention tient.',
        source: 'CE, avis, 10 juin 1996, n° 176873 ; CE, 10 décembre 2010, n° 336638',
        remedy: 'Faire signer de nouveau le maire, maintenant que la délibération est exécutoire.',
      },
      {
        severity: 'warning',
        severityWord: 'À surveiller',
        title: 'Aucun engagement financier estimé',
        sentence: 'La convention ne dit pas ce que la ville engage, même pour dire qu’elle n’engage rien.',
        source: 'CGCT, art. L.1115-1',
        remedy: 'Prendre un avenant qui estime l’engagement.',
      },
      {
        severity: 'note',
        severityWord: 'Note',
        title: 'Publication inconnue',
        sentence: 'Sans le jour de la publication, on ne peut dire si la délibération est exécutoire.',
        source: 'CGCT, art. L.2131-1',
        remedy: 'Retrouver le certificat d’affichage de décembre 2012.',
      },
    ],
    missing: ['le jour de la publication de la délibération', 'le nom du signataire de Volgograd'],
    drawing: {
      svg: drawingSvg,
      alt: 'Une première période de trois ans, une reconduction d’un an ; relations depuis 1959, suspendues en 2022.',
    },
    address,
    qr: qrOf(address),
    words: frenchWords,
    ...changes,
  }
}

/** The real record of 2012: a deliberation, and little else known. */
export function volgogradSummary(): Summary {
  return ordinarySummary({
    reference: 'VOL-2012-1',
    title: 'Coopération entre les Villes de Dijon et de Volgograd',
    fictional: null,
    situation: 'Situation au 24 novembre 2026',
    status: { word: 'Votée', mark: 'dashed', tone: 'watch' },
    sentence:
      'Votée le 17 décembre 2012 et reçue en préfecture le 26 décembre 2012 ; ni la publication ni les signatures ne sont connues.',
    object: 'Convention de coopération décentralisée entre la Ville de Dijon et la Ville de Volgograd.',
    clauses: [pair('Terme', 'inconnu'), pair('Reconduction', 'inconnue'), pair('Préavis', 'inconnu')],
    deadlines: [],
    dates: [
      dated('17 décembre 2012', 'Délibération', 'approuve la convention, autorise le maire à signer'),
      dated('26 décembre 2012', 'Réception en préfecture', '021-212102313-20121217-VD20121712-030-DE'),
      dated('inconnu', 'Publication'),
      dated('inconnu', 'Signature de Dijon'),
      dated('inconnu', 'Signature de Volgograd'),
    ],
    parties: [
      { name: 'Ville de Dijon', signatory: 'inconnu', capacity: 'maire', signedOn: 'inconnu', place: 'inconnu' },
      { name: 'Ville de Volgograd', signatory: 'inconnu', capacity: 'inconnu', signedOn: 'inconnu', place: 'inconnu' },
    ],
    findings: [ordinarySummary().findings[2]!],
    missing: [
      'le jour de la publication de la délibération',
      'les signatures des deux villes : jour, lieu, signataire, qualité',
      'la durée de la convention et sa reconduction',
    ],
    drawing: null,
    address: 'https://trait-d-union.dijon.example/conventions/VOL-2012-1',
  })
}

/** The fullest convention that is still ordinary: four parties, twelve dates, three findings. */
export function fullSummary(): Summary {
  const one = ordinarySummary()
  return ordinarySummary({
    dates: [
      ...one.dates,
      dated('1er mars 2018', 'Dernier terme possible', 'deux reconductions épuisées', true),
      dated('1er juin 2018', 'Évaluation commune', 'clause 7', true),
    ],
    parties: [...one.parties, { ...one.parties[2]!, name: 'Université de Bourgogne', signatory: 'Alain Bonnin' }],
  })
}

/** Partners who write their name from right to left, in characters, or in a script that the sheet has no letters for. */
export function scriptsSummary(): Summary {
  return ordinarySummary({
    reference: 'RES-2019-4',
    title: 'Pacte d’amitié entre Dijon, Chefchaouen, Koshigaya (越谷市) et Wenchang',
    kind: 'Pacte d’amitié',
    partners: [
      { name: 'Chefchaouen', ownName: 'شفشاون', ownLanguage: 'ar', country: 'Maroc' },
      { name: 'Koshigaya', ownName: '越谷市', ownLanguage: 'ja', country: 'Japon' },
      { name: 'Wenchang', ownName: '文昌', ownLanguage: 'zh-Hans', country: 'Chine' },
      { name: 'Skopje', ownName: 'Скопје', ownLanguage: 'mk', country: 'Macédoine du Nord' },
      { name: 'Tbilissi', ownName: 'თბილისი', ownLanguage: 'ka', country: 'Géorgie' },
    ],
    status: { word: 'Signée', mark: 'double', tone: 'watch' },
    sentence: 'Signée de tous ; elle entrera en vigueur à sa transmission en préfecture.',
    fictional: null,
  })
}

/** Everything too long: it must flow over pages, nothing cut. */
export function longSummary(): Summary {
  const one = ordinarySummary()
  const times = <T>(count: number, items: readonly T[]) => Array.from({ length: count }, () => items).flat()
  return ordinarySummary({
    title:
      'Convention-cadre de coopération décentralisée relative au développement durable, à la gestion concertée de l’eau et de l’assainissement, à la formation des agents municipaux et aux échanges scolaires entre la Ville de Dijon, la métropole, la région du Grand Bassin et les communes associées du plateau, fin.',
    object: `${'Les parties conviennent de soutenir ensemble des actions de coopération. '.repeat(28)}\n\nFin de l’objet.`,
    clauses: [...one.clauses, pair('Identifiant', 'A1b2C3d4'.repeat(15))],
    dates: times(4, one.dates),
    parties: times(5, one.parties),
    findings: times(3, one.findings),
    missing: [...times(6, one.missing), 'anticonstitutionnellement'.repeat(6), 'dernier fait manquant'],
    address: `https://trait-d-union.dijon.example/conventions/${'x'.repeat(90)}/VOL-2013-1F?on=2015-10-01`,
  })
}

/** The same hand in English, ended, with nothing to report. */
export function englishSummary(): Summary {
  return ordinarySummary({
    locale: 'en',
    authority: 'City of Dijon',
    reference: 'YRK-1953-1',
    title: 'Twinning oath between Dijon and York',
    kind: 'Twinning oath',
    partners: [{ name: 'York', ownName: 'York', ownLanguage: 'en', country: 'United Kingdom' }],
    fictional: 'Invented data, for demonstration only.',
    situation: 'As of 24 November 2026',
    status: { word: 'Ended', mark: 'closed', tone: 'soft' },
    sentence: 'Ended on 31 December 2024, at the end of its second term; nothing has succeeded it.',
    object: 'Exchanges between schools, universities and musicians of the two cities.',
    domains: ['education', 'culture'],
    clauses: [pair('Start', 'on the last signature'), pair('Term', '10 years'), pair('Notice', 'none')],
    dates: [
      dated('12 May 1953', 'Oath signed in Dijon', 'archives, box 4'),
      dated('31 December 2024', 'End of the second term', 'not renewed'),
    ],
    parties: [
      { name: 'City of Dijon', signatory: 'Félix Kir', capacity: 'mayor', signedOn: '12 May 1953', place: 'Dijon' },
      { name: 'City of York', signatory: 'unknown', capacity: 'Lord Mayor', signedOn: '12 May 1953', place: 'Dijon' },
    ],
    authorisation: [pair('Session', 'not recorded')],
    deadlines: [],
    findings: [],
    missing: [],
    words: englishWords,
  })
}

/** A title that would be source or markup anywhere else. */
export const hostileTitle = '#panic("x") *_$\\` @a <b> // \u0007 %{x}'

export const marks: readonly Mark[] = ['solid', 'dashed', 'dotted', 'double', 'broken', 'closed']
