import type { FieldErrors } from '../locale/fields.ts'
import { fieldMessages } from '../locale/messages.ts'
import { withDay } from './address.ts'
import { layoutModel, type PageFrame } from './layout.ts'
import type { Visit } from './visit.ts'

export type { Crumb, PageFrame } from './layout.ts'

/** Answers with a page: the template's own part within the layout. */
export function showPage(visit: Visit, template: string, frame: PageFrame, model: object, status = 200): void {
  const { deps, locale, response, dayAsked, on } = visit
  const page = { ...model, layout: layoutModel(visit, frame) }
  const html = deps.views.render(template, page, { locale, day: dayAsked ? on : null })
  response.status(status).type('html').set('Cache-Control', 'private, no-cache').send(html)
}

/** A program's question whose filter is wrong: each field's error, 422. */
export function refuseJson({ locale, response }: Visit, errors: FieldErrors): void {
  response.status(422).json({ error: 'Unprocessable Entity', problems: fieldMessages(locale, errors) })
}

/** The way on after a write: the day shown goes along. */
export function goTo(visit: Visit, path: string): void {
  visit.response.redirect(303, withDay(path, visit.dayAsked ? visit.on : null))
}
