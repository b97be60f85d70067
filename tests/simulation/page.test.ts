import { describe, expect, test } from '@jest/globals'
import { result } from './aSimulation.ts'

const namesOf = ({ terms }: ReturnType<typeof result>) => terms.map(({ name }) => name)

describe('the clause of 2012', () => {
  test('its terms, with the day on which each is decided', () => {
    const { terms, onward } = result('2015-10-01', { sessions: '25/09/2017 ; 11/09/2017' })
    expect(
      terms.map(({ opening, startsOn, endsOn, task }) => [opening, startsOn, endsOn, task?.label, task?.on]),
    ).toEqual([
      ['ouverte par la convention', '2012-12-17', '2015-12-16', 'Dénoncer au plus tard le', '2015-09-16'],
      ['par tacite reconduction', '2015-12-17', '2016-12-16', 'Dénoncer au plus tard le', '2016-09-16'],
      ['par tacite reconduction', '2016-12-17', '2017-12-16', 'Dossier du conseil au plus tard le', '2017-09-11'],
    ])
    expect(terms.map(({ running }) => running)).toEqual([true, false, false])
    expect(terms.at(-1)?.task?.about).toBe('séance du 25 septembre 2017 · alerte dès le 11 décembre 2016')
    expect(onward).toBe('')
  })

  test('an estimated day says so', () => {
    const { terms } = result('2015-10-01')
    expect(terms.at(-1)?.task).toMatchObject({ on: '2017-08-16' })
    expect(terms.at(-1)?.task?.about).toContain('date estimée, faute de séance au calendrier')
  })

  test('the standing on the day shown, and why', () => {
    const { sentence, why, deadlines, status } = result('2015-09-16')
    expect(sentence).toContain(
      "En vigueur jusqu'au 16 décembre 2015. Pour qu'elle s'arrête là, la dénoncer au plus tard",
    )
    expect(status.word).toBe('en vigueur')
    expect(why?.rules.length).toBeGreaterThan(0)
    expect(why?.missing).toEqual([])
    expect(deadlines.map(({ on }) => on)).toEqual(['2015-09-16', '2015-12-16'])
    expect(result('2015-09-17').sentence).toContain(
      "Le dernier jour pour l'arrêter à ce terme était le 16 septembre 2015",
    )
  })

  test('before it is signed that is all that is said, with the way to its first day', () => {
    const early = result('2012-12-16')
    expect(early.sentence).toBe(
      "Au 16 décembre 2012, elle n'est pas encore signée : elle le serait le 17 décembre 2012.",
    )
    expect(early.why).toBeNull()
    expect(early.first?.href).toContain('on=2012-12-17')
    expect(early.terms).toHaveLength(3)
    expect(early.drawing).not.toBeNull()
    expect(result('2012-12-17').first).toBeNull()
    expect(result('2012-12-17').sentence).toContain('Signée par toutes les parties le 17 décembre 2012')
  })

  test('its addresses hold it whole, and nothing idle', () => {
    const { address, recording, terms } = result('2015-10-01', { startOn: '1/1/2013', leadTime: '' })
    const said = new URL(address, 'http://house.example').searchParams
    expect(said.get('termDuration')).toBe('3 ans')
    expect(said.has('startOn')).toBe(false)
    expect(said.has('leadTime')).toBe(false)
    expect(terms[1]!.href).toContain('on=2015-12-17')
    const recorded = Object.fromEntries(new URL(recording, 'http://house.example').searchParams)
    expect(recorded).toMatchObject({ noticeMode: 'duration', notice: '3 mois', renewalMaximum: '2' })
    expect(recorded).not.toHaveProperty('signedOn')
  })
})

