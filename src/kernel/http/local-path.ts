/**
 * Where to go after signing in. Only a path of this server: a link must not be able to send a person who has just
 * typed a password to another site.
 */
export function localPath(wanted: string | null | undefined, otherwise = '/'): string {
  if (wanted === null || wanted === undefined || !wanted.startsWith('/')) return otherwise
  const here = 'http://here.invalid'
  const url = URL.parse(wanted, here)
  if (url === null || url.origin !== here) return otherwise
  const path = `${url.pathname}${url.search}${url.hash}`
  return path.startsWith('//') ? otherwise : path
}
