import { z } from 'zod'
import { many, wrong } from '../locale/fields.ts'
import { type Locale, translate } from '../locale/locale.ts'

/** What all lists share: reading their address, and the links that change one thing of it and keep the rest. */

export const pageSize = 50

/** The rows of a page, of a list that is there whole. */
export function pageOf<R>(rows: readonly R[], page: number): R[] {
  return rows.slice((page - 1) * pageSize, page * pageSize)
}

/** A filter that may be repeated: any of these words. An unknown one is an error of that field. */
export function anyOf<const W extends string>(words: readonly W[]) {
  return many().transform((texts, context): W[] => {
    const asked = [...new Set(texts.filter((text) => text !== ''))]
    if (!asked.every((text) => (words as readonly string[]).includes(text))) wrong(context, 'field.unknown-choice')
    return asked as W[]
  })
}

/** The column by which a list is sorted, `-` before it for the other way round. */
export function sortBy<const C extends string>(columns: readonly C[], usual: Sort<C>) {
  return many().transform(([text = ''], context): Sort<C> => {
    if (text === '') return usual
    if (!(columns as readonly string[]).includes(text.replace(/^-/, ''))) wrong(context, 'field.unknown-choice')
    return text as Sort<C>
  })
}

export type Sort<C extends string = string> = C | `-${C}`

/** The page asked for, the first one unless it says another. */
export function pageNumber() {
  return z
    .preprocess((value) => [value].flat()[0] || '1', z.string())
    .transform((text, context) => {
      if (!/^[1-9]\d{0,6}$/.test(text)) wrong(context, 'field.number', { min: 1, max: 9_999_999 })
      return Number(text)
    })
}

/** A parameter of a list's address; a repeated one stands several times. `on` is none of them: `href` keeps it. */
export type Parameter = readonly [name: string, value: string]

export function addressOf(path: string, parameters: readonly Parameter[]): string {
  const query = new URLSearchParams(parameters.map(([name, value]): [string, string] => [name, value])).toString()
  return query === '' ? path : `${path}?${query}`
}

/** The parameters that are set in a filter's plain values: null, empty and absent ones fall away. */
export function parametersOf(values: Record<string, string | readonly string[] | null | undefined>): Parameter[] {
  return Object.entries(values).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one): Parameter[] => (one === '' ? [] : [[name, one]])),
  )
}

/** A set filter, and the list without it. */
export function chip(path: string, parameters: readonly Parameter[], [name, value]: Parameter, text: string) {
  const others = parameters.filter(([other, said]) => other !== name || said !== value)
  return { text, href: addressOf(path, others) }
}

export interface SortModel {
  text: string
  href: string
  ariaSort: 'ascending' | 'descending' | 'none'
}

/** A column's heading: a link that sorts by it, and turns the order round where the list is sorted by it already. */
export function sortLink(
  path: string,
  parameters: readonly Parameter[],
  sort: Sort,
  column: string,
  text: string,
): SortModel {
  const kept = parameters.filter(([name]) => name !== 'sort' && name !== 'page')
  const href = addressOf(path, [...kept, ['sort', sort === column ? `-${column}` : column]])
  return { text, href, ariaSort: sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : 'none' }
}

export interface PagerModel {
  /** "51 à 100 sur 230"; where the page is beyond the end, a sentence that says so. */
  text: string
  previous: string
  next: string
  /** The first, the last and those around the one shown; a gap has no address. */
  pages: { text: string; href: string; current: boolean }[]
}

/** The way to the other pages, null where there is but one and it is shown. */
export function pager(
  locale: Locale,
  path: string,
  parameters: readonly Parameter[],
  { page, count }: { page: number; count: number },
): PagerModel | null {
  const last = Math.max(1, Math.ceil(count / pageSize))
  if (last === 1 && page === 1) return null
  const kept = parameters.filter(([name]) => name !== 'page')
  const address = (number: number) => addressOf(path, number === 1 ? kept : [...kept, ['page', String(number)]])
  const [from, until] = [(page - 1) * pageSize + 1, Math.min(page * pageSize, count)]
  return {
    text:
      page > last
        ? translate(locale, 'pager.beyond', { page, count: last })
        : translate(locale, 'pager.rows', { from, until, count }),
    previous: page === 1 ? '' : address(Math.min(page - 1, last)),
    next: page < last ? address(page + 1) : '',
    pages: pagesAround(page, last).map((number) =>
      number === 0
        ? { text: '…', href: '', current: false }
        : { text: String(number), href: address(number), current: number === page },
    ),
  }
}

/** 0 stands for a gap. */
function pagesAround(page: number, last: number): number[] {
  const near = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last)
  const numbers = [...new Set(near)].sort((one, other) => one - other)
  return numbers.flatMap((number, place) => (place > 0 && number - numbers[place - 1]! > 1 ? [0, number] : [number]))
}
