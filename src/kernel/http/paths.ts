type Param<Pattern extends string> = Pattern extends `${infer Head}/${infer Tail}`
  ? Param<Head> | Param<Tail>
  : Pattern extends `:${infer Name}`
    ? Name
    : never

type Values<Pattern extends string> = { readonly [K in Param<Pattern>]: string }
type Query = Readonly<Record<string, string | number | null | undefined>>

/**
 * A typed address. `const schoolPath = path('/schools/:schoolId')`, `schoolPath({ schoolId })`,
 * `schoolsPath({}, { q: 'Лесная' })`. The pattern itself, for `routes.ts`, is `schoolPath.pattern` without the slash.
 */
export function path<const Pattern extends `/${string}`>(pattern: Pattern) {
  const build = (values: Values<Pattern>, query: Query = {}): string => {
    const given: Readonly<Record<string, string>> = values
    const filled = pattern.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(given[name] ?? ''),
    )
    const search = new URLSearchParams()
    for (const [name, value] of Object.entries(query)) {
      if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
    }
    return search.size > 0 ? `${filled}?${search}` : filled
  }
  return Object.assign(build, { pattern: pattern.slice(1) })
}
