import { type ProcedureKind, procedureKinds, waves } from '../plain-tables/words.ts'
import { placesOf, sameHeading } from './grid.ts'
import {
  type MappedColumn,
  type Meaning,
  meanings,
  measures,
  type ProcedureConstants,
  type TableMapping,
  type YearFrom,
} from './mapping.ts'

/** What a form sends; the server and the preview in the browser read it alike. */
export type Fields = Readonly<Record<string, unknown>>

export type FieldFault = 'year' | 'grade' | 'scale' | 'name'

export interface FieldsRead {
  readonly mapping: TableMapping
  readonly faults: readonly { readonly field: string; readonly fault: FieldFault }[]
}

const textOf = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** What the form says of a table with these headings. */
export function mappingFromFields(
  fields: Fields,
  headings: readonly string[],
  table: Pick<TableMapping, 'sheet' | 'headerDepth'>,
): FieldsRead {
  const reader = new FieldReader(fields)
  const places = placesOf(headings)
  const columns = headings.flatMap((heading, at): MappedColumn[] => {
    const means = textOf(fields, `means.${at}`)
    if (!isMeaning(means)) return []
    const nth = places.get(sameHeading(heading))?.indexOf(at) ?? 0
    return [{ heading, nth, means, ...reader.column(at, means, heading) }]
  })
  const from = textOf(fields, 'yearFrom')
  const hasYear = columns.some(({ means }) => means === 'year')
  const yearFrom: YearFrom = from === 'text' || from === 'constant' ? from : 'column'
  const decimal = textOf(fields, 'decimal')
  const wave = waves.find((one) => one === textOf(fields, 'wave'))
  const mapping: TableMapping = {
    format: 'opora-mapping',
    formatVersion: 1,
    name: reader.name(),
    sheet: table.sheet,
    headerDepth: table.headerDepth,
    columns,
    yearFrom: hasYear ? 'column' : yearFrom,
    constants: {
      ...reader.constants(''),
      ...(wave === undefined || wave === 'main' ? {} : { wave }),
    },
    decimal: decimal === 'comma' || decimal === 'point' ? decimal : 'either',
    noData: textOf(fields, 'noData')
      .split(';')
      .map((word) => word.trim().slice(0, 60))
      .filter((word) => word !== '')
      .slice(0, 50),
    scale: reader.scale(),
  }
  return { mapping, faults: reader.faults }
}

const isMeaning = (word: string): word is Meaning => meanings.some((means) => means === word)

class FieldReader {
  readonly faults: { field: string; fault: FieldFault }[] = []
  readonly #fields: Fields

  constructor(fields: Fields) {
    this.#fields = fields
  }

  name(): string {
    const name = textOf(this.#fields, 'name')
    if (name === '') this.#fault('name', 'name')
    return name.slice(0, 200)
  }

  column(at: number, means: Meaning, heading: string): Pick<MappedColumn, 'name' | 'unit' | 'of'> {
    if (means === 'fact') {
      const of = this.constants(`.${at}`)
      const name = textOf(this.#fields, `fact.${at}`).slice(0, 200) || heading
      return { name, ...(of.year === undefined ? {} : { of: { year: of.year } }) }
    }
    if (!measures.includes(means)) return {}
    const of = this.constants(`.${at}`)
    const isPercent = textOf(this.#fields, `unit.${at}`) === 'percent'
    return {
      ...(isPercent && means !== 'mean' ? { unit: 'percent' as const } : {}),
      ...(Object.keys(of).length === 0 ? {} : { of }),
    }
  }

  constants(suffix: string): ProcedureConstants {
    const text = (name: string) => textOf(this.#fields, `${name}${suffix}`)
    const kind = procedureKinds.find((one): one is ProcedureKind => one === text('kind'))
    const [year, grade] = [
      this.#whole(`year${suffix}`, 1990, 2100),
      this.#whole(`grade${suffix}`, 1, 12),
    ]
    const [subject, level] = [text('subject').slice(0, 60), text('level').slice(0, 40)]
    return {
      ...(year === undefined ? {} : { year }),
      ...(kind === undefined ? {} : { kind }),
      ...(grade === undefined ? {} : { grade }),
      ...(subject === '' ? {} : { subject }),
      ...(level === '' ? {} : { level }),
    }
  }

  scale(): TableMapping['scale'] {
    const [from, to] = ['scaleFrom', 'scaleTo'].map((name) => textOf(this.#fields, name)) as [
      string,
      string,
    ]
    if (to === '' && from === '') return null
    const [low, high] = [Number(from.replace(',', '.')), Number(to.replace(',', '.'))]
    if (to !== '' && Number.isFinite(low) && Number.isFinite(high) && low < high)
      return { from: low, to: high }
    this.#fault('scaleTo', 'scale')
    return null
  }

  #whole(field: string, least: number, most: number): number | undefined {
    const text = textOf(this.#fields, field)
    if (text === '') return undefined
    const value = Number(text)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    this.#fault(field, field.startsWith('year') ? 'year' : 'grade')
    return undefined
  }

  #fault(field: string, fault: FieldFault): void {
    this.faults.push({ field, fault })
  }
}
