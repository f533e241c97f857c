import { globSync, readFileSync } from 'node:fs'

export const root = new URL('../../', import.meta.url).pathname

/** A page that people read, with its place from the root of the project. */
export interface Page {
  readonly path: string
  readonly text: string
}

export interface DocFault {
  readonly page: string
  readonly line: number
  readonly names: string
  readonly fault: string
}

const patterns = ['*.md', 'docs/**/*.md', 'src/**/README.md', 'bench/*.md', 'examples/**/*.md']

export const pages = (): Page[] =>
  globSync(patterns, { cwd: root })
    .filter((path) => !path.includes('node_modules'))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }))

/** Everything between backticks, also each line of a fenced block, with the line it stands on. */
export function codeWords(page: Page): { readonly word: string; readonly line: number }[] {
  let isFenced = false
  return page.text.split('\n').flatMap((text, index) => {
    if (text.startsWith('```')) {
      isFenced = !isFenced
      return []
    }
    const words = isFenced ? [text] : [...text.matchAll(/`([^`]+)`/gu)].map(([, word = '']) => word)
    return words.map((word) => ({ word, line: index + 1 }))
  })
}
