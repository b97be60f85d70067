/** Words of which invented partners, people and titles are made: accents, scripts and lengths as an office meets them. */

export const places: readonly { name: string; own: string | null; language: string | null; country: string }[] = [
  { name: 'Brême-sur-Weser', own: 'Bremerloh', language: 'de', country: 'DE' },
  { name: 'Łódka', own: 'Łódka', language: 'pl', country: 'PL' },
  { name: 'Vieux-Pécs', own: 'Ópécs', language: 'hu', country: 'HU' },
  { name: 'Saint-Élie du Sénégal', own: null, language: 'fr', country: 'SN' },
  { name: 'Nova Guimarães', own: 'Nova Guimarães', language: 'pt', country: 'PT' },
  { name: 'Novi Grad sur le Vardar', own: 'Нови Град', language: 'mk', country: 'MK' },
  { name: 'Ville bleue du Rif', own: 'المدينة الزرقاء', language: 'ar', country: 'MA' },
  { name: 'Aobayama', own: '青葉山市', language: 'ja', country: 'JP' },
  { name: 'Îlots de la Baltique', own: 'Saaristo', language: 'fi', country: 'FI' },
  { name: 'Kéros-la-Neuve', own: 'Νέα Κέρος', language: 'el', country: 'GR' },
  { name: 'Œuilly-Nord', own: null, language: 'fr', country: 'BE' },
  { name: 'Rio dos Ventos', own: 'Rio dos Ventos', language: 'pt', country: 'BR' },
]

export const subjects = [
  'éducation et jeunesse',
  'patrimoine et musées',
  'eau et assainissement',
  'vignes et terroirs',
  'mobilité des apprentis',
  'théâtre et arts de la rue',
  'hôpitaux et santé publique',
  'énergie et sobriété',
  'forêts, parcs et jardins',
  'bibliothèques et francophonie',
  'sport et égalité',
  'mémoire et paix',
] as const

export const firstNames = [
  'Élodie',
  'Matéo',
  'Anaïs',
  'Loïc',
  'Zoé',
  'François-Régis',
  'Maëlle',
  'Thaïs',
  'Ümit',
  'Noël',
] as const
export const lastNames = [
  'Aubépine',
  'Brûlot',
  'Châtelard',
  'Délivrande',
  'Étoilé',
  'Fougère',
  'Grésillon',
  'Hêtraie',
] as const
