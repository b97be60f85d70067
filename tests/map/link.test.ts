import { expect, test } from '@jest/globals'
import { linkLook, linkOf, linkStatuses } from '../../server/map/link.ts'
import type { Status } from '../../server/rules/facts.ts'
import type { PartnershipEventKind } from '../../server/rules/partnership.ts'

const on = '2026-11-24'
const event = (kind: PartnershipEventKind, happenedOn: string) => ({ kind, happenedOn, enteredOn: '2026-01-01' })
const active = { since: '1959', events: [] }
const suspended = { since: '1959', events: [event('suspended', '2022-03-10')] }
const ended = { since: '1959', events: [event('ended', '2020')] }
const later = { since: '2030', events: [] }

const link = (conventions: Status[], ...partnerships: { since: string | null; events: ReturnType<typeof event>[] }[]) =>
  linkOf({ conventions, partnerships }, on)

test('of several conventions the one that binds most says what the link is', () => {
  expect(link(['expired', 'draft', 'in-force', 'suspended'], suspended)).toBe('in-force')
  expect(link(['signed', 'authorised', 'suspended'], active)).toBe('signed')
  expect(link(['suspended', 'authorised', 'voted'], active)).toBe('suspended')
  expect(link(['voted', 'authorised'], active)).toBe('authorised')
  expect(link(['voted', 'draft', 'denounced'])).toBe('voted')
})

test('without one that the council voted it is the partnership itself', () => {
  expect(link([], active)).toBe('partnership-active')
  expect(link(['expired', 'superseded', 'denounced'], active)).toBe('partnership-active')
  expect(link(['draft'], active)).toBe('partnership-active')
  expect(link(['expired'], suspended)).toBe('partnership-suspended')
  expect(link([], ended)).toBe('partnership-ended')
  expect(link([], { since: null, events: [event('dormant', '1990')] })).toBe('partnership-dormant')
})

test('on its day: what begins or happens later is not said', () => {
  expect(linkOf({ conventions: [], partnerships: [suspended] }, '2022-03-09')).toBe('partnership-active')
  expect(linkOf({ conventions: [], partnerships: [suspended] }, '2022-03-10')).toBe('partnership-suspended')
  expect(link([], later)).toBe('later')
  expect(link(['draft'], later)).toBe('later')
})

test('of several partnerships the liveliest counts, and only those that have begun', () => {
  expect(link([], ended, active)).toBe('partnership-active')
  expect(link([], ended, later)).toBe('partnership-ended')
})

test('without any partnership there is the paper alone, or nothing', () => {
  expect(link(['draft', 'expired'])).toBe('draft')
  expect(link(['expired'])).toBe('ended')
  expect(link([])).toBe('none')
})

test('no two links are drawn alike, but for those that the whole house draws alike', () => {
  const drawn = linkStatuses.map((status) => JSON.stringify(linkLook(status)))
  const alike = [
    ['authorised', 'voted'],
    ['partnership-ended', 'ended'],
    ['later', 'none'],
  ] as const
  expect(new Set(drawn).size).toBe(linkStatuses.length - alike.length)
  for (const [one, other] of alike) expect(linkLook(one)).toEqual(linkLook(other))
})

test('nor alike once the colours are gone', () => {
  const grey = linkStatuses.map((status) => {
    const { tone: _tone, ...look } = linkLook(status)
    return JSON.stringify(look)
  })
  expect(new Set(grey).size).toBe(linkStatuses.length - 3)
})
