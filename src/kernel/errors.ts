/** Something the request ends with and the user is told about; anything else thrown is a bug. */
export abstract class Problem extends Error {
  abstract readonly code: string
  abstract readonly status: number
}

/** Also thrown for what the actor may not see: that it exists is not told. */
export class NotFound extends Problem {
  override readonly name = 'NotFound'
  readonly code = 'not-found'
  readonly status = 404
}

/** The actor sees the thing but may not do this; `reason` says why and who can. */
export class AccessDenied extends Problem {
  override readonly name = 'AccessDenied'
  readonly code = 'access-denied'
  readonly status = 403
  readonly reason: string

  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}
