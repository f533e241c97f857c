import type { Pool } from 'pg'
import type { Signer } from '../../kernel/http/signed.ts'

/** Slows down guessing of passwords, by login and by address. Counted in the database: a restart forgives nothing. */
export interface Guessing {
  /** Seconds to wait before another try is looked at; 0: go on. */
  readonly waitFor: (keys: GuessKeys) => Promise<number>
  readonly failed: (keys: GuessKeys) => Promise<void>
  readonly succeeded: (keys: GuessKeys) => Promise<void>
}

export interface GuessKeys {
  readonly login: string
  readonly address: string
}

/** A school may sit behind one address, so an address may fail more often than a login. */
const FREE_BY_LOGIN = 5
const FREE_BY_ADDRESS = 40
const LONGEST_WAIT = 900
const FORGET_AFTER = '1 hour'

/** 1, 2, 4, … seconds after the free tries are used up. */
export const waitAfter = (failures: number, free: number): number =>
  failures < free ? 0 : Math.min(2 ** (failures - free), LONGEST_WAIT)

export function openGuessing(owner: Pool, signer: Signer): Guessing {
  const fingerprints = ({ login, address }: GuessKeys) =>
    [
      [signer.digest('guessing.login', login.toLowerCase()), FREE_BY_LOGIN],
      [signer.digest('guessing.address', address), FREE_BY_ADDRESS],
    ] as const
  return {
    waitFor: async (keys) => {
      const waits = await Promise.all(
        fingerprints(keys).map(([fingerprint, free]) => waitOf(owner, fingerprint, free)),
      )
      return Math.max(...waits)
    },
    failed: async (keys) => {
      await owner.query(
        `insert into auth.failures as f (fingerprint, failures, last_at)
         select unnest($1::text[]), 1, now()
         on conflict (fingerprint) do update set last_at = now(),
           failures = case when f.last_at < now() - interval '${FORGET_AFTER}' then 1 else f.failures + 1 end`,
        [fingerprints(keys).map(([fingerprint]) => fingerprint)],
      )
    },
    succeeded: async (keys) => {
      const [[login]] = fingerprints(keys)
      await owner.query(
        `delete from auth.failures
         where fingerprint = $1 or last_at < now() - interval '${FORGET_AFTER}'`,
        [login],
      )
    },
  }
}

async function waitOf(owner: Pool, fingerprint: string, free: number): Promise<number> {
  const { rows } = await owner.query<{ failures: number; past: number }>(
    `select failures, extract(epoch from now() - last_at)::float8 as past from auth.failures
     where fingerprint = $1 and last_at >= now() - interval '${FORGET_AFTER}'`,
    [fingerprint],
  )
  const found = rows[0]
  if (found === undefined) return 0
  return Math.max(0, Math.ceil(waitAfter(found.failures, free) - found.past))
}
