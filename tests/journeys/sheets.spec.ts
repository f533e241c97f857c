import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { demoPassword } from '../../db/demo/people.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function accessible(page: Page, width: number) {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`)).toEqual([])
  const across = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(across).toBeLessThanOrEqual(width)
}

async function signedIn(browser: Browser, login: string, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('Логин').fill(login)
  await page.getByLabel('Пароль').fill(demoPassword)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Рабочий стол' })).toBeVisible()
  return page
}

for (const width of [1280, 360]) {
  test(`Школа знакомится с листом и возражает, муниципалитет решает (${width})`, async ({
    browser,
  }) => {
    // Three people, seven pages looked at by axe.
    test.slow()
    const adviser = await signedIn(browser, 'metodist', width)
    await adviser.goto('/identification')
    await adviser.getByRole('radio', { name: /после ГИА/ }).check()
    await adviser.getByRole('button', { name: 'Посчитать вывод' }).click()
    await adviser.getByRole('link', { name: 'Аналитические листы' }).first().click()
    await expect(adviser.getByRole('heading', { name: 'Отправить листы' })).toBeVisible()
    await accessible(adviser, width)
    await adviser.getByRole('link', { name: /Посмотреть:.*СОШ.№.7»/ }).click()
    await expect(adviser.getByText('Он ещё не отправлен')).toBeVisible()
    await accessible(adviser, width)
    await adviser.goBack()
    await adviser.getByRole('checkbox', { name: /СОШ.№.7»/ }).check()
    await adviser.getByRole('radio', { name: 'отмеченным в таблице' }).check()
    await adviser.getByRole('button', { name: 'Отправить листы' }).click()
    await expect(adviser.getByText('Отправлено: 1 лист')).toBeVisible()

    const head = await signedIn(browser, 'direktor-7', width)
    await expect(head.getByText('Ознакомьтесь с аналитическим листом')).toBeVisible()
    await head.getByRole('link', { name: 'Открыть лист' }).click()
    await expect(head.getByText('Порог низкого результата')).toBeVisible()
    await accessible(head, width)
    await head.getByRole('button', { name: 'Ознакомлен(а)' }).click()
    await expect(head.getByText('Ознакомление записано')).toBeVisible()
    await head.getByRole('radio', { name: /возражение/ }).check()
    await head.getByLabel('Текст').fill('Двое участников переведены до дня работы.')
    await head.getByRole('button', { name: 'Отправить ответ' }).click()
    await expect(head.getByText('Ждёт решения муниципалитета')).toBeVisible()
    await accessible(head, width)

    const chief = await signedIn(browser, 'nachalnik', width)
    const objection = chief.locator('li.duty', { hasText: /СОШ.№.7»/ })
    await objection.getByRole('link', { name: 'Рассмотреть' }).click()
    // Another school's objection waits too, so the desk leads to all of them.
    await chief.getByRole('link', { name: /Рассмотреть:.*СОШ.№.7»/ }).click()
    await chief.getByRole('radio', { name: 'отклонить' }).check()
    await chief.getByLabel('Основание').fill('По приказам они участники школы.')
    await chief.getByRole('button', { name: 'Записать решение' }).click()
    await expect(chief.getByText('Возражение отклонено').first()).toBeVisible()
    await accessible(chief, width)

    await head.reload()
    await expect(head.getByText('По приказам они участники школы.')).toBeVisible()
  })
}
