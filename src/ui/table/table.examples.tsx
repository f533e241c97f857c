import { LinkButton } from '../button/button.tsx'
import type { Examples } from '../gallery/examples.ts'
import { Mark } from '../mark/mark.tsx'
import type { Column } from './columns.ts'
import { Table } from './table.tsx'

interface SchoolRow {
  readonly name: string
  readonly kind: string
  readonly grades: string
  readonly pupils: number
  readonly code: string
}

const schools: readonly SchoolRow[] = [
  {
    name: 'Гимназия № 2 г. Заречный',
    kind: 'город',
    grades: '1–11',
    pupils: 742,
    code: 'edu990102',
  },
  { name: 'ООШ № 11 х. Дальний', kind: 'село', grades: '1–9', pupils: 64, code: 'edu990111' },
  { name: 'СОШ № 7 с. Тихая Долина', kind: 'село', grades: '1–11', pupils: 214, code: 'edu990107' },
]

const schoolColumns: readonly Column<SchoolRow>[] = [
  { key: 'name', title: 'Школа', cell: (row) => <a href="#Table">{row.name}</a> },
  { key: 'kind', title: 'Место', cell: (row) => row.kind },
  { key: 'grades', title: 'Классы', cell: (row) => row.grades },
  { key: 'code', title: 'Логин ФИС ОКО', cell: (row) => <span className="cell">{row.code}</span> },
  { key: 'pupils', title: 'Обучающиеся', kind: 'number', cell: (row) => row.pupils, sum: '1 020' },
]

interface FormRow {
  readonly name: string
  readonly staff: 'accepted' | 'draft' | 'sent' | 'returned' | 'none'
  readonly plan: FormRow['staff']
  readonly asked: number
  readonly filled: number
  readonly share: string
}

const forms: readonly FormRow[] = [
  {
    name: 'Гимназия № 2 г. Заречный',
    staff: 'accepted',
    plan: 'accepted',
    asked: 42,
    filled: 42,
    share: '100,0',
  },
  {
    name: 'ООШ № 11 х. Дальний',
    staff: 'draft',
    plan: 'none',
    asked: 42,
    filled: 17,
    share: '40,5',
  },
  {
    name: 'СОШ № 7 с. Тихая Долина',
    staff: 'accepted',
    plan: 'returned',
    asked: 42,
    filled: 39,
    share: '92,9',
  },
  {
    name: 'СОШ № 17 п. Озёрный',
    staff: 'sent',
    plan: 'sent',
    asked: 42,
    filled: 42,
    share: '100,0',
  },
]

const formStates = {
  accepted: <Mark kind="tick">принята</Mark>,
  draft: <Mark kind="half">черновик</Mark>,
  sent: <Mark kind="clock">прислана</Mark>,
  returned: <Mark kind="triangle">возвращена</Mark>,
  none: <Mark kind="circle">не начата</Mark>,
}

const formColumns: readonly Column<FormRow>[] = [
  { key: 'name', title: 'Школа', cell: (row) => row.name },
  { key: 'staff', title: 'Кадры', cell: (row) => formStates[row.staff] },
  { key: 'plan', title: 'Решения', cell: (row) => formStates[row.plan] },
  { key: 'asked', title: 'Вопросов', kind: 'number', cell: (row) => row.asked, sum: 168 },
  { key: 'filled', title: 'Заполнено', kind: 'number', cell: (row) => row.filled, sum: 140 },
  { key: 'share', title: '%', kind: 'number', cell: (row) => row.share, sum: '83,3' },
]

const opened = (
  <>
    <div>
      <h3>СОШ № 7 с. Тихая Долина: прежние названия</h3>
      <p className="second">Что открыто, держит полоса сбоку; раскрытое не расширяет таблицу.</p>
    </div>
    <p>МОУ СОШ № 7 (до 31.08.2012); Тиходолинская восьмилетняя школа (до 1993 года).</p>
  </>
)

export const tableExamples: Examples = {
  name: 'Table',
  title: 'Таблицы',
  note: 'Слова слева, числа справа, единица в шапке, первая графа называет строку. Порядок – по наименованию, никогда по «плохости».',
  examples: [
    {
      title: 'Объекты: на узком экране – карточки; строка раскрыта',
      wide: true,
      body: (
        <Table
          caption="3 школы по наименованию"
          columns={schoolColumns}
          rows={schools}
          rowKey={(row) => row.code}
          sumTitle="Всего по 3 школам"
          disclosure={{
            isOpen: (row) => row.code === 'edu990107',
            href: () => '/design',
            about: (row) => row.name,
            words: { open: 'Названия', close: 'Свернуть' },
            content: () => opened,
          }}
        />
      ),
    },
    {
      title: 'Показатели: прокрутка под неподвижной первой графой, части и сумма',
      wide: true,
      body: (
        <Table
          caption="Тур мониторинга 2 из 2, прислано на 15.09.2025"
          narrow="scroll"
          columns={formColumns}
          rows={forms}
          rowKey={(row) => row.name}
          partOf={(row) => (row.name.startsWith('Гимназия') ? 'Город' : 'Село')}
          sumTitle="Всего по 4 школам"
        />
      ),
    },
    {
      title: 'Пусто: сказано, чего нет и что сделать',
      wide: true,
      body: (
        <Table
          caption="Школы района"
          captionUnseen
          columns={schoolColumns}
          rows={[]}
          rowKey={(row) => row.code}
          empty={
            <div className="stack">
              <p>Школ ещё нет. Загрузите реестр таблицей или заведите первую школу руками.</p>
              <div className="row">
                <LinkButton href="#Table">Загрузить реестр</LinkButton>
              </div>
            </div>
          }
        />
      ),
    },
  ],
}
