import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { personOf, schoolOf } from '../cast.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const valley = schoolOf('lowTwiceAndBefore')

async function signIn(page: Page, login: string) {
  const person = personOf(login)
  await page.goto('/sign-in')
  await page.locator('#field-login').fill(person.login)
  await page.locator('#field-password').fill(person.password)
  await page.locator('#field-password').press('Enter')
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
}

/** The page is accessible and fits, wide and on a phone. */
async function holds(page: Page) {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    const over = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(over).toBeLessThanOrEqual(width)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('Методист загружает реестр школ, исправляет имя и видит историю', async ({ page }) => {
  test.slow()
  await signIn(page, 'metodist')
  await page.goto('/schools')
  await holds(page)
  await page.getByRole('link', { name: 'Загрузить таблицу' }).click()
  const table = [
    'Школа;Код ОО;Вид;Классы',
    `${valley.name};;СОШ;1-11`,
    'ООШ № 90 с. Проверочное;990;ООШ;1-9',
    'НОШ № 91 с. Проверочное;нет;НОШ;1-4',
  ].join('\n')
  await page.locator('input[type=file]').setInputFiles({
    name: 'реестр.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(table),
  })
  await page.getByRole('button', { name: 'Проверить' }).click()
  await expect(page.getByText('B4', { exact: true })).toBeVisible()
  await expect(page.getByText('Ожидался код ОО: число')).toBeVisible()
  await holds(page)
  await page.getByRole('button', { name: /^Записать/ }).click()
  await expect(page.getByText(/Записано: новых школ 1/)).toBeVisible({ timeout: 20_000 })
  await holds(page)

  await page.getByRole('link', { name: 'К реестру' }).click()
  await page.getByLabel('Название или код').fill('проверочном')
  await page.getByRole('button', { name: 'Показать' }).click()
  await page.getByRole('link', { name: /ООШ №\s90/ }).click()
  await page.getByRole('link', { name: 'Исправить' }).click()
  const name = page.getByLabel('Краткое наименование')
  await name.fill('')
  await page.getByRole('button', { name: 'Записать' }).click()
  await expect(page.locator('#field-shortName-fault')).toBeVisible()
  await holds(page)
  await name.fill('Лицей № 90 с. Проверочное')
  await page.getByRole('button', { name: 'Записать' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Лицей №\s90/)
  const history = page.getByRole('row').filter({ hasText: /ООШ №\s90.*краткое/ })
  await expect(history).toContainText(/14\.09\.2025/)
  await expect(page.getByText(/Краткое наименование: ООШ №\s90.*→.*Лицей №\s90/)).toBeVisible()
  await holds(page)

  await page.goto('/schools/imports')
  await page.getByRole('link', { name: 'реестр.csv' }).click()
  await page.locator('summary', { hasText: 'Отменить загрузку' }).click()
  await page.getByRole('button', { name: 'Отменить загрузку' }).click()
  await expect(page.getByText(/После загрузки уже меняли: Лицей №\s90/)).toBeVisible()
})

test('Стрелки водят по таблице параллелей, записанное видно на карточке', async ({ page }) => {
  await signIn(page, 'specialist')
  await page.goto('/schools/grades?year=2026')
  const first = page.locator('[data-row="0"][data-column="1"]')
  await first.focus()
  await page.keyboard.type('17')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('?')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-row="1"][data-column="2"]')).toBeFocused()
  await holds(page)
  await page.getByRole('button', { name: 'Записать' }).click()
  await expect(page.getByText('Записаны параллели: 1')).toBeVisible()
  await expect(first).toHaveValue('17')
})
