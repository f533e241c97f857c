import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { demoPassword } from '../../db/demo/people.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Preface, two header rows, decimal comma, a word among numbers, a row of totals: no recogniser knows it. */
const table = (year: number) =>
  [
    `\ufeff"Региональная проверочная работа, ${year - 1}/${year} учебный год";;;;`,
    '"Образовательная организация";"Русский язык";"";"Математика";""',
    '"";"Писали";"Средний балл";"Писали";"Средний балл"',
    '"СОШ № 1 г. Заречный";"31";"21,5";"29";"18,25"',
    '"СОШ № 3 г. Заречный";"17";"не писали";"15";"17,5"',
    '"Итого";"48";"20,7";"44";"18"',
  ].join('\n')

async function isAccessible(page: Page, width: number) {
  await page.evaluate(() => document.fonts.ready)
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
}

async function upload(page: Page, name: string, text: string) {
  await page.goto('/assessments/imports')
  const buffer = Buffer.from(text)
  await page.setInputFiles('input[name=files]', { name, mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Проверить' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Загрузка №/ })).toBeVisible()
}

for (const [width, year] of [
  [1280, 2014],
  [360, 2012],
] as const) {
  test(`Методист сопоставляет столбцы незнакомой таблицы (${width} px)`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/sign-in')
    await page.fill('input[name=login]', 'metodist')
    await page.fill('input[name=password]', demoPassword)
    await page.getByRole('button', { name: 'Войти', exact: true }).click()
    await page.waitForURL((url) => url.pathname === '/')

    await upload(page, `работа-${width}.csv`, table(year))
    await isAccessible(page, width)
    await page.getByRole('link', { name: /Сопоставить столбцы/ }).click()
    const main = page.getByRole('main')
    await expect(main).toContainText('вид процедуры; класс')
    await isAccessible(page, width)

    // The preview changes while one chooses, before anything is sent.
    const preview = page.getByRole('table', { name: 'Первые строки, как они прочтутся' })
    await expect(preview).toContainText('Пока не')
    await page.selectOption('select[name=kind]', 'regional')
    await page.fill('input[name=grade]', '8')
    await expect(preview).toContainText('21,5')
    await expect(preview).toContainText(String(year))

    await page.getByRole('button', { name: 'Обновить' }).click()
    await expect(main).toContainText('Запомнено')
    await expect(main).toContainText('C5')
    await expect(page.locator('input[name=grade]')).toHaveValue('8')
    await isAccessible(page, width)
    await page.locator('input[name=noData]').fill('не писали')
    await page.getByRole('button', { name: 'Применить к файлу' }).click()
    await expect(main).toContainText('Таблица по сопоставлению столбцов')
    await expect(page.getByRole('button', { name: /Записать 4/ })).toBeVisible()
    await isAccessible(page, width)

    await upload(page, `другая-${width}.csv`, table(year + 1))
    await expect(main).toContainText('Таблица по сопоставлению столбцов')
    await page.goto('/assessments/mappings')
    await expect(main).toContainText(`работа-${width}`)
    await isAccessible(page, width)
    await page.getByRole('button', { name: `больше: работа-${width}` }).click()
    await expect(main).toContainText('больше не')
  })
}
