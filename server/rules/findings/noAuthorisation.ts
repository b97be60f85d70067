import { curable, firstOfAuthority, type Rule } from './finding.ts'

/** The authority has signed, and no authorising session is held. CGCT L.2121-29, L.2122-21; CE avis 10 June 1996, n° 176873. */
export const noAuthorisation: Rule = (it) => {
  const signature = firstOfAuthority(it)
  const { sessionOn, sessionInDoubt } = it.known.authorisation
  if (!signature || sessionOn || sessionInDoubt) return null
  return curable(it, 'serious', { signedOn: signature.on })
}
