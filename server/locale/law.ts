import { type Locale, translate } from './locale.ts'

/** The kinds of authority, each of which has its own articles of the code (CGCT) for the same rule. */
export type AuthorityKind = 'commune' | 'epci' | 'department' | 'region'

export interface Articles {
  /** The council decides. */
  council: string
  /** The executive carries out what was decided, and signs. */
  executive: string
  /** Acts are executory once published and transmitted. */
  executory: string
  /** The State's representative may refer them to the court. */
  referral: string
  /** Who may sign: the executive, whoever replaces them, and whom they delegate. */
  powers: string
  /** The executive delegates by order. */
  delegation: string
}

// What a chapter on communes makes applicable to EPCI is cited with the article which does so.
const articles: Record<AuthorityKind, Articles> = {
  commune: {
    council: 'L.2121-29',
    executive: 'L.2122-21',
    executory: 'L.2131-1',
    referral: 'L.2131-6',
    powers: 'L.2122-17, L.2122-18, L.2122-21',
    delegation: 'L.2122-18',
  },
  epci: {
    council: 'L.5211-1, L.2121-29',
    executive: 'L.5211-9',
    executory: 'L.5211-3, L.2131-1',
    referral: 'L.5211-3, L.2131-6',
    powers: 'L.5211-9',
    delegation: 'L.5211-9',
  },
  department: {
    council: 'L.3211-1',
    executive: 'L.3221-1',
    executory: 'L.3131-1',
    referral: 'L.3132-1',
    powers: 'L.3221-1, L.3221-3',
    delegation: 'L.3221-3',
  },
  region: {
    council: 'L.4221-1',
    executive: 'L.4231-1',
    executory: 'L.4141-1',
    referral: 'L.4142-1',
    powers: 'L.4231-1, L.4231-3',
    delegation: 'L.4231-3',
  },
}

/** The articles that hold for a kind of authority. */
export function articlesOf(kind: AuthorityKind): Articles {
  return articles[kind]
}

/** "la commune", "le département". */
export function authorityText(locale: Locale, kind: AuthorityKind): string {
  return translate(locale, `finding.authority.${kind}`)
}

/** Who carries out and signs: "le maire", "le président ou la présidente". */
export function executiveText(locale: Locale, kind: AuthorityKind): string {
  return translate(locale, `finding.executive.${kind}`)
}
