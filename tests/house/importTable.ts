/** Who may import whom: the house's table, and the few exceptions from it with their reasons. */

export type Role = keyof typeof mayImport

/** What a file is, by its folder and name. The first line that fits; what none takes is pure: no request, no database. */
const roles: readonly (readonly [Role, RegExp])[] = [
  ['plan', /^server\/(app|main)\.ts$/],
  ['ground', /^server\/(clock|config)\.ts$/],
  ['migrations', /^migrations\//],
  ['rules', /^server\/rules\//],
  ['locale', /^server\/locale\//],
  ['database', /^server\/database\//],
  ['journal', /^server\/journal\/(journal|personal)\.ts$/],
  // What of the web has neither request nor response: the models of fields, lists and conflicts.
  ['models', /^server\/web\/(address|columns|conflict|contents|csv|dependants|errors|facts|fields|listing|table)\.ts$/],
  ['web', /^server\/web\//],
  // How a picture leaves the house.
  ['web', /^server\/pictures\/sendPicture\.ts$/],
  // How the web knows who asks.
  ['accounts', /^server\/accounts\/(attempts|auth|firstVisit|members|tokens)\.ts$/],
  ['command', /\/(command|\w+Command|horizon|schedule)\.ts$/],
  ['page', /\/(pages|\w+Pages?)\.ts$/],
  ['routes', /\/(routes|\w+Routes|shown|asked|asking|check)\.ts$/],
  ['store', /\/(store|\w+Store|rows|frame|choices|dependants|links|proposeReference)\.ts$/],
  ['pure', /Words\.ts$/],
  [
    'act',
    /\/(accept|add|authorise|change|create|denounce|edit|end|findOrCreate|insert|load|make|record|remove)[A-Z]\w*\.ts$/,
  ],
  ['act', /\/(claim|renew|rewrite|send|sign|transmit|withdraw|write)[A-Z]\w*\.ts$/],
  ['act', /\/((amend|lapse|resume|supersede|suspend)Convention|correctAct)\.ts$/],
  ['act', /\/(searchTexts|spansCheck|chainCheck|indexCheck|seed|loading)\.ts$/],
]

const ground = ['rules', 'locale', 'pure', 'ground'] as const
const writing = [...ground, 'database', 'journal', 'accounts', 'store', 'act'] as const

/** Whom each role may import. A page may not import a store, but may know the type of what a store gives: see `mayKnow`. */
export const mayImport = {
  plan: 'all',
  migrations: ['migrations'],
  rules: ['rules'],
  locale: ['locale'],
  database: ['database'],
  journal: ['database', 'journal'],
  ground: [],
  models: ['locale', 'models'],
  web: ['locale', 'accounts', 'database', 'ground', 'pure', 'models', 'web', 'migrations'],
  accounts: ['accounts', 'pure', 'database', 'journal', 'ground', 'models', 'web'],
  pure: [...ground, 'models', 'page'],
  page: [...ground, 'models', 'page'],
  store: [...ground, 'database', 'store'],
  act: writing,
  routes: [...writing, 'page', 'models', 'web', 'routes'],
  command: [...writing, 'command', 'migrations'],
} as const

/** Whose types alone each role may know besides: what a store gives or an act takes is what pages show and forms read. */
export const mayKnow: Partial<Record<Role, readonly Role[]>> = {
  pure: ['store', 'act', 'journal'],
  page: ['store', 'act'],
  store: ['models', 'page'],
  journal: ['accounts'],
  command: ['web'],
}

/** What the table forbids and stands all the same. */
export const exceptions: readonly { from: string; to: string; why: string }[] = [
  { from: 'server/demo/readDemo.ts', to: 'node:fs', why: 'the sample is kept as files, in data/demo' },
  { from: 'server/reminders/command.ts', to: 'server/web/views.ts', why: 'a mail is made by a template' },
  { from: 'server/pictures/fonts.ts', to: 'node:fs', why: 'the fonts of what is printed come from packages' },
]

export function roleOf(file: string): Role {
  return roles.find(([, pattern]) => pattern.test(file))?.[0] ?? 'pure'
}