describe('what is assumed is told', () => {
  const notesOf = (typed: Parameters<typeof result>[1]) => result('2015-10-01', typed).notes.join(' ')

  test('transmission on the day of signature, where the law asks for it', () => {
    expect(notesOf({ transmittedOn: '' })).toContain('supposée transmise à la préfecture le 17 décembre 2012')
    expect(notesOf({})).not.toContain('transmise')
    expect(notesOf({ transmittedOn: '', kind: 'twinning-oath' })).not.toContain('transmise')
    expect(notesOf({ transmittedOn: '', signedOn: '5/2/1992' })).not.toContain('transmise')
    expect(notesOf({ transmittedOn: '', signedOn: '6/2/1992' })).toContain('transmise')
  })

  test('signature on the first day where no other is given', () => {
    expect(notesOf({ signedOn: '', startMode: 'on', startOn: '1/1/2013' })).toContain('signer le 1er janvier 2013')
  })

  test('express renewals', () => {
    const express = { renewalMode: 'express' }
    expect(notesOf(express)).toContain('supposée convenue à temps')
    const { terms, sentence } = result('2016-06-01', express)
    expect(terms.map(({ endsOn }) => endsOn)).toEqual(['2015-12-16', '2016-12-16', '2017-12-16'])
    expect(terms[1]!.opening).toBe('si elle est reconduite expressément')
    expect(sentence).toContain("En vigueur jusqu'au 16 décembre 2016, 1re reconduction expresse")
    const endless = result('2016-06-01', { ...express, renewalMaximum: '' })
    expect(endless.terms).toHaveLength(12)
    expect(endless.onward).toBe("… et ainsi de suite, tant qu'elle est reconduite.")
  })
})

describe('what is odd is explained', () => {
  test('a notice longer than the term', () => {
    const { terms, notes } = result('2015-10-01', { notice: '4 ans' })
    expect(terms[0]!.task).toMatchObject({ on: '2011-12-16' })
    expect(terms[0]!.task!.about).toContain('avant le début de la période')
    expect(notes.join()).toContain('Le préavis est plus long que la période')
    expect(result('2015-10-01', { notice: '1 an', renewalMaximum: '1' }).notes).toEqual([])
  })

  test('a term too short for a decision', () => {
    const { notes } = result('2012-12-20', { termDuration: '1 mois', renewalMode: 'none' })
    expect(notes.join()).toContain('trop courte pour une décision du conseil')
  })

  test('29 February, and the ends of months', () => {
    const leap = { signedOn: '29/02/2024', termDuration: '1 an', renewalMaximum: '' }
    const { terms, notes } = result('2024-03-01', leap)
    expect(terms.slice(0, 5).map(({ endsOn }) => endsOn)).toEqual([
      '2025-02-27',
      '2026-02-27',
      '2027-02-27',
      '2028-02-28',
      '2029-02-27',
    ])
    expect(notes.join()).toContain("Tous les mois n'ont pas de 29")
    expect(result('2024-03-01', { ...leap, signedOn: '28/02/2024' }).notes.join()).not.toContain('Tous les mois')
    expect(result('2024-03-01', { ...leap, renewalPeriod: '10 jours' }).notes.join()).not.toContain('Tous les mois')
  })

  test('no limit of time', () => {
    const { terms, notes, sentence } = result('2015-10-01', { termMode: 'unlimited' })
    expect(terms).toHaveLength(1)
    expect(terms[0]).toMatchObject({ endsOn: null, task: null, running: true })
    expect(sentence).toContain('sans limite de durée')
    expect(notes.join()).toContain('la reconduction ne joue jamais')
  })

  test('signed after its own end', () => {
    const typed = { termMode: 'ends-on', termEndsOn: '16/12/2012' }
    const { terms, notes, sentence } = result('2015-10-01', typed)
    expect(terms).toEqual([])
    expect(notes.join()).toContain('aucune période ne court')
    expect(sentence).toContain('Échue')
    expect(result('2012-12-17', { ...typed, termEndsOn: '17/12/2012' }).terms).toHaveLength(3)
  })
})

