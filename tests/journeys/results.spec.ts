import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { demoPassword } from '../../db/demo/people.ts'
import { schoolOf } from '../cast.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A new year in each width, so that one journey does not see what the other has loaded. */
const table = (year: number) =>
  [
    'municipality,school,year,kind,grade,subject,participants,low,mark2,mark3,mark4,mark5',
    `Заречный район,СОШ № 1 г. Заречный,${year},vpr,6,MA,87,,3,39,36,9`,
    `Заречный район,СОШ № 15 с. Раздольное,${year},vpr,6,MA,9,,3,3,2,1`,
    `Заречный район,Школа «Росток ${year}»,${year},vpr,6,MA,10,,3,3,2,2`,
    `Нагорный округ,СОШ № 3 п. Горный,${year},vpr,6,MA,10,,3,3,2,2`,
    `Заречный район,СОШ № 3 г. Заречный,${year},vpr,6,MA,н/я,,3,32,28,30`,
  ].join('\n')

async function isAccessible(page: Page, width: number) {
  await page.evaluate(() => document.fonts.ready)
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
}

for (const [width, year] of [
  [1280, 2019],
  [360, 2018],
] as const) {
  test(`Методист загружает таблицу, подтверждает и отменяет (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/sign-in')
    await page.fill('input[name=login]', 'metodist')
    await page.fill('input[name=password]', demoPassword)
    await page.getByRole('button', { name: 'Войти', exact: true }).click()
    await page.waitForURL((url) => url.pathname === '/')

    await page.goto('/cycle/data')
    await page.getByRole('link', { name: 'Загрузить результаты' }).click()
    await isAccessible(page, width)
    const file = { name: `ВПР-${year}.csv`, mimeType: 'text/csv', buffer: Buffer.from(table(year)) }
    await page.setInputFiles('input[name=files]', file)
    await page.getByRole('button', { name: 'Проверить' }).click()

    await expect(page.getByRole('heading', { level: 1, name: /Загрузка №/ })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Заречный район: строка другого')
    await expect(page.getByRole('main')).toContainText('G6')
    await isAccessible(page, width)
    await page.getByLabel(/Росток/).selectOption(schoolOf('lowTwice').id)
    await page.getByRole('button', { name: 'Запомнить ответы' }).click()
    await expect(page.getByRole('main')).toContainText('Ответы учтены')

    await page.getByRole('button', { name: /Записать 3/ }).click()
    const stored = page.getByText(/Записано: новых строк 3/)
    // The page may be left; it tells how far it is whenever it is opened.
    await expect(async () => {
      await page.reload()
      await expect(stored).toBeVisible({ timeout: 500 })
    }).toPass()
    await isAccessible(page, width)

    await page.goto(`/assessments/calendar?year=${year}`)
    await expect(page.getByRole('main')).toContainText('ВПР, 6')
    await isAccessible(page, width)

    await page.goto('/assessments/imports')
    await page
      .getByRole('link', { name: /Загрузка №/ })
      .first()
      .click()
    await page.getByLabel('Почему отменяется').fill('Не тот файл')
    await page.getByRole('button', { name: 'Отменить загрузку' }).click()
    await expect(page.getByRole('main')).toContainText('больше не')
    await expect(page.getByRole('main')).toContainText('Не тот файл')
    await page.goto(`/assessments/calendar?year=${year}`)
    await expect(page.getByRole('main')).toContainText('Календаря на')
  })
}

for (const width of [1280, 360]) {
  test(`Директор видит график и результаты своей школы (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/sign-in')
    await page.fill('input[name=login]', 'direktor-7')
    await page.fill('input[name=password]', demoPassword)
    await page.getByRole('button', { name: 'Войти', exact: true }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto('/cycle/data')
    await page.getByRole('link', { name: /График процедур/ }).click()
    await expect(page.getByRole('main')).toContainText('ОГЭ, 9')
    await expect(page.getByRole('main')).not.toContainText('Опаздывает')
    await isAccessible(page, width)
  })
}
