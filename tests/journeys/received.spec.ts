import { expect, test } from '@playwright/test'
import { schoolOf } from '../cast.ts'
import { beginList, holds, keepOurs, meet, signIn } from './kit.ts'

test('Полученный список внесён, сверен и решён; регион согласует перечень в системе', async ({
  page,
}) => {
  test.slow()
  await signIn(page, 'metodist')
  const list = await beginList(page)
  await meet(page, list, '72')
  await page.getByRole('button', { name: 'Закрыть заседание протоколом' }).click()

  await page.goto('/identification/received?year=2025')
  await page.getByRole('radio', { name: 'регион', exact: true }).check()
  await page.getByLabel('Как называется отправитель').fill('Министерство образования')
  await page.getByLabel('Номер письма или приказа').fill('47')
  const lines = ['Школа', schoolOf('ordinary').name, schoolOf('lowTwice').name, 'Школа у озера']
  await page.getByLabel('Файл списка').setInputFiles({
    name: 'список.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\n')),
  })
  await page.getByRole('button', { name: 'Внести список' }).click()
  await expect(page.getByText('Список внесён.')).toBeVisible()
  await holds(page)
  await page.getByLabel(/Школа у.озера/).selectOption('notOurs')
  await page.getByRole('button', { name: 'Записать ответы' }).click()
  await expect(page.getByText('Записано: 1 ответ.')).toBeVisible()

  const theirs = page.locator('#onlyTheirs')
  await theirs.getByRole('checkbox').first().check()
  await theirs.getByRole('radio', { name: 'Включить в перечень' }).check()
  await theirs.getByLabel('Почему').fill('Письмо министерства № 47')
  await theirs.getByRole('button', { name: 'Записать решение' }).click()
  await expect(page.getByText('Письмо министерства № 47').first()).toBeVisible()
  await keepOurs(page, 'Критерии выполнены по нашим данным')
  await expect(page.getByText('По всем расхождениям есть решения.')).toBeVisible()
  await holds(page)

  await page.goto(`${list}/received`)
  await page.getByRole('link', { name: /12-05\/611/ }).click()
  await keepOurs(page, 'Критерии выполнены по нашим данным')

  await page.goto(`${list}/agreement`)
  await page.getByRole('button', { name: 'Отправить на согласование' }).click()
  await expect(page.getByText('Перечень отправлен на согласование.')).toBeVisible()
  await holds(page)

  await signIn(page, 'region')
  await expect(page.getByText(/Ответьте на.перечень: Заречный/)).toBeVisible()
  await page.goto('/identification/agreements')
  await holds(page)
  await page
    .getByRole('link', { name: /перечень,.2025/ })
    .first()
    .click()
  await page.getByRole('radio', { name: 'Согласовано' }).check()
  await holds(page)
  await page.getByRole('button', { name: 'Ответить' }).click()
  await expect(page.getByText('Ответ записан, муниципалитет его видит.')).toBeVisible()

  await signIn(page, 'metodist')
  await page.goto(list)
  await expect(page.getByText('Перечень ещё не согласован')).toHaveCount(0)
  await page.goto(`${list}/agreement`)
  await expect(page.getByText('Перечень согласован.')).toBeVisible()
  // Only one list of a year is prepared at a time: the next journey begins its own.
  await page.goto(list)
  await page.locator('summary', { hasText: 'Отозвать перечень' }).click()
  await page.getByRole('textbox', { name: 'Причина' }).fill('Проверка пути')
  await page.getByRole('button', { name: 'Отозвать перечень' }).click()
  await expect(page.getByText('Перечень отозван.')).toBeVisible()
})
