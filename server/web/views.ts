import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import Handlebars from 'handlebars'
import { dayOrUnknown, dayText } from '../locale/format.ts'
import { isKey, type Key, type Locale, translate } from '../locale/locale.ts'
import { withDay } from './address.ts'

export interface Frame {
  locale: Locale
  /** The day that links and forms keep, null where it is today. */
  day: string | null
}

export interface Views {
  /** The page of a template. @throws where the model lacks a path that the template names */
  render(template: string, model: object, frame: Frame): string
}

const knownHelpers = { t: true, date: true, href: true } as const
const options = { strict: true, knownHelpers, knownHelpersOnly: true, preventIndent: true } as const

/** Every template under a folder, compiled at once: a broken one stops the start with its name. */
export function loadViews(folder: string): Views {
  return viewsOf(compileViews(folder))
}

/** The templates as the programs that they are, by their names. @throws Error with the name of one that is broken */
export function compileViews(folder: string): Record<string, string> {
  return Object.fromEntries(
    templateFiles(folder).map((file) => {
      const name = relative(folder, file).replace(/\.hbs$/, '')
      return [name, compile(name, readFileSync(file, 'utf8'))]
    }),
  )
}

export function viewsOf(compiled: Record<string, string>): Views {
  const handlebars = Handlebars.create()
  registerHelpers(handlebars)
  const templates = new Map<string, Handlebars.TemplateDelegate>()
  for (const [name, program] of Object.entries(compiled)) {
    const template = handlebars.template(new Function(`return ${program}`)())
    templates.set(name, template)
    handlebars.registerPartial(name, template)
  }
  return {
    render(name, model, frame) {
      const template = templates.get(name)
      if (!template) throw new Error(`no template ${name}`)
      return template(model, { data: { ...frame }, allowProtoPropertiesByDefault: false })
    },
  }
}

function templateFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => join(folder, file))
}

function compile(name: string, source: string): string {
  try {
    return String(Handlebars.precompile(source, options))
  } catch (error) {
    throw new Error(`template ${name}: ${(error as Error).message}`)
  }
}

type Hash = { hash: Record<string, string | number>; data: Frame }

function registerHelpers(handlebars: typeof Handlebars): void {
  const { escapeExpression, SafeString } = handlebars
  handlebars.registerHelper('t', (key: string, { hash, data }: Hash) => {
    if (!isKey(key)) throw new Error(`no text for ${key}`)
    return translate(data.locale, key as Key, Object.keys(hash).length > 0 ? hash : undefined)
  })
  handlebars.registerHelper('date', (day: string | null, { data }: Hash) => {
    if (!day) return dayOrUnknown(data.locale, day)
    const shown = escapeExpression(dayText(data.locale, day)).replace(/^1er /, '1<sup>er</sup> ')
    return new SafeString(`<time datetime="${escapeExpression(day)}">${shown}</time>`)
  })
  handlebars.registerHelper('href', (path: string, { data }: Hash) => withDay(path, data.day))
}
