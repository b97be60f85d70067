import { formTo } from './forms.ts'
import type { Walker } from './walker.ts'

const dakar = '/conventions/DAK-2016-1F'

/** An act that is odd and recorded all the same, an amendment that comes too late, an act that is corrected. */
export async function acts(walker: Walker): Promise<void> {
  const denounce = '/conventions/VOL-2012-1/denounce'
  const { body } = formTo(denounce, (await walker.get('administrator', denounce)).html)
  await walker.post('administrator', denounce, { ...body, notifiedOn: '1/1/2012', check: 'yes' })
  await tooLate(walker)
  await corrected(walker)
}

/** Signed after the convention's end: it changes nothing. */
async function tooLate(walker: Walker): Promise<void> {
  const { body } = formTo(`${dakar}/amend`, (await walker.get('administrator', `${dakar}/amend`)).html)
  const changes = { termMode: 'ends-on', termEndsOn: '31/12/2023', noticeMode: 'none' }
  await walker.post('administrator', `${dakar}/amend`, {
    ...body,
    ...changes,
    signedOn: '1/6/2021',
    startsOn: '1/6/2021',
  })
  await walker.get('administrator', `${dakar}?done=amend`)
}

async function corrected(walker: Walker): Promise<void> {
  const { html } = await walker.get('administrator', dakar)
  const [, address = ''] = /href="([^"]*\/acts\/transmit\/[^"]*\/correct)"/.exec(html) ?? []
  const { body } = formTo(address, (await walker.get('administrator', address)).html)
  await walker.post('administrator', address, { ...body, why: '' })
  await walker.post('administrator', address, { ...body, why: 'Date relue sur l’accusé', transmittedOn: '2/2/2016' })
  await walker.get('administrator', `${dakar}?done=correct`)
}
