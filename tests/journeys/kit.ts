import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { personOf } from '../cast.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Signed in on a page of this browser; whoever was before is out. */
export async function signIn(page: Page, login: string): Promise<void> {
  const person = personOf(login)
  page.setDefaultTimeout(15_000)
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.locator('#field-login').fill(person.login)
  await page.locator('#field-password').fill(person.password)
  await page.locator('#field-password').press('Enter')
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
}

/** The page is accessible and fits, wide and on a phone. */
export async function holds(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    const over = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(over, `${page.url()} at ${width} px`).toBeLessThanOrEqual(width)
  }
}

/** What a link gives out, as bytes. */
export async function downloaded(page: Page, link: Locator): Promise<Buffer> {
  const waiting = page.waitForEvent('download')
  await link.click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await waiting).createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export const paper = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
})

/** Counts the final conclusion of 2025 and begins the list on it; its address. */
export async function beginList(page: Page): Promise<string> {
  await page.goto('/identification')
  await page.getByRole('radio', { name: /после ГИА/ }).check()
  await page.getByRole('button', { name: 'Посчитать вывод' }).click()
  await page.getByRole('button', { name: 'К утверждению' }).click()
  await expect(page.getByText('Перечень начат.')).toBeVisible()
  return new URL(page.url()).pathname
}

/** One meeting with one protocol decides every school that waits. */
export async function meet(page: Page, list: string, number: string): Promise<void> {
  await page.goto(`${list}/experts/new`)
  await page.getByLabel('Председатель').fill('Громова Елена Примеровна, начальник управления')
  await page.getByLabel('Секретарь').fill('Соколова Ирина Примеровна, методист ИМЦ')
  await page.getByLabel('Ещё присутствуют').fill('Летова Анна Примеровна, доцент ИРО')
  await page.getByRole('button', { name: 'Начать заседание' }).click()
  await expect(page.getByText('Заседание начато.')).toBeVisible()
  const rows = page.getByRole('row').filter({ has: page.getByRole('radio') })
  for (const row of await rows.all()) {
    await row.getByRole('radio', { name: 'включить в перечень' }).check()
    await row.getByRole('textbox').fill('Итоги прошлых лет ровные')
  }
  await page.getByLabel('Номер протокола').fill(number)
  await page.getByLabel('Дата протокола').fill('2025-09-15')
}

/** Schools that a received list does not have stay in ours, each by one decision with its reason. */
export async function keepOurs(page: Page, reason: string): Promise<void> {
  const ours = page.locator('#onlyOurs')
  for (const box of await ours.getByRole('checkbox').all()) await box.check()
  await ours.getByRole('radio', { name: 'Оставить в перечне' }).check()
  await ours.getByLabel('Почему').fill(reason)
  await ours.getByRole('button', { name: 'Записать решение' }).click()
  await expect(page.getByText(/Решение записано: \d+/)).toBeVisible()
}
