import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { procedures } from './example-data.ts'
import { Histogram } from './histogram.ts'
import { LineChart } from './line-chart.ts'
import { chartOnPaper } from './paper.ts'
import { ProcedureChart, procedureInWords } from './procedure-chart.ts'
import { scaleEndOf } from './share-row.ts'
import { Spark } from './spark.ts'

const draw = (props: (typeof procedures)[number], scaleEnd?: number) =>
  renderToStaticMarkup(
    createElement(ProcedureChart, {
      ...props,
      threshold: 0.3,
      locale: 'ru',
      ...(scaleEnd === undefined ? {} : { scaleEnd }),
    }),
  )
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')

describe('a procedure over the years', () => {
  it('says every number in words', () => {
    expect(plain(procedureInWords({ ...procedures[1], threshold: 0.3, locale: 'ru' }))).toBe(
      'ВПР, 5 кл., математика. 2024: 8 из 24, 33,3 %, интервал 18,0–53,3 %, низкий; ' +
        '2025: 7 из 22, 31,8 %, интервал 16,4–52,7 %, низкий; порог 30 %.',
    )
  })

  it('draws low as a diamond and not low as a circle', () => {
    const html = draw(procedures[0])
    expect(html.match(/<circle class="chart-dot"/g)).toHaveLength(1)
    expect(html.match(/<path class="chart-dot chart-low"/g)).toHaveLength(1)
  })

  it('draws what is unknown as a dashed line with its word and no mark', () => {
    const html = draw(procedures[3])
    expect(html.match(/chart-unknown/g)).toHaveLength(2)
    expect(html).toContain('файл не загружен')
    expect(html).not.toMatch(/chart-dot|chart-span/)
  })

  it('puts the mark where the share is on the scale', () => {
    const half = { ...procedures[0], years: [{ year: '2025', value: known(50, 100, 0.4, 0.6) }] }
    const html = draw(half as never, 1)
    const axis = /class="chart-axis"/.exec(html)
    expect(axis).not.toBeNull()
    const [, from, to] =
      /x1="([\d.]+)" y1="[\d.]+" x2="([\d.]+)" y2="[\d.]+" class="chart-axis"/.exec(html)!
    const [, at] = /cx="([\d.]+)"/.exec(html)!
    expect(Number(at)).toBeCloseTo((Number(from) + Number(to)) / 2, 0)
  })

  it('keeps every text inside the picture, whatever the counts', () => {
    const wide = {
      ...procedures[0],
      years: [{ year: '2024/25', value: known(1234, 5678, 0.2, 0.23) }],
    }
    const html = draw(wide as never)
    const starts = [...html.matchAll(/<text x="([\d.]+)"/g)].map((found) => Number(found[1]))
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...starts)).toBeLessThanOrEqual(280)
  })
})

const known = (count: number, of: number, low: number, high: number) => ({
  count,
  of,
  interval: { low, high },
  isLow: false,
})

describe('the scale', () => {
  it.each([
    [[], 0.3, 0.6],
    [[known(1, 2, 0.1, 0.61)], 0.3, 0.8],
    [[known(1, 2, 0.1, 0.8)], null, 0.8],
    [[known(2, 2, 0.3, 1)], 0.3, 1],
    [[{ unknown: 'нет' }], 0.7, 0.8],
  ])('of %j with the threshold %s ends at %s', (values, threshold, end) => {
    expect(scaleEndOf(values, threshold)).toBeCloseTo(end)
  })
})

describe('lines', () => {
  it('break at what is not known', () => {
    const html = renderToStaticMarkup(
      createElement(Spark, { label: 'Ряд', values: [1, 2, null, 4, 5], locale: 'ru' }),
    )
    expect(/ d="([^"]+)"/.exec(html)![1]!.match(/M/g)).toHaveLength(2)
    expect(html).toContain('1,0; 2,0; –; 4,0; 5,0')
  })

  it('draw an empty and a level row without falling', () => {
    for (const values of [[], [null, null], [3, 3, 3]]) {
      const html = renderToStaticMarkup(
        createElement(Spark, { label: 'Ряд', values, locale: 'ru' }),
      )
      expect(html).not.toContain('NaN')
    }
  })

  it('say the gap in words', () => {
    const points = [
      { label: '2023', value: 17.2 },
      { label: '2024', value: null, word: 'не проводились' },
    ]
    const html = renderToStaticMarkup(
      createElement(LineChart, { title: 'Доля', points, unit: '%', locale: 'ru' }),
    )
    expect(plain(html)).toContain('Доля. 2023: 17,2 %; 2024: не проводились.')
  })
})

it('draws a column for every score and none above the picture', () => {
  const counts = [0, 5, 120, 3]
  const html = renderToStaticMarkup(
    createElement(Histogram, { title: 'ВПР', counts, borders: [], locale: 'ru' }),
  )
  const columns = [...html.matchAll(/<rect class="chart-column" x="[\d.]+" y="([\d.]+)"/g)]
  expect(columns).toHaveLength(4)
  expect(Math.min(...columns.map((found) => Number(found[1])))).toBeGreaterThanOrEqual(0)
})

it('stands by itself on paper, with its own colours', () => {
  const svg = chartOnPaper(
    createElement(ProcedureChart, { ...procedures[0], threshold: 0.3, locale: 'ru' }),
  )
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* width="280"/)
  expect(svg).toContain('<style>')
  expect(svg).not.toContain('var(--')
})

it('is loaded by Node itself, without a bundler', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const imports = files.map(
    (file) => `await import(${JSON.stringify(new URL(file, import.meta.url))})`,
  )
  const program = `${imports.join(';')};console.log('loaded')`
  const cwd = fileURLToPath(new URL('../../..', import.meta.url))
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd })
  expect(said.toString()).toContain('loaded')
})
