import type { Walker } from './walker.ts'

/** The figures on days of all sorts, as pictures and as files; the lists to which their numbers lead. */
export async function figures(walker: Walker): Promise<void> {
  for (const query of ['', '?on=2016-06-30', '?on=1950-01-01', '?on=2060-01-01']) {
    await walker.get('administrator', `/figures${query}`)
  }
  for (const name of ['in-force', 'continents', 'domains', 'statuses', 'renewals']) {
    await walker.get('reader', `/figures/${name}.csv`)
  }
  for (const path of [
    '/conventions?outcome=lapsed&outcome=late&endedFrom=2015-01-01&endedTo=2020-12-31',
    '/conventions?outcome=x&endedFrom=31/02/2020',
    '/partners?continent=europe&continent=asia',
    '/partners?continent=antarctica&country=FR',
    '/partners?continent=x',
  ]) {
    await walker.get('administrator', path)
  }
}
