import { expect, test } from 'vitest'
import { stageOfPage } from './stage-of-page.ts'

test.each([
  ['/cycle/data', 'data'],
  ['/assessments/imports', 'data'],
  ['/assessments/calendar/new', 'data'],
  ['/identification', 'identification'],
  ['/identification/rules/compare', 'identification'],
  ['/cycle/effect', 'effect'],
  ['/', null],
  ['/schools', null],
  ['/identifications', null],
])('%s stands at %s', (pathname, stage) => {
  expect(stageOfPage(pathname)).toBe(stage)
})
