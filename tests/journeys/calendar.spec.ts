import { expect, type Page, test } from '@playwright/test'
import { schoolOf } from '../cast.ts'
import { holds, signIn } from './kit.ts'

/** All that the rules ask for in two years, but for one procedure of the second. */
function table(): Buffer {
  const asked = ['vpr,5', 'vpr,6', 'oge,9', 'ege,11'].flatMap((one) => [`${one},RU`, `${one},MA`])
  const rows = [2015, 2016].flatMap((year) =>
    asked.map((procedure) => `${schoolOf('ordinary').name},${year},${procedure},20,2`),
  )
  const loaded = rows.filter((row) => !row.includes('2016,oge,9,MA'))
  return Buffer.from(['school,year,kind,grade,subject,participants,low', ...loaded].join('\n'))
}

async function load(page: Page): Promise<void> {
  await page.goto('/assessments/imports')
  const file = { name: 'итоги-2016.csv', mimeType: 'text/csv', buffer: table() }
  await page.setInputFiles('input[type=file]', file)
  await page.getByRole('button', { name: 'Проверить' }).click()
  await page.getByRole('button', { name: /Записать 15/ }).click()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(/Записано: новых строк 15/)).toBeVisible({ timeout: 500 })
  }).toPass()
}

async function compute(page: Page, outcome: string): Promise<void> {
  await page.goto('/identification')
  await page.getByLabel('Год результатов').selectOption('2016')
  await page.getByRole('radio', { name: /после ГИА/ }).check()
  await page.getByRole('button', { name: 'Посчитать вывод' }).click()
  await page.waitForURL(/\/identification\/runs\//)
  await expect(page.getByText(new RegExp(`Расчёт после ГИА(, 2-й)?: ${outcome}`))).toBeVisible()
}

test('Чего-то не загрузили – вывод предварительный; записано, что процедуры не было, – итоговый', async ({
  page,
}) => {
  test.slow()
  await signIn(page, 'metodist')
  await load(page)
  await compute(page, 'предварительный')
  await expect(page.getByText('Нужен итоговый расчёт.')).toBeVisible()
  await holds(page)

  await page.goto('/assessments/calendar/new?year=2016')
  await page.getByLabel('Год окончания учебного года').fill('2016')
  await page.getByLabel('Вид').selectOption('oge')
  await page.getByLabel('Класс').fill('9')
  await page.getByLabel('Предмет').fill('MA')
  await page.getByRole('radio', { name: 'Не проводилась' }).check()
  await page.getByRole('button', { name: 'Записать' }).click()
  await expect(page.getByText(/Назовите основание/).first()).toBeVisible()
  await page.getByLabel('Основание').fill('Приказ министерства от 01.04.2016 № 5')
  await page.getByRole('button', { name: 'Записать' }).click()
  await expect(page.getByText('Процедура внесена в календарь.')).toBeVisible()
  await expect(page.getByRole('row', { name: /ОГЭ, 9/ })).toContainText('Не проводилась')
  await holds(page)

  await compute(page, 'итоговый')
  await expect(page.getByRole('button', { name: 'К утверждению' })).toBeEnabled()

  await holds(page)
})
