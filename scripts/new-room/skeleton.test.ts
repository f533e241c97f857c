import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { skeleton } from './skeleton.ts'

const root = new URL('../../', import.meta.url).pathname
const files = skeleton('practice-bank')

test('every import of a new room leads to one of its files or of the project', () => {
  for (const [file, text] of Object.entries(files)) {
    for (const [, target = ''] of text.matchAll(/from '(\.[^']+)'/gu)) {
      const path = posix.join('src/rooms/practice-bank', posix.dirname(file), target)
      const own = path.replace('src/rooms/practice-bank/', '')
      expect(own in files || existsSync(`${root}${path}`), `${file}: ${target}`).toBe(true)
    }
  }
})

test('the route is one of the files', () => {
  const [, route = ''] = /'rooms\/practice-bank\/([^']+)'/u.exec(files['routes.ts'] ?? '') ?? []
  expect(Object.keys(files)).toContain(route)
})

test('a name of two words becomes one in code', () => {
  expect(files['index.ts']).toContain('practiceBankRoutes')
  expect(files['policy.ts']).toContain('canSeePracticeBank')
})
