import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeWords, type DocFault, type Page, root } from './pages.ts'

const packageJson = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  scripts: Record<string, string>
}

/** Folders and files of the project, as opposed to URLs, globs of others and placeholders. */
const pathPattern =
  /^(?:\.ci|src|db|docs|tests|scripts|bin|bench|examples)\/[\w.<>*/-]*$|^[\w-]+\.(?:md|json|ts|js)$/u

/** `src/rooms/<room>/rules.ts` is there when some room has it. */
export function missingFiles(page: Page): DocFault[] {
  return codeWords(page)
    .filter(({ word }) => pathPattern.test(word) && !isThere(word, page))
    .map(({ word, line }) => ({ page: page.path, line, names: word, fault: 'no such file' }))
}

function isThere(word: string, page: Page): boolean {
  const pattern = word.replaceAll(/<[^>]+>/gu, '*').replace(/\/$/u, '')
  const fromHere = join(dirname(page.path), pattern)
  if (pattern.includes('*')) return globSync([pattern, fromHere], { cwd: root }).length > 0
  if (existsSync(`${root}${pattern}`) || existsSync(`${root}${fromHere}`)) return true
  // A bare name («rules.ts») speaks of a kind of file.
  return !pattern.includes('/') && globSync(`src/**/${pattern}`, { cwd: root }).length > 0
}

export function brokenLinks(page: Page): DocFault[] {
  return page.text.split('\n').flatMap((text, index) =>
    [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(root, dirname(page.path), target)))
      .map((names) => ({
        page: page.path,
        line: index + 1,
        names,
        fault: 'the link leads nowhere',
      })),
  )
}

export function missingScripts(page: Page): DocFault[] {
  return codeWords(page).flatMap(({ word, line }) =>
    [...word.matchAll(/npm run ([\w:-]+)/gu)]
      .filter(([, script = '']) => !(script in packageJson.scripts))
      .map(([names]) => ({ page: page.path, line, names, fault: 'no such script' })),
  )
}

/** Environment variables of ours that nothing reads. */
export function unknownVariables(page: Page, source: string): DocFault[] {
  return codeWords(page).flatMap(({ word, line }) =>
    [...word.matchAll(/OPORA_[A-Z_]+/gu)]
      .filter(([name]) => !source.includes(name))
      .map(([names]) => ({ page: page.path, line, names, fault: 'nothing reads this variable' })),
  )
}

/** `opora identify …` in any page is a command that the program knows. */
export function unknownCommands(page: Page, commands: readonly string[]): DocFault[] {
  return codeWords(page).flatMap(({ word, line }) =>
    [...word.matchAll(/(?:^|\s)opora ([a-z][a-z-]*)/gu)]
      .filter(([, command = '']) => !commands.includes(command))
      .map(([names]) => ({ page: page.path, line, names: names.trim(), fault: 'no such command' })),
  )
}

/** Addresses of the server: `/schools`, `GET /health`. */
export function unknownRoutes(page: Page, known: string): DocFault[] {
  return codeWords(page)
    .map(({ word, line }) => ({ line, route: /^(?:GET |POST )?(\/[\w/:-]*)$/u.exec(word)?.[1] }))
    .flatMap(({ line, route }) =>
      route === undefined || known.includes(`\`${route}\``) || known.includes(`'${route}'`)
        ? []
        : [{ page: page.path, line, names: route, fault: 'no such address' }],
    )
}
