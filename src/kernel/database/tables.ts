/**
 * Every table of the database by its name. Empty here: the kernel knows no room. Each room's generated `tables.ts` adds its
 * own by declaration merging, so `Reader` and `Writer` know all of them.
 */
// biome-ignore lint/suspicious/noEmptyInterface: rooms fill it by declaration merging
export interface Tables {}
