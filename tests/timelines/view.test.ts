import { expect, test } from '@jest/globals'
import { groupings } from '../../server/timelines/group.ts'
import { readView, viewParameters } from '../../server/timelines/view.ts'
import { zooms } from '../../server/timelines/zoom.ts'

const read = (query: Record<string, unknown>) => {
  const view = readView(query)
  return view.ok ? view.value : view.errors
}

test('everything by partner unless an address says otherwise', () => {
  expect(read({})).toEqual({ group: 'partner', zoom: null, from: null })
  expect(viewParameters({ group: 'partner', zoom: null, from: null })).toEqual([])
})

test('the address of every view shows that view again', () => {
  for (const group of groupings) {
    for (const zoom of [null, ...zooms]) {
      for (const from of zoom ? [null, '2012-02-29'] : [null]) {
        const view = { group, zoom, from }
        expect(read(Object.fromEntries(viewParameters(view)))).toEqual(view)
      }
    }
  }
})

test('a month or a year is its first day; without a zoom it says nothing', () => {
  expect(read({ zoom: 'year', from: '1959' })).toMatchObject({ from: '1959-01-01' })
  expect(read({ zoom: 'year', from: 'juin 1959' })).toMatchObject({ from: '1959-06-01' })
  expect(viewParameters({ group: 'kind', zoom: null, from: '1959-01-01' })).toEqual([['group', 'kind']])
})

test.each([
  [{ zoom: 'foo' }, { zoom: { key: 'field.unknown-choice', values: {} } }],
  [{ group: 'foo' }, { group: { key: 'field.unknown-choice', values: {} } }],
  [{ from: '30/02/2026' }, { from: { key: 'field.impossible-partial-day', values: { text: '30/02/2026' } } }],
  [{ from: '0000-01-01' }, { from: { key: 'field.impossible-partial-day', values: { text: '0000-01-01' } } }],
  [{ from: '10000-01-01' }, { from: { key: 'field.impossible-partial-day', values: { text: '10000-01-01' } } }],
])('%j is refused', (query, errors) => {
  expect(read(query)).toEqual(errors)
})