describe('many terms are shortened, and it is said how they go on', () => {
  test('those before the day shown', () => {
    const yearly = { signedOn: '17/12/1959', termDuration: '1 an', renewalMaximum: '' }
    const said = result('2026-11-24', yearly)
    expect(namesOf(said)).toContain('1re période')
    expect(said.terms[1]!.gap).toBe('… 64 périodes semblables, du 17 décembre 1960 au 16 décembre 2024 …')
    expect(said.terms[2]).toMatchObject({ name: '67e période', running: true })
    expect(said.onward).toBe('… et ainsi de suite, sans limite de nombre.')
  })

  test('those beyond the twelfth, and beyond thirty years', () => {
    expect(result('2012-12-17', { renewalMaximum: '11' }).onward).toBe('')
    expect(result('2012-12-17', { renewalMaximum: '12' }).onward).toBe(
      "… et ainsi de suite jusqu'au 16 décembre 2027 : encore 1 période.",
    )
    expect(namesOf(result('2012-12-17', { termDuration: '200 ans' }))).toEqual(['1re période', '2e période'])
  })

  test.each([
    ['P1D', 'tacit', ''],
    ['P1D', 'express', ''],
    ['9999 ans', 'tacit', ''],
    ['9999 ans', 'express', '1000'],
    ['P1M', 'express', '1000'],
  ])('quick and whole: %s, %s, %s', (length, renewalMode, renewalMaximum) => {
    const typed = { signedOn: '29/02/1904', termDuration: length, renewalPeriod: length, renewalMode, renewalMaximum }
    const start = performance.now()
    const { terms, drawing } = result('2026-11-24', typed)
    expect(terms.length).toBeLessThanOrEqual(12)
    expect(drawing).not.toBeNull()
    expect(performance.now() - start).toBeLessThan(8000)
  })
})

describe('what if it were denounced', () => {
  const whatIf = (denouncedOn: string, typed: Parameters<typeof result>[1] = {}) =>
    result('2015-01-01', { denouncedOn, ...typed }).whatIf

  test('in time, and a day too late', () => {
    expect(whatIf('')).toBe('')
    expect(whatIf('16/09/2015')).toContain('mettrait fin à la convention le 16 décembre 2015')
    expect(whatIf('17/09/2015')).toContain('trop tard pour le terme du 16 décembre 2015')
    expect(whatIf('17/09/2015')).toContain('prendrait fin le 16 décembre 2016')
  })

  test('at any time', () => {
    const anyTime = { denounceable: 'any-time' }
    expect(whatIf('01/02/2013', anyTime)).toContain('le 1er mai 2013')
    expect(whatIf('01/10/2017', anyTime)).toContain("n'avancerait pas la fin")
    expect(whatIf('16/09/2017', anyTime)).toContain('le 16 décembre 2017')
  })

  test('before the first day, and after the last one', () => {
    expect(whatIf('16/12/2012')).toContain('empêcherait la convention de commencer')
    expect(whatIf('17/12/2012')).toContain('le 16 décembre 2015')
    expect(whatIf('16/12/2017')).toContain('le 16 décembre 2017')
    expect(whatIf('17/12/2017')).toContain('aucune période ne court')
  })

  test('in a term that an express renewal opens', () => {
    expect(whatIf('01/06/2016', { renewalMode: 'express' })).toContain('le 16 décembre 2016')
  })

  test('the terms stop there, and the one that is cut says so', () => {
    const { terms } = result('2015-01-01', { denouncedOn: '17/09/2015' })
    expect(terms.map(({ endsOn, cut }) => [endsOn, cut])).toEqual([
      ['2015-12-16', null],
      ['2016-12-16', null],
    ])
    const cut = result('2015-01-01', { denouncedOn: '01/02/2013', denounceable: 'any-time' })
    expect(cut.terms.map(({ running, cut: end }) => [running, end])).toEqual([[false, '2013-05-01']])
    expect(cut.sentence).toContain('Dénoncée')
  })
})
