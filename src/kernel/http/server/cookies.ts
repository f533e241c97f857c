export function cookieOf(headers: Headers, name: string): string | undefined {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return decode(pair.slice(at + 1).trim())
  }
  return undefined
}

export interface CookieRules {
  readonly overTls: boolean
  /** Seconds; null lives as long as the browser; 0 removes it. */
  readonly maxAge: number | null
}

/** Never readable by script; sent along only from pages of ours and links to them. */
export function cookie(name: string, value: string, { overTls, maxAge }: CookieRules): string {
  const parts = [`${name}=${encodeURIComponent(value)}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  if (overTls) parts.push('Secure')
  if (maxAge !== null) parts.push(`Max-Age=${maxAge}`)
  return parts.join('; ')
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
