import type { Generated } from 'kysely'

/** Columns that several tables have. */

export type AuthorityKind = 'commune' | 'epci' | 'department' | 'region'
export type Role = 'reader' | 'editor' | 'administrator'
export type Facts = Generated<'real' | 'fictional'>
export type Answer = Generated<'yes' | 'no'>
export type Version = Generated<number>
