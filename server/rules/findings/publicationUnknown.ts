import { found, type Rule, sessionUnderLaw } from './finding.ts'

/** Session and receipt are known, the publication is not: whether the deliberation is executory cannot be told. CGCT L.2131-1. */
export const publicationUnknown: Rule = (it) => {
  const sessionOn = sessionUnderLaw(it)
  const { receivedOn, publishedOn } = it.known.authorisation
  if (!sessionOn || !receivedOn || publishedOn) return null
  return found('note', { sessionOn, receivedOn })
}
