import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function open(page: Page, width: number) {
  await page.setViewportSize({ width, height: 900 })
  await page.goto('/design')
  await page.evaluate(() => document.fonts.ready)
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test(`every component is accessible in ${colorScheme} at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await open(page, width)
      const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`)).toEqual(
        [],
      )
    })
  }
}

for (const width of [320, 360, 768, 1024, 1280, 1920]) {
  test(`nothing runs over the side at ${width} px`, async ({ page }) => {
    await open(page, width)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    )
  })
}

test('nothing runs over the side of an A4 sheet', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await open(page, 680)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(680)
  await expect(page.getByRole('navigation', { name: 'Управленческий цикл' })).toBeHidden()
})

test('no text of a chart is smaller than 11 px, even at 320 px', async ({ page }) => {
  await open(page, 320)
  const smallest = await page.evaluate(() => {
    const texts = [...document.querySelectorAll<SVGTextElement>('.chart text')]
    return Math.min(
      ...texts.map((text) => {
        const chart = text.ownerSVGElement as SVGSVGElement
        const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width
        return Number.parseFloat(getComputedStyle(text).fontSize) * scale
      }),
    )
  })
  expect(smallest).toBeGreaterThanOrEqual(10.95)
})

test('targets are at least 24 px high, and main controls 44 px for a finger', async ({ page }) => {
  await open(page, 360)
  const heights = await page
    .locator('main :is(.button, .input)')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height).filter(Boolean))
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
})

test('the origin of a figure opens by keyboard, stays under the pointer and goes on Esc', async ({
  page,
}) => {
  await open(page, 1280)
  const figure = page.locator('#Figure .figure-link')
  const origin = page.locator('#Figure .origin')
  await expect(origin).toBeHidden()
  // The script comes after the page; until then the figure is a link.
  await expect(async () => {
    await figure.blur()
    await figure.focus()
    await expect(origin).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(origin).toBeHidden()
  await figure.hover()
  await expect(origin).toBeVisible()
  await origin.hover()
  await expect(origin).toBeVisible()
  await page.mouse.move(0, 0)
  await expect(origin).toBeHidden()
})

test('a question comes in a dialog, and closes on Esc', async ({ page }) => {
  await open(page, 1280)
  await page
    .locator('#Dialog')
    .getByRole('link', { name: /Записать 504/ })
    .click()
  const dialog = page.getByRole('dialog', { name: /Записать 504/ })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('a school is found in the combobox and its value is sent', async ({ page }) => {
  await open(page, 1280)
  const field = page.getByRole('combobox', { name: 'Школа', exact: true })
  await expect(page.locator('#ComboboxField .combobox')).toBeVisible()
  await field.fill('озёр')
  await page.getByRole('option', { name: /Озёрный/ }).click()
  await expect(field).toHaveValue('СОШ № 17 п. Озёрный')
  await expect(page.locator('#ComboboxField input[name="school"]')).toHaveValue('17')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the page is whole: the combobox is a field with a list, the menu opens', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 900 })
    await page.goto('/design')
    await expect(page.getByLabel('Школа', { exact: true })).toHaveValue('СОШ № 7 с. Тихая Долина')
    await page.locator('.menu > summary').click()
    await expect(page.locator('.menu-sheet')).toBeVisible()
  })
})
