import type { Writer } from '../../../kernel/database/handles.ts'
import type { MunicipalityId, PersonId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Access } from '../access.ts'

export type SignInRefusal =
  | { readonly kind: 'wrongLoginOrPassword' }
  | { readonly kind: 'tooManyTries'; readonly waitSeconds: number }

export interface Recognised {
  readonly personId: PersonId
  readonly municipalityId: MunicipalityId | null
  readonly cookies: readonly string[]
}

export interface Credentials {
  readonly login: string
  readonly password: string
  readonly address: string
}

/** Looks at the password, unless too many wrong ones came before it. */
export async function recognise(
  { accounts, guessing, personAt }: Access,
  { login, password, address }: Credentials,
): Promise<Result<Recognised, SignInRefusal>> {
  const keys = { login, address }
  const waitSeconds = await guessing.waitFor(keys)
  if (waitSeconds > 0) return refuse({ kind: 'tooManyTries', waitSeconds })
  const signedIn = await accounts.signIn(login, password)
  const person = signedIn === null ? null : await personAt(signedIn.personId)
  if (signedIn === null || person === null) {
    await guessing.failed(keys)
    return refuse({ kind: 'wrongLoginOrPassword' })
  }
  await guessing.succeeded(keys)
  return ok({ ...person, cookies: signedIn.cookies })
}

export async function recordSignIn(
  writer: Writer,
  personId: PersonId,
): Promise<Result<null, never>> {
  await record(writer, { event: 'access.signedIn', object: { kind: 'person', id: personId } })
  return ok(null)
}

export async function recordSignOut(
  writer: Writer,
  personId: PersonId,
): Promise<Result<null, never>> {
  await record(writer, { event: 'access.signedOut', object: { kind: 'person', id: personId } })
  return ok(null)
}
