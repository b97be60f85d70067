import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { readForm } from '../../server/locale/fields.ts'
import {
  addressOf,
  anyOf,
  chip,
  type Parameter,
  pageNumber,
  pager,
  parametersOf,
  sortBy,
  sortLink,
} from '../../server/web/listing.ts'

const form = z.object({ kind: anyOf(['oath', 'pact']), sort: sortBy(['name', 'since'], 'name'), page: pageNumber() })
const read = (query: object) => readForm(form, query)

describe('a list’s address', () => {
  test('says nothing: everything, by the usual column, the first page', () => {
    expect(read({})).toEqual({ ok: true, value: { kind: [], sort: 'name', page: 1 } })
    expect(read({ kind: '', sort: '', page: '' })).toEqual({ ok: true, value: { kind: [], sort: 'name', page: 1 } })
  })

  test('one word or several, each once', () => {
    expect(read({ kind: 'oath' })).toMatchObject({ value: { kind: ['oath'] } })
    expect(read({ kind: ['pact', 'oath', 'pact', ''] })).toMatchObject({ value: { kind: ['pact', 'oath'] } })
    expect(read({ sort: '-since', page: '12' })).toMatchObject({ value: { sort: '-since', page: 12 } })
  })

  test.each([
    [{ kind: 'treaty' }, 'kind'],
    [{ kind: ['oath', 'treaty'] }, 'kind'],
    [{ sort: '--name' }, 'sort'],
    [{ sort: 'mayor' }, 'sort'],
    [{ page: '0' }, 'page'],
    [{ page: '-1' }, 'page'],
    [{ page: '1.5' }, 'page'],
    [{ page: '99999999' }, 'page'],
  ])('%j is an error of its field', (query, field) => {
    const result = read(query)
    expect(result.ok ? [] : Object.keys(result.errors)).toEqual([field])
  })

  test('is made again from what is set', () => {
    const parameters = parametersOf({ q: 'volga & don', kind: ['oath', 'pact'], status: [], domain: null, page: '' })
    expect(parameters).toEqual([
      ['q', 'volga & don'],
      ['kind', 'oath'],
      ['kind', 'pact'],
    ])
    expect(addressOf('/things', parameters)).toBe('/things?q=volga+%26+don&kind=oath&kind=pact')
    expect(addressOf('/things', [])).toBe('/things')
  })
})

const set: Parameter[] = [
  ['kind', 'oath'],
  ['kind', 'pact'],
  ['sort', '-since'],
]

describe('a list’s links', () => {
  test('a chip takes away one value and keeps the others', () => {
    expect(chip('/things', set, ['kind', 'oath'], 'Oath')).toEqual({
      text: 'Oath',
      href: '/things?kind=pact&sort=-since',
    })
  })

  test('a heading sorts, and turns the order round where the list is sorted by it', () => {
    expect(sortLink('/things', set, 'name', 'name', 'Name')).toMatchObject({
      href: '/things?kind=oath&kind=pact&sort=-name',
      ariaSort: 'ascending',
    })
    expect(sortLink('/things', set, '-name', 'name', 'Name')).toMatchObject({
      href: '/things?kind=oath&kind=pact&sort=name',
      ariaSort: 'descending',
    })
    expect(sortLink('/things', set, 'name', 'since', 'Since').ariaSort).toBe('none')
  })
})

describe('the pager', () => {
  const pages = (page: number, count: number) => pager('en', '/things', set, { page, count })
  const numbers = (page: number, count: number) => pages(page, count)?.pages.map(({ text }) => text)

  test('is not there for one page', () => {
    expect(pages(1, 0)).toBeNull()
    expect(pages(1, 50)).toBeNull()
  })

  test('leads to the page before and the page after', () => {
    expect(pages(1, 51)).toMatchObject({
      text: '1 to 50 of 51',
      previous: '',
      next: '/things?kind=oath&kind=pact&sort=-since&page=2',
    })
    expect(pages(2, 51)).toMatchObject({
      text: '51 to 51 of 51',
      previous: '/things?kind=oath&kind=pact&sort=-since',
      next: '',
    })
  })

  test('names the first, the last and those around the page shown', () => {
    expect(numbers(1, 51)).toEqual(['1', '2'])
    expect(numbers(10, 1000)).toEqual(['1', '…', '9', '10', '11', '…', '20'])
    expect(numbers(2, 1000)).toEqual(['1', '2', '3', '…', '20'])
    expect(pages(10, 1000)?.pages.filter(({ current }) => current)).toEqual([
      { text: '10', href: expect.stringContaining('page=10'), current: true },
    ])
  })

  test('says that a page is beyond the end, and leads back to the last', () => {
    expect(pages(9, 51)).toMatchObject({
      text: 'There is no page 9: the list has 2.',
      previous: '/things?kind=oath&kind=pact&sort=-since&page=2',
      next: '',
    })
    expect(pages(2, 0)).toMatchObject({ previous: '/things?kind=oath&kind=pact&sort=-since' })
  })
})
