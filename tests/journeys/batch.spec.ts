import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { demoPassword } from '../../db/demo/people.ts'
import { schoolOf } from '../cast.ts'
import { zipOf } from '../kit/zip.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const HEAD = 'school;year;kind;grade;subject;participants;low'
const [one, two] = ['СОШ № 1 г. Заречный', 'СОШ № 3 г. Заречный']

async function isAccessible(page: Page, width: number) {
  await page.evaluate(() => document.fonts.ready)
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
}

/** A folder as a methodist keeps it: tables, an archive, a list of something else, a damaged book. */
function folderOf(year: number): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'opora-batch-')), `ВПР ${year}`)
  mkdirSync(join(folder, '7 класс'), { recursive: true })
  const table = (...lines: string[]) => [HEAD, ...lines, ''].join('\n')
  const row = (school: string, rest: string) => `${school};${year};vpr;7;${rest}`
  writeFileSync(
    join(folder, '7 класс', 'русский.csv'),
    table(row(one, 'RU;40;6'), row(two, 'RU;4;1'), row(`Школа «Исток ${year}»`, 'RU;20;2')),
  )
  writeFileSync(join(folder, 'математика апрель.csv'), table(row(one, 'MA;40;7')))
  const later = table(row(one, 'MA;40;5'))
  const zip = zipOf([
    { name: 'математика май.csv', bytes: later },
    { name: 'порча.csv', bytes: later, saysSum: 3 },
  ])
  writeFileSync(join(folder, 'архив.zip'), zip)
  writeFileSync(join(folder, 'обрыв.xlsx'), 'PK\x03\x04 не книга')
  return folder
}

for (const [width, year] of [
  [1280, 2016],
  [360, 2015],
] as const) {
  test(`Методист загружает папку, отвечает, записывает, уходит, возвращается и отменяет (${width} px)`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/sign-in')
    await page.fill('input[name=login]', 'metodist')
    await page.fill('input[name=password]', demoPassword)
    await page.getByRole('button', { name: 'Войти', exact: true }).click()
    await page.waitForURL((url) => url.pathname === '/')
    const main = page.getByRole('main')

    await page.goto('/assessments/imports')
    const folder = folderOf(year)
    await page.setInputFiles('input[name=folder]', folder)
    await page.getByRole('button', { name: 'Проверить' }).click()
    rmSync(folder, { recursive: true })
    await expect(page.getByRole('heading', { level: 1, name: /Загрузка №/ })).toBeVisible()
    await expect(main).toContainText('7 класс/русский.csv')
    await expect(main).toContainText('архив.zip/математика май.csv')
    await expect(main).toContainText('в архиве он повреждён')
    await expect(main).toContainText('файл получен не весь')
    await expect(main).toContainText('Групп меньше 5 человек: 1')
    await isAccessible(page, width)

    await page.getByLabel(/Исток/).selectOption(schoolOf('lowTwice').id)
    await page
      .getByLabel(/ВПР, 7.*математика/)
      .selectOption({ label: `ВПР ${year}/архив.zip/математика май.csv` })
    await page.getByRole('button', { name: 'Запомнить ответы' }).click()
    await expect(main).toContainText('Ответы учтены')
    const address = page.url()
    await page.getByRole('button', { name: /Записать 4/ }).click()
    await page.goto('/')
    await expect(async () => {
      await page.goto(address)
      await expect(page.getByText(/Записано: новых строк 4/)).toBeVisible({ timeout: 500 })
    }).toPass()
    await isAccessible(page, width)

    // A corrected file: what it changes is said before, and an undo brings the former back.
    const corrected = `${HEAD}\n${one};${year};vpr;7;RU;40;9\n`
    await page.goto('/assessments/imports')
    await page.setInputFiles('input[name=files]', {
      name: 'исправлено.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(corrected),
    })
    await page.getByRole('button', { name: 'Проверить' }).click()
    await expect(main).toContainText(/6\sиз\s40/u)
    await expect(main).toContainText(/9\sиз\s40/u)
    await page.getByRole('button', { name: 'Отказаться от загрузки' }).click()

    await page.goto(address)
    await page.getByLabel('Почему отменяется').fill('Не та папка')
    await page.getByRole('button', { name: 'Отменить загрузку' }).click()
    await expect(main).toContainText('Не та папка')
  })
}
