import { Problem } from '../errors.ts'

/** A visitor asked for what needs a signed-in person. A page sends them to sign in and back. */
export class SignInNeeded extends Problem {
  override readonly name = 'SignInNeeded'
  readonly code = 'sign-in-needed'
  readonly status = 401
}

/** The form did not come from a page of ours, or in a shape that a form cannot have. */
export class BadRequest extends Problem {
  override readonly name = 'BadRequest'
  readonly code = 'bad-request'
  readonly status = 400
}

/** What the error pages are given: no text of an exception ever reaches a browser. */
export interface ProblemBody {
  readonly code: string
  readonly status: number
  readonly reason: string | null
  readonly requestId: string
}

export const isProblemBody = (value: unknown): value is ProblemBody =>
  typeof value === 'object' && value !== null && 'code' in value && 'requestId' in value
