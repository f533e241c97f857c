/** The year of results that a page shows: of the address, or the one in which today falls. */
export function shownYear(url: URL, today: string): number {
  const asked = url.searchParams.get('year') ?? ''
  return /^(?:199\d|20\d\d)$/.test(asked) ? Number(asked) : Number(today.slice(0, 4))
}
