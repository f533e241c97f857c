import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** OWASP's second choice for argon2id: 19 MiB, two passes; about 30 ms here. */
const strength = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** `argon2id$memory$passes$parallelism$salt$tag`: strength may grow, old hashes stay readable. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { ...strength, message: password.normalize('NFKC'), nonce })
  const { memory, passes, parallelism } = strength
  return ['argon2id', memory, passes, parallelism, b64(nonce), b64(tag)].join('$')
}

export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  const [kind, memory, passes, parallelism, salt, tag] = hash.split('$')
  if (kind !== 'argon2id' || salt === undefined || tag === undefined) return false
  const expected = Buffer.from(tag, 'base64url')
  const given = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(salt, 'base64url'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(given, expected)
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be told on the phone: no letters that look alike, about 70 bits. */
export function newPassword(): string {
  const letters = [...randomBytes(14)].map((byte) => alphabet[byte % alphabet.length])
  return `${letters.slice(0, 5).join('')}-${letters.slice(5, 10).join('')}-${letters.slice(10).join('')}`
}

const b64 = (bytes: Buffer): string => bytes.toString('base64url')
