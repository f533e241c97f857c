import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { demoPassword } from '../../db/demo/people.ts'
import { schoolOf } from '../cast.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const seven = schoolOf('lowTwiceAndBefore')

async function accessible(page: Page, width: number) {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`)).toEqual([])
  const across = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(across).toBeLessThanOrEqual(width)
}

for (const width of [1280, 360]) {
  test(`Методист считает предварительный вывод, открывает «почему», пробует «что если» (${width})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/sign-in')
    await page.getByLabel('Логин').fill('metodist')
    await page.getByLabel('Пароль').fill(demoPassword)
    await page.getByRole('button', { name: 'Войти', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Рабочий стол' })).toBeVisible()

    await page.goto('/identification')
    await accessible(page, width)
    await page.getByRole('radio', { name: /после ВПР/ }).check()
    await page.getByRole('button', { name: 'Посчитать вывод' }).click()
    await expect(page.getByText('Порядок по результатам не предусмотрен')).toBeVisible()
    await expect(page.getByText(/предварительный/).first()).toBeVisible()
    await accessible(page, width)

    await page.locator(`#row-${seven.id}`).getByRole('link').click()
    const why = page.getByRole('heading', { name: /Почему:.МБОУ.«СОШ.№.7»/ })
    await expect(why).toBeVisible()
    await expect(page.getByRole('img', { name: /ВПР,.5.класс,.математика/ })).toBeVisible()
    await page.getByText('Таблица к графикам').click()
    await expect(page.getByRole('link', { name: /results-2025.csv ·/ }).first()).toBeVisible()
    await accessible(page, width)

    await page.getByRole('link', { name: 'Что если' }).click()
    await page.getByLabel(/доля низких результатов не менее/).fill('45')
    await page.getByRole('button', { name: 'Пересчитать' }).click()
    await expect(page.getByText(/войдут \d+, выйдут \d+/)).toBeVisible()
    await accessible(page, width)
  })
}
