import { expect, test } from '@jest/globals'
import { routes } from '../../server/app.ts'

/** What may be written without the right to write, and why. */
const open: Record<string, string> = {
  'post /language': 'a stranger too chooses a language',
  'post /first-visit': 'nobody has an account yet: it asks for the code',
  'post /sign-in': 'the way in',
  'post /sign-out': 'the way out',
  'post /unsubscribe/:token': 'the way out of a mail: whoever has the mail may',
}
const own: Record<string, string> = {
  'post /account/password': 'one’s own password',
  'post /account/tokens/revoke': 'one’s own tokens',
  'post /account/reminders': 'one’s own mails',
  'post /feeds': 'one’s own calendar: it shows what its person may read',
  'post /feeds/:id/revoke': 'one’s own calendar',
  'post /api/standing': 'writes nothing: it answers from what it is sent',
}

test('every writing address asks for a right, but for those named here', () => {
  const writing = routes.filter(({ method }) => method !== 'get')
  const named = (right: string) =>
    writing.filter((route) => route.right === right).map(({ method, path }) => `${method} ${path}`)
  expect(named('public').sort()).toEqual(Object.keys(open).sort())
  expect(named('own-account').sort()).toEqual(Object.keys(own).sort())
  expect(named('read')).toEqual([])
})

test('no address stands twice, and none hides another', () => {
  const addresses = routes.map(({ method, path }) => `${method} ${path}`)
  expect(addresses.filter((address, place) => addresses.indexOf(address) !== place)).toEqual([])
  const hidden = routes.flatMap(({ method, path }, place) => {
    const earlier = routes
      .slice(0, place)
      .find((one) => one.method === method && one.path.includes(':') && covers(one.path, path))
    return earlier ? [`${method} ${path} is hidden by ${earlier.path}, which stands before it`] : []
  })
  expect(hidden).toEqual([])
})

test('addresses are lower-case words with hyphens, and none ends with a slash', () => {
  const odd = routes
    .map(({ path }) => path)
    .filter((path) => path !== '/' && !/^(\/([a-z-]+|:[a-z]+)(\.[a-z]+)?)+$/.test(path))
  expect(odd).toEqual([])
})

/** Whether whatever comes to the second path is taken by the first. */
function covers(first: string, second: string): boolean {
  const pattern = first.replace(/\./g, '\\.').replace(/:\w+/g, '[^/]+')
  return new RegExp(`^${pattern}$`).test(second.replace(/:\w+/g, 'x'))
}
