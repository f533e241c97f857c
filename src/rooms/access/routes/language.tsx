import { redirect } from 'react-router'
import { everyone } from '../../../kernel/access/decision.ts'
import { endpoint } from '../../../kernel/http/endpoint.ts'
import { readForm } from '../../../kernel/http/form-body.ts'
import { localPath } from '../../../kernel/http/local-path.ts'
import { page } from '../../../kernel/http/page.ts'
import { cookie } from '../../../kernel/http/server/cookies.ts'
import { localeCookie } from '../../../kernel/http/server/request-state.ts'
import { locales } from '../../../kernel/i18n/catalogue.ts'
import { canChooseLanguage } from '../policy.ts'

const YEAR = 31_536_000

export const loader = page({
  policy: everyone('language'),
  show: () => {
    throw redirect('/')
  },
})

/** Nothing is stored but a cookie, so nothing is journalled. */
export const action = endpoint({
  policy: canChooseLanguage,
  handle: async ({ state, url }, request) => {
    const sent = await readForm(request)
    const locale = locales.find((each) => each === sent.locale) ?? 'ru'
    const overTls = url.protocol === 'https:'
    state.setCookie(cookie(localeCookie, locale, { overTls, maxAge: YEAR }))
    return redirect(localPath(String(sent.returnTo ?? '/')), 303)
  },
})
