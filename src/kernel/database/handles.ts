import type { Kysely, Transaction } from 'kysely'
import type { MunicipalityId, PersonId } from '../ids.ts'
import type { Result } from '../result.ts'
import type { Tables } from './tables.ts'

declare const access: unique symbol

/** What queries are given: a read-only transaction that sees one municipality. */
export type Reader = Kysely<Tables> & { readonly [access]: 'read' | 'write' }

/** What commands are given: the open transaction. A writer also reads. */
export type Writer = Transaction<Tables> & { readonly [access]: 'write' }

/** On whose behalf the database works; row-level security refuses the rest. */
export interface Scope {
  readonly tenant: MunicipalityId | null
  readonly actor: PersonId | null
}

/** The two doors to the database. Queries on behalf of nobody do not exist. */
export interface Database {
  /** Runs `work` in one read-only transaction. */
  read<T>(scope: Scope, work: (reader: Reader) => Promise<T>): Promise<T>
  /** Runs `work` in one transaction; rolled back when it throws or answers a refusal. */
  write<T, R>(scope: Scope, work: (writer: Writer) => Promise<Result<T, R>>): Promise<Result<T, R>>
  close(): Promise<void>
}
