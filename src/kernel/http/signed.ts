import { createHmac, timingSafeEqual } from 'node:crypto'

/** Values that travel through the browser and must come back unchanged. */
export interface Signer {
  seal(purpose: string, value: string): string
  open(purpose: string, sealed: string): string | null
  /** A fingerprint that nobody without the secret can compute or reverse. */
  digest(purpose: string, value: string): string
}

export function signerFrom(secret: string): Signer {
  const digest = (purpose: string, value: string) =>
    createHmac('sha256', secret).update(`${purpose}\0${value}`).digest('base64url')
  return {
    digest,
    seal: (purpose, value) =>
      `${Buffer.from(value).toString('base64url')}.${digest(purpose, value)}`,
    open: (purpose, sealed) => {
      const [body, signature] = sealed.split('.')
      if (body === undefined || signature === undefined) return null
      const value = Buffer.from(body, 'base64url').toString()
      const expected = Buffer.from(digest(purpose, value))
      const given = Buffer.from(signature)
      return given.length === expected.length && timingSafeEqual(given, expected) ? value : null
    },
  }
}
