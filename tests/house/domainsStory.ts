import { formTo } from './forms.ts'
import type { Walker } from './walker.ts'

/** Domains of one's own: a part of another, of nothing and with nothing, one hidden and shown again, a circle refused. */
export async function domains(walker: Walker): Promise<void> {
  const whole = {
    parent: 'culture',
    ministryTheme: 'youth',
    sdgs: ['4', '11'],
    purposeCodes: ['16061'],
    note: 'À nous',
  }
  await walker.post('administrator', '/domains/new', { code: 'cirque', nameFr: 'Cirque', nameEn: 'Circus', ...whole })
  await walker.post('administrator', '/domains/new', { code: 'nu', nameFr: 'Nu', nameEn: 'Bare' })
  for (const address of [
    '/domains/cirque',
    '/domains/nu',
    '/domains/culture',
    '/domains/tourism',
    '/domains/economy',
  ]) {
    await walker.get('reader', address)
    await walker.get('administrator', `${address}/history`)
    await walker.tryForms('administrator', await walker.get('administrator', address))
  }
  const edit = '/domains/cirque/edit'
  const { body } = formTo(edit, (await walker.get('administrator', edit)).html)
  await walker.post('administrator', edit, { ...body, parent: 'cirque' })
  await walker.post('administrator', edit, { ...body, purposeCodes: '99999' })
  await walker.post('administrator', edit, { ...body, version: '9' })
  await walker.post('administrator', edit, { ...body, nameFr: 'Arts du cirque', parent: '' })
  await walker.post('administrator', '/domains/culture/remove', {})
  for (const act of ['show', 'hide']) await walker.post('administrator', `/domains/cirque/${act}`, {})
  for (const query of [
    '',
    '?shown=all',
    '?shown=hidden&sort=-conventions',
    '?sdg=4&theme=youth',
    '?q=x',
    '?page=7',
    '?sdg=18',
    '?q=zzzz',
    '?columns=conventions',
  ]) {
    await walker.get('administrator', `/domains${query}`)
  }
  await walker.get('administrator', '/domains?theme=none&sort=partnerships')
}
