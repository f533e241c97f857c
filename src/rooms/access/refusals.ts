import type { Fault } from '../../kernel/http/form-state.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { SetUpRefusal } from './commands/set-up.ts'
import type { SignInRefusal } from './commands/sign-in.ts'
import { messages } from './messages.ts'

export function signInRefusal(refusal: SignInRefusal, locale: Locale): string {
  const text = messages[locale].signIn
  switch (refusal.kind) {
    case 'wrongLoginOrPassword':
      return text.wrong
    case 'tooManyTries':
      return text.wait(refusal.waitSeconds)
  }
}

export function setUpRefusal(refusal: SetUpRefusal, locale: Locale): Fault {
  const text = messages[locale].setUp
  switch (refusal.kind) {
    case 'alreadySetUp':
      return { field: null, text: text.already }
    case 'codeTaken':
      return { field: 'municipalityCode', text: text.codeTaken }
    case 'loginTaken':
      return { field: 'login', text: text.loginTaken }
  }
}
