import type { Picture } from '../../server/pictures/picture.ts'

/** A picture with a line, some texts and a legend. */
export function aPicture(given: Partial<Picture> = {}): Picture {
  return {
    name: 'frise-2026-11-25',
    locale: 'fr',
    title: 'Conventions de Dijon',
    lines: ['Au 25 novembre 2026\u00a0: 32 conventions', 'Partenaire\u00a0: Volgograd'],
    source: 'Ville de Dijon, http://localhost:3000/timelines, dessiné le 25 novembre 2026',
    alt: 'Trente-deux conventions depuis 1953, dont douze en vigueur.',
    width: 1180,
    height: 300,
    shapes: [
      { look: 'term', d: 'M20 150H1160' },
      { look: 'label', text: 'votée le 17 décembre 2012', x: 20, y: 100, anchor: 'start' },
      { look: 'label today', text: '25 novembre 2026', x: 1180, y: 100, anchor: 'end' },
      {
        href: '/conventions/VOL-2013-1F',
        told: 'Volgograd',
        shapes: [{ look: 'label', text: 'signée', x: 500, y: 200, anchor: 'middle' }],
      },
    ],
    legend: [
      { shapes: [{ look: 'term', d: 'M0 0H28' }], text: 'en vigueur' },
      { shapes: [{ look: 'notice', d: 'M0 -5h28v10h-28z' }], text: 'préavis' },
    ],
    paper: 'a3',
    ...given,
  }
}

export const longTitle = 'Convention de coopération décentralisée entre la ville et ses partenaires '
  .repeat(5)
  .slice(0, 300)

/** Names as their own people write them: Russia, Japan, Morocco, China, North Macedonia. */
export const ownNames = ['Волгоград', '越谷市', 'شفشاون', '文昌', 'Скопје']

/** A picture that names places in their own scripts, one at a time and all on one line. */
export function scriptsPicture(): Picture {
  const shapes = ownNames.map((text, place) => ({
    look: place % 2 === 0 ? 'label' : 'label today',
    text,
    x: 100 + place * 200,
    y: 40,
    anchor: 'middle' as const,
  }))
  return aPicture({ title: `Dijon et ${ownNames.join(', ')}`, shapes })
}
