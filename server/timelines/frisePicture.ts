import { onSheet } from '../drawing/textWidth.ts'
import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import type { Paper, Picture } from '../pictures/picture.ts'
import type { Day } from '../rules/facts.ts'
import { type Drawn, drawFrise, type FriseAsked, friseSheets } from './frise.ts'
import { legendOf } from './legend.ts'

/** The timelines as a picture that leaves the house. */

/** A sheet lying or upright, and the units across with which its letters can still be read (6.5 points at least). */
interface Sheet {
  width: number
  upright: boolean
}

const sheets: Record<Paper, Sheet[]> = {
  a3: [
    ...[1180, 1400, 1600].map((width) => ({ width, upright: false })),
    ...[1180, 1300].map((width) => ({ width, upright: true })),
  ],
  a4: [{ width: 1180, upright: false }],
}

/** Height and width of a sheet between its margins, and what the title, the legend and the source take of it. */
const ratio = 1.44
const frame = 270

export interface PictureWords {
  /** What is shown, in a sentence. */
  summary: string
  /** The filter in words, where there is one. */
  filtered: string
  source: string
  /** What is not shown, or not one by one. */
  notes: string[]
}

type Asked = Omit<FriseAsked, 'locale' | 'measure' | 'undated' | 'width'>

/** The whole picture, for a screen. */
export function frisePicture(locale: Locale, asked: Asked, words: PictureWords): Picture {
  const width = sheets.a3[0]!.width
  return pictureOf(locale, drawFrise(requestFor(locale, asked, width)), asked.on, words, { place: 0, of: 1 })
}

/** The same for paper: on one sheet where its names can be read there, else on as many as it takes. */
export function friseOnPaper(locale: Locale, asked: Asked, words: PictureWords, paper: Paper): Picture[] {
  const { sheet, drawings } = fitted(locale, asked, paper)
  return drawings.map((drawn, place) => ({
    ...pictureOf(locale, drawn, asked.on, words, { place, of: drawings.length }),
    paper,
    upright: sheet.upright,
  }))
}

interface Fitted {
  sheet: Sheet
  drawings: Drawn[]
}

/** The first sheet on which everything fits; where none does, the first that stands upright, or else the last. */
function fitted(locale: Locale, asked: Asked, paper: Paper): Fitted {
  let otherwise: Fitted | null = null
  for (const sheet of sheets[paper]) {
    const tried = { sheet, drawings: onSheets(locale, asked, sheet) }
    if (tried.drawings.length === 1) return tried
    if (!otherwise?.sheet.upright) otherwise = tried
  }
  return otherwise!
}

function onSheets(locale: Locale, asked: Asked, { width, upright }: Sheet): Drawn[] {
  const height = upright ? width * ratio : width / ratio
  return friseSheets(requestFor(locale, asked, width), height - frame)
}

function requestFor(locale: Locale, asked: Asked, width: number): FriseAsked {
  return { ...asked, locale, measure: onSheet, undated: translate(locale, 'timeline.undated'), width }
}

function pictureOf(
  locale: Locale,
  { shapes, height, width }: Drawn,
  on: Day,
  words: PictureWords,
  sheet: { place: number; of: number },
): Picture {
  const title = translate(locale, 'timeline.title')
  return {
    name: `${translate(locale, 'timeline.file')}-${on}`,
    locale,
    title:
      sheet.of > 1 ? translate(locale, 'timeline.sheet', { title, number: sheet.place + 1, count: sheet.of }) : title,
    lines: [
      [translate(locale, 'picture.situation', { day: dayText(locale, on) }), words.filtered]
        .filter(Boolean)
        .join(' · '),
      words.summary,
      ...words.notes,
    ],
    source: words.source,
    alt: words.summary,
    width,
    height,
    shapes,
    legend: legendOf(locale, shapes),
    paper: 'a3',
  }
}
