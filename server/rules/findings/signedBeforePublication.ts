import { curable, firstOfAuthority, type Rule, sessionOf } from './finding.ts'

/** The authority signed on or after the session, but before the deliberation's known publication. CGCT L.2131-1. */
export const signedBeforePublication: Rule = (it) => {
  const signature = firstOfAuthority(it)
  const sessionOn = sessionOf(it)
  const { publishedOn } = it.known.authorisation
  if (!signature || !sessionOn || signature.on < sessionOn) return null
  if (!publishedOn || signature.on >= publishedOn) return null
  return curable(it, 'warning', { signedOn: signature.on, publishedOn })
}
