/**
 * Generated parts of a page that a person writes stand between two comments:
 * `<!-- generated: name -->` and `<!-- /generated -->`.
 */
export function withParts(page: string, parts: Readonly<Record<string, string>>): string {
  const wanted = new Set(Object.keys(parts))
  const filled = page.replace(
    /(<!-- generated: (\S+) -->)[\s\S]*?(<!-- \/generated -->)/gu,
    (_, opening: string, name: string, closing: string) => {
      const part = parts[name]
      if (part === undefined) throw new Error(`nobody writes the part «${name}»`)
      wanted.delete(name)
      return `${opening}\n\n${part.trim()}\n\n${closing}`
    },
  )
  if (wanted.size > 0) throw new Error(`the page has no place for: ${[...wanted].join(', ')}`)
  return filled
}

/** A Markdown table; a bar inside a cell is escaped. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(header), `|${header.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}
