/** The order of names on every page: «Школа № 1, 2, 10». The same as the collation `ru_num` of the database. */
const collator = new Intl.Collator('ru-RU', { numeric: true })

export const compareNaturally = (a: string, b: string): number => collator.compare(a, b)

/** A sorted copy: by name, then by `tieBreak`, so that the order is one even for two schools of one name. */
export function inNaturalOrder<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  tieBreak: (item: Item) => string,
): readonly Item[] {
  return [...items].sort(
    (a, b) => compareNaturally(nameOf(a), nameOf(b)) || (tieBreak(a) < tieBreak(b) ? -1 : 1),
  )
}
