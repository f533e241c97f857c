import type { Page } from '@playwright/test'

export interface Picture {
  /** `docs/pictures/<name>.png`. */
  readonly name: string
  /** Whose eyes; null: nobody signed in. */
  readonly login: string | null
  readonly open: (page: Page) => Promise<unknown>
  readonly width: number
  readonly height: number
  readonly fullPage: boolean
}

const screen = { width: 1280, height: 800, fullPage: false } as const

export const pictures: readonly Picture[] = [
  { name: 'schools', login: 'metodist', open: (page) => page.goto('/schools'), ...screen },
  { name: 'school', login: 'metodist', open: openSchool, ...screen },
]

async function openSchool(page: Page): Promise<void> {
  await page.goto('/schools')
  await page.getByRole('link', { name: /№\s*7/u }).first().click()
  await page.waitForURL(/\/schools\/.+/u)
}
