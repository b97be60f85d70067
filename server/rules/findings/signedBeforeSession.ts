import { curable, firstOfAuthority, type Rule, sessionOf } from './finding.ts'

/** The authority signed before the session which authorises it. CGCT L.2121-29, L.2122-21; CE avis 10 June 1996, n° 176873. */
export const signedBeforeSession: Rule = (it) => {
  const signature = firstOfAuthority(it)
  const sessionOn = sessionOf(it)
  if (!signature || !sessionOn || signature.on >= sessionOn) return null
  return curable(it, 'serious', { signedOn: signature.on, sessionOn })
}
