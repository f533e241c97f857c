/** The files of a room that shows one page to whoever is signed in: small, but it builds and opens. */
export function skeleton(room: string): Readonly<Record<string, string>> {
  const name = camel(room)
  const type = name.charAt(0).toUpperCase() + name.slice(1)
  return {
    'README.md': readme(room),
    'index.ts': `export { ${name}Routes } from './routes.ts'\n`,
    'paths.ts': `import { path } from '../../kernel/http/paths.ts'\n\nexport const ${name}Path = path('/${room}')\n`,
    'policy.ts': policy(type),
    'policy.test.ts': policyTest(type),
    'messages.ts': messages(room),
    'routes.ts': routes(room, name),
    [`routes/${room}.tsx`]: route(room, type),
    [`pages/${room}-page.tsx`]: page(type),
  }
}

const camel = (room: string): string =>
  room.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())

const readme = (room: string): string => `# ${room}

Purpose: what the department can do here, in one sentence.

- Words: the rows of \`src/glossary.ts\` with this room.
- Door: \`index.ts\`.
- Always true: what no command may break.
- Handbook: the page that explains its numbers, if it has any.
`

const policy = (
  type: string,
): string => `import { type Policy, signedIn } from '../../kernel/access/decision.ts'

export const canSee${type}: Policy = signedIn
`

const policyTest = (type: string): string => `import { expect, test } from 'vitest'
import { visitor } from '../../kernel/access/actor.ts'
import { canSee${type} } from './policy.ts'

test('whoever is not signed in is asked to sign in', () => {
  expect(canSee${type}(visitor)).toMatchObject({ because: { kind: 'signInNeeded' } })
})
`

const messages = (
  room: string,
): string => `import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue({ title: '${room}' }, { title: '${room}' })
`

const routes = (
  room: string,
  name: string,
): string => `import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const ${name}Routes: RouteConfigEntry[] = [route('${room}', 'rooms/${room}/routes/${room}.tsx')]
`

const route = (
  room: string,
  type: string,
): string => `import { page } from '../../../kernel/http/page.ts'
import { ${type}Page } from '../pages/${room}-page.tsx'
import { canSee${type} } from '../policy.ts'

export const loader = page({ policy: canSee${type}, show: () => ({}) })

export default function ${type}Route() {
  return <${type}Page />
}
`

const page = (type: string): string => `import { PageHead, useLocale } from '../../../ui/index.ts'
import { messages } from '../messages.ts'

export function ${type}Page() {
  return <PageHead title={messages[useLocale()].title} />
}
`
