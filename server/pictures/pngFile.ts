import { renderAsync } from '@resvg/resvg-js'
import { fontsFor } from './fontFaces.ts'
import { type Framed, framed, framedSvg } from './framed.ts'
import type { Picture } from './picture.ts'
import { eachInItsFont } from './scripts.ts'

/** Dots for each unit of the drawing, as sharp screens and printers like them. */
const sharpness = 2
/** Beyond this, pictures fail to open in many a program. */
const mostDots = 40_000_000

/** The picture in dots, on white ground. */
export async function pngFile(picture: Picture): Promise<Buffer> {
  const made = framed(picture)
  const image = await renderAsync(eachInItsFont(framedSvg(made)), {
    fitTo: { mode: 'zoom', value: zoomFor(made) },
    background: '#ffffff',
    font: {
      loadSystemFonts: false,
      fontFiles: fontsFor(made.texts).map(({ font }) => font.path),
      defaultFontFamily: 'Noto Sans',
    },
  })
  return image.asPng()
}

function zoomFor({ width, height }: Framed): number {
  return Math.min(sharpness, Math.sqrt(mostDots / (width * height)))
}
