import { z } from 'zod'
import { many, readForm, wrong } from '../locale/fields.ts'
import { countryCodes } from '../locale/format.ts'
import { anyOf, type Parameter, pageNumber, parametersOf, sortBy } from '../web/listing.ts'
import { linkStatuses } from './link.ts'

export const zooms = ['auto', 'europe', 'world'] as const
export type Zoom = (typeof zooms)[number]

export const sortColumns = ['name', 'country', 'distance', 'status', 'conventions', 'since'] as const
const usualSort = 'name'

const filterForm = (domains: readonly string[]) =>
  z.object({
    status: anyOf(linkStatuses),
    domain: anyOf(domains),
    country: anyOf(countryCodes),
    zoom: zoomAsked(),
    sort: sortBy(sortColumns, usualSort),
    page: pageNumber(),
  })

export type MapFilter = z.infer<ReturnType<typeof filterForm>>

/** The map's address, read; `domains` are the codes that the authority has. */
export function readMapFilter(query: unknown, domains: readonly string[]) {
  return readForm(filterForm(domains), query)
}

/** The filter as the map's links keep it. */
export function filterParameters({ page: _page, sort, zoom, ...fields }: MapFilter): Parameter[] {
  return parametersOf({
    ...fields,
    zoom: zoom === 'auto' ? null : zoom,
    sort: sort === usualSort ? null : sort,
  })
}

function zoomAsked() {
  return many().transform(([text = ''], context): Zoom => {
    if (text === '') return 'auto'
    const zoom = zooms.find((one) => one === text)
    if (!zoom) wrong(context, 'field.unknown-choice')
    return zoom ?? 'auto'
  })
}
