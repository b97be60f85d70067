/** Who may do what, whole, in one table: what is not said here nobody may. */
export const roles = ['reader', 'editor', 'administrator'] as const
export type Role = (typeof roles)[number]

const holders = {
  read: ['reader', 'editor', 'administrator'],
  write: ['editor', 'administrator'],
  administer: ['administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Right = keyof typeof holders

/** Whether a role holds a right. */
export function may(role: Role, right: Right): boolean {
  return (holders[right] as readonly Role[]).includes(role)
}
