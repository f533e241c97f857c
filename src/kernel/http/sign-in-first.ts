import { catalogue, type Locale } from '../i18n/catalogue.ts'

const texts = catalogue({ signIn: 'Войти' }, { signIn: 'Sign in' })

/** Sends a visitor to the sign-in page. Programs that follow nothing still get a page, with its language and one link. */
export function signInFirst(next: string, locale: Locale): Response {
  const location = signInPath(next)
  const { signIn } = texts[locale]
  const body = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${signIn}</title><a href="${location}">${signIn}</a></html>`
  const headers = { location, 'content-type': 'text/html; charset=utf-8' }
  return new Response(body, { status: 303, headers })
}

/** To the sign-in page, and back to `next` afterwards. */
function signInPath(next: string): string {
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`
}
