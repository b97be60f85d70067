import { describe, expect, test } from '@jest/globals'
import { composeDigest } from '../../server/reminders/composeDigest.ts'
import type { ToldLine } from '../../server/reminders/digest.ts'
import { keyOf, remindersOf } from '../../server/reminders/leads.ts'
import { mailText } from '../../server/reminders/mailText.ts'
import type { Recipient } from '../../server/reminders/store.ts'
import { addDays } from '../../server/rules/calendar.ts'

const on = '2026-11-30'
const mailing = { config: { mail: null, baseUrl: 'https://jumelages.dijon.example', sessionSecret: 'x'.repeat(32) } }

function aLine(place: number, session: string | null = '2026-12-14'): ToldLine {
  return {
    line: {
      ...{
        kind: 'decide',
        on: addDays(on, place % 60),
        session,
        termEndsOn: '2027-06-30',
        way: 'renew',
        group: 'decide',
      },
      record: { kind: 'convention', id: `id ${place}` },
      also: [],
    },
    title: `Convention <${place}> & "C"`,
    sentence: `Phrase ${place}.`,
    partners: 'Volgograd',
    fictional: false,
    address: `/conventions/C-${place}`,
    backOn: null,
  }
}

const recipient: Recipient = {
  ...{ membershipId: 'm', accountId: 'a', name: 'Jeanne', email: 'j@dijon.example', locale: 'fr', remindedOn: null },
  choice: { frequency: 'weekly', weekday: 1 },
}

function compose(lines: ToldLine[], known: ReadonlySet<string> = new Set(), heartbeat = true) {
  const due = { forOn: on, heartbeat }
  return composeDigest(mailing, { authority: { name: 'Dijon' }, recipient, due, on, lines, known })
}

describe('a thousand lines at once', () => {
  const lines = Array.from({ length: 1000 }, (_, place) => aLine(place))
  const told = new Set(lines.slice(0, 990).flatMap((line) => remindersOf(line, on, 'weekly').map(keyOf)))

  test('a mail has sixty of them, says how many more there are and where, and all are told', () => {
    const { model, reminders } = compose(lines)!
    expect(model.groups.flatMap((group) => group.lines)).toHaveLength(60)
    expect(model.more).toEqual({
      text: '940 autres lignes, à lire dans Trait d’union',
      href: 'https://jumelages.dijon.example/',
    })
    expect(reminders).toHaveLength(1000)
    expect(mailText(model).length).toBeLessThan(20_000)
  })

  test('what is new stands first', () => {
    const { model, reminders } = compose(lines, told)!
    const shown = model.groups.flatMap((group) => group.lines)
    expect(reminders).toHaveLength(10)
    expect(shown.slice(0, 10).map(({ mark }) => mark !== '')).toEqual(Array(10).fill(true))
    expect(shown.slice(10).every(({ mark }) => mark === '')).toBe(true)
  })
})

test('nothing new is a mail on the week’s day only', () => {
  const lines = [aLine(1)]
  const known = new Set(lines.flatMap((line) => remindersOf(line, on, 'weekly').map(keyOf)))
  expect(compose(lines, known, false)).toBeNull()
  expect(compose(lines, known)!.model.lead).toContain('Rien de nouveau depuis le dernier courriel.')
  expect(compose([], new Set(), false)).toBeNull()
  expect(compose([])!.model.subject.replace(/\u00a0/g, ' ')).toBe('À traiter : rien à décider')
})

test('decisions stand under their session, in order, and without one last', () => {
  const { model } = compose([aLine(1, null), aLine(2, '2027-03-22'), aLine(3)])!
  expect(model.groups.map(({ title }) => title)).toEqual([
    'À décider au conseil du 14 décembre 2026',
    'À décider au conseil du 22 mars 2027',
    'À décider, sans séance au calendrier',
  ])
})
