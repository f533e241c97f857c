import {
  Button,
  Columns,
  DisclosureBox,
  NumberField,
  Section,
  SelectField,
  Table,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import type { TableMapping } from '../mapping/mapping.ts'
import type { MappingView } from '../mapping-view.ts'
import { mappingMessages } from '../messages-mapping.ts'

/** Which sheet, which rows are its header; the first rows beside it, so that nobody has to open the file. */
export function WhereTable({ view }: { view: MappingView }) {
  const t = mappingMessages[useLocale()]
  return (
    <Section title={t.where}>
      <Columns of={3}>
        <SelectField
          name="sheet"
          label={t.sheet}
          empty={false}
          defaultValue={String(view.sheet)}
          choices={view.sheets.map(({ value, name, rows }) => ({
            value,
            label: t.sheetLabel(name ?? t.table, rows),
          }))}
        />
        <NumberField
          name="headerRow"
          label={t.headerRow}
          hint={t.headerRowHint}
          defaultValue={view.headerRow}
        />
        <NumberField
          name="headerDepth"
          label={t.headerDepth}
          defaultValue={view.mapping.headerDepth}
        />
      </Columns>
      <p>
        <Button name="intent" value="draft">
          {t.showTable}
        </Button>
      </p>
      <DisclosureBox title={t.firstRows}>
        <FirstRows rows={view.firstRows} />
      </DisclosureBox>
    </Section>
  )
}

function FirstRows({ rows }: { rows: MappingView['firstRows'] }) {
  const t = mappingMessages[useLocale()]
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return (
    <Table
      caption={t.firstRows}
      captionUnseen
      narrow="scroll"
      density="compact"
      rows={rows}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: 'row', title: t.row, kind: 'number', cell: ({ number }) => number },
        ...Array.from({ length: width }, (_, at) => ({
          key: String(at),
          title: String.fromCharCode(65 + at),
          cell: ({ cells }: MappingView['firstRows'][number]) => cells[at] ?? '',
        })),
      ]}
    />
  )
}

/** What no column says: year, kind, grade, subject; how numbers are written. */
export function WholeTable({ mapping }: { mapping: TableMapping }) {
  const t = mappingMessages[useLocale()]
  const { constants, scale } = mapping
  const choices = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }))
  const { column: _fromColumn, ...fromElsewhere } = t.yearFroms
  return (
    <Section title={t.wholeTable} note={t.wholeNote}>
      <Columns of={3}>
        <SelectField
          name="kind"
          label={t.kind}
          optional
          defaultValue={constants.kind}
          choices={choices(t.kinds)}
        />
        <NumberField name="grade" label={t.grade} optional defaultValue={constants.grade} />
        <TextField
          name="subject"
          label={t.subject}
          hint={t.subjectHint}
          optional
          width="short"
          maxLength={60}
          defaultValue={constants.subject}
        />
        <SelectField
          name="yearFrom"
          label={t.yearFrom}
          empty={false}
          defaultValue={mapping.yearFrom === 'column' ? 'constant' : mapping.yearFrom}
          choices={choices(fromElsewhere)}
        />
        <NumberField
          name="year"
          label={t.year}
          hint={t.yearHint}
          optional
          defaultValue={constants.year}
        />
        <TextField
          name="level"
          label={t.level}
          optional
          width="short"
          maxLength={40}
          defaultValue={constants.level}
        />
        <SelectField
          name="wave"
          label={t.wave}
          empty={false}
          defaultValue={constants.wave ?? 'main'}
          choices={choices(t.waves)}
        />
        <SelectField
          name="decimal"
          label={t.decimal}
          empty={false}
          defaultValue={mapping.decimal}
          choices={choices(t.decimals)}
        />
        <TextField
          name="noData"
          label={t.noData}
          hint={t.noDataHint}
          optional
          defaultValue={mapping.noData.join('; ')}
        />
        <NumberField
          name="scaleFrom"
          label={t.scaleFrom}
          optional
          decimal
          defaultValue={scale?.from}
        />
        <NumberField name="scaleTo" label={t.scaleTo} optional decimal defaultValue={scale?.to} />
      </Columns>
    </Section>
  )
}
