import { acts } from './actsStory.ts'
import { calendar } from './calendarStory.ts'
import { changes } from './changesStory.ts'
import { contacts } from './contactsStory.ts'
import { documents } from './documentsStory.ts'
import { domains } from './domainsStory.ts'
import { feeds } from './feedsStory.ts'
import { figures } from './figuresStory.ts'
import { formTo } from './forms.ts'
import { convention } from './formsStory.ts'
import { frise } from './friseStory.ts'
import { lines } from './linesStory.ts'
import { mandates } from './mandatesStory.ts'
import { map } from './mapStory.ts'
import { reminders } from './remindersStory.ts'
import { reviews } from './reviewsStory.ts'
import type { Walker } from './walker.ts'
import { wall } from './wallStory.ts'
import { work } from './workStory.ts'

/** What the sample does not tell: pages that only a record of its own sort shows. */

const identifier = '021-212102313-20180326-VD20180326-001-DE'

export async function stories(walker: Walker): Promise<void> {
  await aDeliberationInDoubt(walker)
  await aPartnershipAlone(walker)
  await whatAPublicationChanges(walker)
  await calendar(walker)
  await acts(walker)
  await mandates(walker)
  await reviews(walker)
  await anAnswer(walker)
  await contacts(walker)
  await documents(walker)
  await domains(walker)
  await convention(walker)
  await reminders(walker)
  await searches(walker)
  await changes(walker)
  await feeds(walker)
  await wall(walker)
  await map(walker)
  await figures(walker)
  await lines(walker)
  await frise(walker)
  await work(walker)
}

/** What is searched and found: by a reference, in another script, in a note, more than a group shows, in vain. */
async function searches(walker: Walker): Promise<void> {
  for (const words of ['VOL-2012-1', 'волгоград', 'dijon', 'convention', 'jumelage', 'fictives', 'atlantide', '']) {
    await walker.get('administrator', `/search?q=${encodeURIComponent(words)}`)
  }
  const edit = '/deliberations/DOUTE-1/edit'
  const { body } = formTo(edit, (await walker.get('administrator', edit)).html)
  await walker.post('administrator', edit, { ...body, object: 'Une délibération mieux connue' })
  for (const path of [
    '/conventions/VOL-2012-1/history',
    '/deliberations/DOUTE-1/history',
    '/journal',
    '/journal?act=create&page=2',
  ]) {
    await walker.get('administrator', path)
  }
}

/** Nobody knows the session's day, though the act identifier has it; dates out of order; nothing allowed yet. */
async function aDeliberationInDoubt(walker: Walker): Promise<void> {
  const typed = { reference: 'DOUTE-1', object: 'Une délibération mal connue', actIdentifier: identifier }
  await walker.post('administrator', '/deliberations/new', { ...typed, check: 'yes' })
  await walker.post('administrator', '/deliberations/new', { ...typed, reference: '', check: 'yes' })
  await walker.post('administrator', '/deliberations/new', { ...typed, take: 'session' })
  await walker.post('administrator', '/deliberations/new', typed)
  await walker.get('administrator', '/deliberations/DOUTE-1?done=recorded')
  const wrong = { sentOn: '2018-03-29', receivedOn: '2018-03-28', decisions: 'Autoriser le maire\nDire que' }
  await walker.post('administrator', '/deliberations/DOUTE-1/edit', { ...typed, ...wrong, version: '1' })
  const page = await walker.get('administrator', '/deliberations/DOUTE-1')
  await walker.get('reader', '/deliberations/DOUTE-1')
  await walker.tryForms('administrator', page)
}

/** A partner with a website and no convention; an event later than the day shown. */
async function aPartnershipAlone(walker: Walker): Promise<void> {
  const partner = { newName: 'Seule', newCountryCode: 'IT', newOwnName: 'Sola', newOwnLanguage: 'it' }
  await walker.post('administrator', '/partnerships/new', { reference: 'SEULE', ...partner, since: '1959' })
  await walker.get('administrator', '/partnerships')
  await walker.get('administrator', '/partnerships/SEULE')
  for (const happenedOn of ['2020', '2030-05-09']) {
    const body = { kind: 'resumed', happenedOn, reason: 'Une rencontre' }
    const { location } = await walker.post('administrator', '/partnerships/SEULE/events/new', body)
    await walker.get('administrator', location)
  }
  const { html } = await walker.get('administrator', '/partnerships/SEULE')
  const [, removal = ''] = /action="(\/partnerships\/SEULE\/events\/[^"]*\/remove)"/.exec(html) ?? []
  await walker.post('administrator', removal, {})
  await walker.get('administrator', '/partnerships/SEULE/history')
}

/** The form is asked what it would change: a status, and the findings that come and go. */
async function whatAPublicationChanges(walker: Walker): Promise<void> {
  const address = '/deliberations/DEL-2012-12-17/edit'
  const { body } = formTo(address, (await walker.get('administrator', address)).html)
  const changes = [
    { publishedOn: '2012-12-27' },
    { receivedOn: '' },
    { receivedOn: '2013-06-03', publishedOn: '2013-06-04' },
  ]
  for (const change of changes) await walker.post('administrator', address, { ...body, ...change, check: 'yes' })
  const wrong = { receivedOn: '2012-12-16', check: 'yes' }
  await walker.post('administrator', address, { ...body, ...wrong })
}

/** A finding is answered: it stays on the record, in the list and on the sheet, with its reason. */
async function anAnswer(walker: Walker): Promise<void> {
  const address = '/conventions/PEC-2022-1F'
  const accept = `${address}/findings/signed-before-receipt/accept`
  const { body } = formTo(accept, (await walker.get('administrator', accept)).html)
  await walker.post('administrator', accept, { reason: 'Vu trop tard', fingerprint: 'autre' })
  await walker.post('administrator', accept, { ...body, reason: 'Vu avec la préfecture' })
  for (const path of [
    address,
    `${address}/summary`,
    '/findings',
    '/findings?accepted=no&q=x',
    '/findings?page=7',
    '/findings.csv',
  ]) {
    await walker.get('administrator', path)
  }
  await walker.get('administrator', '/findings?on=2060-01-01')
  await walker.get('reader', '/conventions/MAI-2018-1F/commitments')
  await walker.post('administrator', `${address}/findings/signed-before-receipt/withdraw`, {})
  const commitments = '/conventions/VOL-2012-1/commitments'
  for (const none of ['yes', 'no']) {
    await walker.post('administrator', `${commitments}/none`, { none })
    await walker.get('administrator', commitments)
  }
}
