import { Table } from '../table/table.tsx'
import type { Examples } from './examples.ts'

const sizes = [
  { token: '--t-fig', px: 28, sample: '14,3\u00a0%', className: 'sample-fig' },
  { token: '--t-2xl', px: 26, sample: 'Выявление 2025/26', className: 'sample-2xl' },
  { token: '--t-xl', px: 20, sample: 'Ближайшие сроки', className: 'sample-xl' },
  { token: '--t-lg', px: 17, sample: 'Почему: СОШ\u00a0№\u00a07', className: 'sample-lg' },
  { token: '--t-md', px: 15, sample: 'Достаточно одного критерия', className: 'sample-md' },
  { token: '--t-sm', px: 14, sample: 'ВПР, 5\u00a0кл., математика', className: 'sample-sm' },
  {
    token: '--t-xs',
    px: 13,
    sample: '7\u00a0из\u00a022 · интервал 16,4–\u206052,7\u00a0%',
    className: 'sample-xs',
  },
]

const setting = [
  { so: 'МБОУ\u00a0«СОШ\u00a0№\u00a07»', not: 'МБОУ "СОШ №7"', why: 'ёлочки; № отбит пробелом' },
  { so: '1\u00a0234,5\u00a0%', not: '1234.5%', why: 'пробел у тысяч, запятая, пробел перед %' },
  { so: '01.09.2025', not: '2025-09-01', why: 'дата цифрами; день недели – где важен' },
  {
    so: '7\u00a0из\u00a023 (30,4\u00a0%)',
    not: '30,4\u00a0%',
    why: 'доля – вместе с двумя числами',
  },
  { so: '−0,9\u00a0п.\u00a0п.', not: '-0.9%', why: 'настоящий минус; разность долей – пункты' },
  { so: '5\u00a0замечаний, 1\u00a0школа', not: 'замечаний: 5 шт.', why: 'склонение по числу' },
  {
    so: 'нуждается в\u00a0адресной поддержке',
    not: 'слабая школа',
    why: 'о школе – с уважением',
  },
]

const colours = [
  { name: 'Текст', ink: 'ink', on: 'paper' },
  { name: 'Второй текст', ink: 'ink-2', on: 'paper' },
  { name: 'Примечание', ink: 'ink-3', on: 'paper' },
  { name: 'Примечание на подложке', ink: 'ink-3', on: 'wash' },
  { name: 'Действие', ink: 'accent', on: 'paper' },
  { name: 'Кнопка', ink: 'on-accent', on: 'accent' },
  { name: 'Выбрано', ink: 'accent-strong', on: 'accent-wash' },
  { name: 'Поддержка', ink: 'need', on: 'need-wash' },
  { name: 'Зона риска', ink: 'risk', on: 'risk-wash' },
  { name: 'Выполнено', ink: 'good', on: 'good-wash' },
  { name: 'Не известно', ink: 'lack', on: 'lack-wash' },
  { name: 'Ошибка', ink: 'fault', on: 'fault-wash' },
]

export const foundationsExamples: Examples = {
  name: 'Foundations',
  title: 'Шрифт, русский набор, цвет',
  note: 'Один цвет действия, знак и слово у каждого состояния, цифры одной ширины.',
  examples: [
    {
      title: 'Шкала шрифта',
      body: (
        <Table
          caption="Golos Text; цифры – Onest; документ – PT Serif; адрес ячейки – моноширинный"
          narrow="plain"
          rows={sizes}
          rowKey={(size) => size.token}
          columns={[
            {
              key: 'sample',
              title: 'Образец',
              cell: (size) => <span className={size.className}>{size.sample}</span>,
            },
            { key: 'px', title: 'px', kind: 'number', cell: (size) => size.px },
          ]}
        />
      ),
    },
    {
      title: 'Русский набор',
      body: (
        <Table
          caption="Как пишем и почему"
          captionUnseen
          rows={setting}
          rowKey={(row) => row.so}
          columns={[
            { key: 'so', title: 'Так', cell: (row) => row.so },
            { key: 'not', title: 'Не так', cell: (row) => row.not },
            { key: 'why', title: 'Почему', cell: (row) => row.why },
          ]}
        />
      ),
    },
    {
      title: 'Цвет по смыслу; всякая пара не ниже 4,5 : 1',
      wide: true,
      body: (
        <ul className="swatches">
          {colours.map((colour) => (
            <li key={colour.name}>
              <span className={`swatch swatch-${colour.ink} swatch-on-${colour.on}`}>
                {colour.name}
              </span>
              <span className="note">
                <span className="cell">--{colour.ink}</span> на{' '}
                <span className="cell">--{colour.on}</span>
              </span>
            </li>
          ))}
        </ul>
      ),
    },
  ],
}
