import { dayText } from '../locale/format.ts'
import { type Locale, translate } from '../locale/locale.ts'
import { capital } from '../locale/phrases.ts'
import type { Day } from '../rules/facts.ts'
import type { WorkFilter } from '../work/filter.ts'
import { byDay, type CalendarEvent } from './events.ts'
import { weekdayHeads, weekdayText } from './eventWords.ts'
import { addressAt } from './filter.ts'
import { eventModel, idOf, placeInAgenda } from './listPart.ts'
import { markDrawing } from './marks.ts'
import { isWeekend, monthsOf, type Week, weeksOf } from './weeks.ts'

/** So many marks stand in a day of the year, and so many words in one of the month. */
const mostMarks = 2
const mostWords = 4

interface Shown {
  on: Day
  today: Day
  filter: WorkFilter
}

/** The twelve months of a year as tables: days with their marks, each leading to its line below. */
export function yearGrid(locale: Locale, year: string, events: readonly CalendarEvent[], shown: Shown) {
  const days = byDay(events)
  return {
    heads: weekdayHeads(locale),
    months: monthsOf(year).map((month) => ({
      name: capital(dayText(locale, month).replace(/ \d+$/, '')),
      href: addressAt({ view: 'month', year, month }, shown.filter),
      weeks: weeksOf(month).map((week) =>
        weekModel(locale, week, (day) => markedDay(locale, day, days.get(day) ?? [], shown)),
      ),
    })),
  }
}

/** A month as a table: days with the words of what falls on them. */
export function monthGrid(locale: Locale, month: string, events: readonly CalendarEvent[], shown: Shown) {
  const days = byDay(events)
  return {
    name: capital(dayText(locale, month)),
    heads: weekdayHeads(locale),
    bare: days.size === 0,
    weeks: weeksOf(month).map((week) => ({
      ...weekModel(locale, week, (day) => toldDay(locale, day, days.get(day) ?? [], events, shown)),
      bare: week.days.every((day) => day === null || !days.has(day)),
    })),
  }
}

function weekModel<D>(locale: Locale, { number, days }: Week, model: (day: Day) => D) {
  return {
    number,
    name: translate(locale, 'calendar.week.named', { number }),
    days: days.map((day) => ({ of: day === null ? null : model(day) })),
  }
}

function markedDay(locale: Locale, day: Day, events: CalendarEvent[], shown: Shown) {
  const isMany = events.length > mostMarks
  const marks = events.slice(0, isMany ? 1 : mostMarks)
  return {
    ...dayFrame(locale, day, shown),
    id: events.length > 0 ? idOf(day) : '',
    label: translate(locale, 'calendar.day.count', { day: dayText(locale, day), count: events.length }),
    marks: marks.map((event) => ({ drawing: markDrawing(locale, event) })),
    more: isMany ? `+${events.length - 1}` : '',
  }
}

function toldDay(locale: Locale, day: Day, events: CalendarEvent[], all: readonly CalendarEvent[], shown: Shown) {
  const rest = events.length - mostWords
  return {
    ...dayFrame(locale, day, shown),
    day,
    weekday: weekdayText(locale, day),
    events: events.slice(0, mostWords).map((event) => eventModel(locale, event)),
    more:
      rest > 0
        ? {
            text: translate(locale, 'calendar.more', { count: rest }),
            href: placeInAgenda(events[mostWords]!, all, shown.filter),
          }
        : null,
  }
}

/** The day itself: its number, and what marks it whatever falls on it. */
function dayFrame(locale: Locale, day: Day, { on, today }: Shown) {
  const note = day === today ? 'calendar.day.today' : day === on ? 'calendar.day.shown' : null
  const classes = [isWeekend(day) ? 'rest' : '', day === on ? 'shown' : '', day === today && day !== on ? 'today' : '']
  return {
    number: Number(day.slice(8)),
    classes: classes.filter(Boolean).join(' '),
    note: note ? translate(locale, note) : '',
  }
}
