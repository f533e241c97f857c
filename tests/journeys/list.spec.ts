import { expect, test } from '@playwright/test'
import { docxText } from '../../src/rooms/documents/drawn-text-kit.ts'
import { schoolOf } from '../cast.ts'
import { beginList, downloaded, holds, keepOurs, meet, paper, signIn } from './kit.ts'

const seven = schoolOf('lowTwiceAndBefore')
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')

test('От «почему» до действующего перечня: эксперты, поправка, письмо центра, приказ', async ({
  page,
}) => {
  test.slow()
  await signIn(page, 'metodist')
  const list = await beginList(page)
  await holds(page)

  await page.getByRole('link', { name: 'Вывод по всем школам' }).click()
  await page.locator(`#row-${seven.id}`).getByRole('link').click()
  await expect(page.getByRole('heading', { name: /Почему:.МБОУ.«СОШ.№.7»/ })).toBeVisible()
  await page.getByRole('link', { name: 'Что если' }).click()
  await page.getByLabel(/доля низких результатов не менее/).fill('45')
  await page.getByRole('button', { name: 'Пересчитать' }).click()
  await expect(page.getByText(/войдут \d+, выйдут \d+/)).toBeVisible()

  await page.goto(`${list}/experts`)
  await holds(page)
  await meet(page, list, '71')
  await holds(page)
  await page.getByRole('button', { name: 'Закрыть заседание протоколом' }).click()
  await expect(page.getByText('Заседание закрыто протоколом № 71.')).toBeVisible()
  const minutes = await downloaded(page, page.getByRole('link', { name: /DOCX/ }).first())
  expect(plain(docxText(minutes))).toContain('Летова')

  const eight = schoolOf('hardButGood').id
  await page.goto(`${list}/amendments/new?school=${eight}&change=include`)
  await page.getByRole('radio', { name: 'включить в перечень' }).check()
  await page.getByLabel('Причина').fill('Решение совета по развитию образования')
  await holds(page)
  await page.getByRole('button', { name: 'Внести поправку' }).click()
  await expect(page.getByText(/Поправка внесена: МБОУ/)).toBeVisible()

  // The ministry's list of the demo was compared with the list before this one.
  await page.goto(`${list}/received`)
  await page.getByRole('link', { name: /12-05\/611/ }).click()
  await keepOurs(page, 'Критерии выполнены по нашим данным')
  await expect(page.getByText('По всем расхождениям есть решения.')).toBeVisible()
  await holds(page)

  await page.goto(`${list}/agreement`)
  const letter = page.locator('#letter')
  await letter.getByRole('radio', { name: 'Согласовано' }).check()
  await letter.getByLabel('Кто ответил').fill('Центр оценки качества')
  await letter.getByLabel('Номер письма').fill('318')
  await letter.getByLabel('Дата письма').fill('2025-09-15')
  await letter.getByLabel(/Скан/).setInputFiles(paper('письмо.pdf'))
  await holds(page)
  await letter.getByRole('button', { name: 'Внести письмо' }).click()
  await expect(page.getByText('Перечень согласован.')).toBeVisible()

  await page.goto(`${list}/order`)
  const draft = plain(
    docxText(await downloaded(page, page.getByRole('link', { name: 'Скачать DOCX' }))),
  )
  expect(draft).toContain(plain(seven.shortName))
  const sign = page.locator('#sign')
  await sign.getByLabel('Номер').fill('512')
  await sign.getByLabel('Дата приказа').fill('2025-09-15')
  await sign.getByLabel(/Скан/).setInputFiles(paper('приказ.pdf'))
  await holds(page)
  await sign.getByRole('button', { name: 'Внести приказ' }).click()
  await expect(page.getByText('Приказ от 15.09.2025 № 512 внесён.')).toBeVisible()
  await expect(page.getByText('Действует с 15.09.2025, приказ № 512.')).toBeVisible()
  await expect(page.locator('#movement')).toContainText('приказом от 04.09.2025 № 104')
  await holds(page)

  await page.goto(`${list}/order`)
  const link = (name: string) => page.getByRole('link', { name })
  const order = plain(docxText(await downloaded(page, link('Скачать DOCX'))))
  expect(order).toContain('Об утверждении перечня')
  expect(order).toContain(plain(seven.shortName))
  expect((await downloaded(page, link('Скачать PDF'))).subarray(0, 5).toString()).toBe('%PDF-')
  expect(String(await downloaded(page, link('приказ.pdf')))).toBe(String(paper('').buffer))
  await holds(page)
})
