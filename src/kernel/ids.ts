import { randomUUIDv7 } from 'node:crypto'

declare const brand: unique symbol

/** A string that only its own kind of thing accepts. */
export type Branded<Name extends string> = string & { readonly [brand]: Name }

export type RegionId = Branded<'RegionId'>
export type MunicipalityId = Branded<'MunicipalityId'>
export type SchoolId = Branded<'SchoolId'>
export type PersonId = Branded<'PersonId'>

/** A calendar day, `yyyy-mm-dd`, without a time zone. */
export type Day = Branded<'Day'>

/** A new identifier (UUID version 7: sorts by time of creation). Made here, not by the database, so that tests can fix it. */
export const newId = <Id extends string>(): Id => randomUUIDv7() as string as Id
