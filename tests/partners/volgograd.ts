/** A partner as the form sends it, whole. */
export const volgograd = {
  name: 'Volgograd',
  nameEn: 'Volgograd',
  ownName: 'Волгоград',
  ownLanguage: 'ru',
  formerNames: 'Stalingrad, Tsaritsyne',
  countryCode: 'RU',
  reference: 'volgograd',
  region: 'oblast de Volgograd',
  latitude: '48,71',
  longitude: '44.51',
  website: 'https://www.volgadmin.ru/d',
  wikidataId: 'q914',
  note: 'Ville héros.\nPremier jumelage avec l’Union soviétique.',
  source: 'Délibération du 17 décembre 2012',
}
