import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { partsOf } from './columns.ts'
import { Table } from './table.tsx'

const rows = [
  { id: 'a', name: 'Школа А', count: 3 },
  { id: 'b', name: 'Школа Б', count: 4 },
]

const html = renderToStaticMarkup(
  <Table
    caption="Школы"
    rows={rows}
    rowKey={(row) => row.id}
    sumTitle="Всего"
    columns={[
      { key: 'name', title: 'Школа', cell: (row) => row.name },
      { key: 'note', title: 'Примечание', cell: () => '–' },
      { key: 'count', title: 'Число', kind: 'number', cell: (row) => row.count, sum: 7 },
    ]}
    disclosure={{
      isOpen: (row) => row.id === 'b',
      href: (row) => (row.id === 'b' ? '/schools' : `/schools?open=${row.id}`),
      content: (row) => `подробно ${row.name}`,
      about: (row) => row.name,
    }}
  />,
)

describe('a table', () => {
  it('names every row by its first cell and every column by its head', () => {
    expect(html.match(/<th role="rowheader" scope="row">Школа/g)).toHaveLength(2)
    expect(html.match(/scope="col"/g)).toHaveLength(4)
  })

  it('opens a row by its address and puts what is behind it under the row', () => {
    expect(html).toContain('href="/schools?open=a#row-a" aria-expanded="false"')
    expect(html).toContain('href="/schools#row-b" aria-expanded="true" aria-controls="why-b"')
    expect(html).toMatch(/id="why-b"><td role="cell" colSpan="4">/i)
    expect(html).toContain('подробно Школа Б')
    expect(html).not.toContain('подробно Школа А')
  })

  it('labels the cells for cards and puts the sums under their columns', () => {
    expect(html).toContain('data-label="Число"')
    expect(html).toMatch(
      /<th role="rowheader" scope="row" colSpan="2">Всего<\/th><td[^>]*class="number"/i,
    )
  })

  it('says what is missing when there are no rows', () => {
    const empty = renderToStaticMarkup(
      <Table
        caption="Школы"
        rows={[]}
        rowKey={() => ''}
        sumTitle="Всего"
        columns={[{ key: 'name', title: 'Школа', cell: () => null }]}
        empty="Школ ещё нет"
      />,
    )
    expect(empty).toContain('Школ ещё нет')
    expect(empty).not.toContain('Всего')
  })
})

it('cuts the rows where the part changes and keeps their order', () => {
  expect(partsOf(['а1', 'а2', 'б1'], (row) => row.charAt(0))).toEqual([
    { title: 'а', rows: ['а1', 'а2'] },
    { title: 'б', rows: ['б1'] },
  ])
  expect(partsOf([], (row: string) => row)).toEqual([])
})
