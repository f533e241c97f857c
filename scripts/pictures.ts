import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium } from '@playwright/test'
import { demoPassword } from '../db/demo/people.ts'
import { npmChromium } from '../tests/kit/browser.ts'
import { startDemo } from './pictures/demo-server.ts'
import { type Picture, pictures } from './pictures/pictures.ts'

/** `npm run pictures`: the pictures of the README, taken from the demo district as it is today. */
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
mkdirSync(folder, { recursive: true })
const { executablePath, args, env } = await npmChromium()
const demo = await startDemo()
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...env } })
try {
  for (const picture of pictures) {
    await take(picture)
    console.log(`docs/pictures/${picture.name}.png`)
  }
} finally {
  await browser.close()
  await demo.stop()
}

async function take({ name, login, open, width, height, fullPage }: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'ru-RU',
    baseURL: demo.address,
    reducedMotion: 'reduce',
  })
  if (login !== null) await signIn(context, login)
  const page = await context.newPage()
  await open(page)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${folder}${name}.png`, fullPage })
  await context.close()
}

async function signIn(context: BrowserContext, login: string): Promise<void> {
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.fill('[name=login]', login)
  await page.fill('[name=password]', demoPassword)
  await page.locator('form:has([name=password]) button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.close()
}
