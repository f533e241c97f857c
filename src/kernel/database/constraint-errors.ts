import { ok, type Result, refuse } from '../result.ts'

/** A rule of the database that a write broke: recognised by SQLSTATE and name, never by the message's words. */
export interface BrokenConstraint {
  readonly kind: 'unique' | 'foreignKey' | 'check' | 'exclusion'
  readonly constraint: string
}

const kinds: Readonly<Record<string, BrokenConstraint['kind']>> = {
  '23505': 'unique',
  '23503': 'foreignKey',
  '23514': 'check',
  '23P01': 'exclusion',
}

export function brokenConstraint(error: unknown): BrokenConstraint | undefined {
  if (!(error instanceof Error)) return undefined
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  const kind = typeof code === 'string' ? kinds[code] : undefined
  return kind !== undefined && typeof constraint === 'string' ? { kind, constraint } : undefined
}

/**
 * Turns the violations that a command expects into its refusals:
 * `orRefuse({ schools_code_unique: { kind: 'codeTaken' } }, () => insertSchool(…))`.
 * The transaction is broken then: answer the refusal, so that it is rolled back.
 */
export async function orRefuse<T, const Refusal>(
  refusals: Readonly<Record<string, Refusal>>,
  work: () => Promise<T>,
): Promise<Result<T, Refusal>> {
  try {
    return ok(await work())
  } catch (error) {
    const constraint = brokenConstraint(error)?.constraint
    if (constraint === undefined || !Object.hasOwn(refusals, constraint)) throw error
    return refuse(refusals[constraint] as Refusal)
  }
}
