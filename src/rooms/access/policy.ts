import { everyone, oneOf, signedIn } from '../../kernel/access/decision.ts'

export const canSignIn = everyone('sign-in')
export const canSignOut = signedIn
export const canChooseLanguage = everyone('language')
export const canSeeOneself = signedIn
/** The one-time link is the right; the page checks it. */
export const canSetUp = everyone('set-up')
export const canManagePeople = oneOf('administrator')
