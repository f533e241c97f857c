import type { ColumnType, GeneratedAlways } from 'kysely'

export type { Generated } from 'kysely'

/** Made by the database, never written. */
export type Computed<T> = GeneratedAlways<T>

type Timestamp = string | Date

/** `timestamptz`: read as ISO 8601 in UTC. */
export type Instant = ColumnType<string, Timestamp, Timestamp>
export type GeneratedInstant = ColumnType<string, Timestamp | undefined, Timestamp>
export type NullableInstant = ColumnType<
  string | null,
  Timestamp | null | undefined,
  Timestamp | null
>

/** `numeric`: read as the exact decimal text. */
export type Numeric = ColumnType<string, string | number, string | number>
export type GeneratedNumeric = ColumnType<string, string | number | undefined, string | number>
export type NullableNumeric = ColumnType<
  string | null,
  string | number | null | undefined,
  string | number | null
>

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined }

/** `jsonb`: read as a value, written as `JSON.stringify(value)` (the driver would make a PostgreSQL array of an array). */
export type Json = ColumnType<JsonValue, string, string>
export type GeneratedJson = ColumnType<JsonValue, string | undefined, string>
export type NullableJson = ColumnType<JsonValue, string | null | undefined, string | null>
