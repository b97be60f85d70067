import { curable, firstOfAuthority, type Rule, sessionOf } from './finding.ts'

/**
 * The authority signed on or after the session, but before the prefecture's receipt: the mayor may not sign what is
 * not executory, and a later transmission does not cure it. CE avis 10 June 1996, n° 176873; CGCT L.2131-1.
 */
export const signedBeforeReceipt: Rule = (it) => {
  const signature = firstOfAuthority(it)
  const sessionOn = sessionOf(it)
  const { receivedOn } = it.known.authorisation
  if (!signature || !sessionOn || signature.on < sessionOn) return null
  if (receivedOn && signature.on >= receivedOn) return null
  return curable(it, 'serious', { signedOn: signature.on, receivedOn })
}
