import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

export const shortestPassword = 12
export const longestPassword = 128

/** Turns passwords into what is kept of them, and back into a yes or a no. */
export interface Passwords {
  hash(password: string): Promise<string>
  verify(kept: { hash: string; password: string }): Promise<boolean>
}

/** About 0.1 s and 32 MB a password on an office server. The cost stands in each hash: raising it later spoils none. */
const usualCost = 2 ** 14
const blockSize = 16

/** Passwords kept by scrypt (RFC 7914). */
export function scryptPasswords(cost = usualCost): Passwords {
  return {
    async hash(password) {
      const salt = randomBytes(16).toString('hex')
      const key = await keyOf(password, salt, cost)
      return `scrypt:${cost}:${salt}:${key.toString('hex')}`
    },
    async verify({ hash, password }) {
      const [kind, cost, salt, key] = hash.split(':')
      if (kind !== 'scrypt' || !cost || !salt || !key) return false
      return timingSafeEqual(await keyOf(password, salt, Number(cost)), Buffer.from(key, 'hex'))
    },
  }
}

/** NFKC: the same password typed on another keyboard is the same (NIST SP 800-63B, 3.1.1.2). */
function keyOf(password: string, salt: string, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const settings = { N: cost, r: blockSize, p: 1, maxmem: 256 * (cost + 16) * blockSize }
    scrypt(password.normalize('NFKC'), salt, 64, settings, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
