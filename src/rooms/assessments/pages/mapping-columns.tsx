import {
  Columns,
  DisclosureBox,
  NumberField,
  Section,
  SelectField,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import { type Meaning, meanings, measures } from '../mapping/mapping.ts'
import type { ColumnToMap } from '../mapping-view.ts'
import { mappingMessages } from '../messages-mapping.ts'
import type { Typed } from './mapping-page.tsx'

interface ColumnsProps {
  readonly columns: readonly ColumnToMap[]
  readonly typed: Typed | null
}

/** A column after the other, as they stand in the file: what is in it, and what sets it apart. */
export function MappingColumns({ columns, typed }: ColumnsProps) {
  const t = mappingMessages[useLocale()]
  return (
    <Section title={t.columns} note={t.columnsNote}>
      <Columns of={3}>
        {columns.map((column) => (
          <div key={column.at}>
            <ColumnFields
              column={column}
              means={(typed?.[`means.${column.at}`] ?? column.told?.means ?? '') as Meaning | ''}
            />
          </div>
        ))}
      </Columns>
    </Section>
  )
}

function ColumnFields({ column, means }: { column: ColumnToMap; means: Meaning | '' }) {
  const t = mappingMessages[useLocale()]
  const { at, letter, heading, samples, told, reason } = column
  const inIt = samples.length === 0 ? t.emptyColumn : t.samples(samples.join('; '))
  const why = reason === null ? '' : ` ${t.reasons[reason]}.`
  return (
    <>
      <SelectField
        name={`means.${at}`}
        label={
          <>
            <code>{letter}</code> {heading === '' ? t.noHeading : heading}
          </>
        }
        hint={`${inIt}.${why}`}
        empty={t.leaveOut}
        optional
        defaultValue={told?.means}
        choices={meanings.map((value) => ({ value, label: t.meanings[value] }))}
      />
      {means === '' || !(measures.includes(means) || means === 'fact') ? null : (
        <DisclosureBox title={aboutOf(column, t.onlyHere)}>
          <OfColumn column={column} means={means} />
        </DisclosureBox>
      )}
    </>
  )
}

/** «Только для этого столбца: МАТ, 5»: what is said is seen without opening. */
function aboutOf({ told }: ColumnToMap, words: string): string {
  const { subject, grade, year, level } = told?.of ?? {}
  const said = [subject, grade, year, level, told?.unit === 'percent' ? '%' : undefined, told?.name]
  const shown = said.filter((each) => each !== undefined && each !== '')
  return shown.length === 0 ? words : `${words}: ${shown.join(', ')}`
}

function OfColumn({ column: { at, told }, means }: { column: ColumnToMap; means: Meaning }) {
  const t = mappingMessages[useLocale()]
  const of = told?.of ?? {}
  const id = (name: string) => ({ name: `${name}.${at}`, optional: true })
  const year = <NumberField {...id('year')} label={t.year} defaultValue={of.year} />
  if (means === 'fact') {
    return (
      <Columns>
        <TextField {...id('fact')} label={t.factName} defaultValue={told?.name} maxLength={200} />
        {year}
      </Columns>
    )
  }
  return (
    <Columns>
      {means === 'mean' ? null : (
        <SelectField
          {...id('unit')}
          label={t.unit}
          empty={false}
          defaultValue={told?.unit ?? 'count'}
          choices={Object.entries(t.units).map(([value, label]) => ({ value, label }))}
        />
      )}
      <TextField
        {...id('subject')}
        label={t.subject}
        width="short"
        maxLength={60}
        defaultValue={of.subject}
      />
      <NumberField {...id('grade')} label={t.grade} defaultValue={of.grade} />
      {year}
      <TextField
        {...id('level')}
        label={t.level}
        width="short"
        maxLength={40}
        defaultValue={of.level}
      />
      <SelectField
        {...id('kind')}
        label={t.kind}
        empty={t.asTable}
        defaultValue={of.kind}
        choices={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))}
      />
    </Columns>
  )
}
