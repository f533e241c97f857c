import { knownSubject } from '../plain-tables/subjects.ts'
import { headerOf, isNumber, textsOf } from './find-header-rows.ts'
import { type Grid, headingsOf, placesOf, sameHeading } from './grid.ts'
import type { MappedColumn, Meaning, ProcedureConstants, TableMapping } from './mapping.ts'
import { marksOf, measures, usualNoData } from './mapping.ts'
import { gradeOf } from './read-row.ts'
import { isAtLeast } from './words-of-bounds.ts'
import { yearAbout, yearsIn } from './years-in-text.ts'

/** Why a column is thought to mean something. */
export type Reason = 'name' | 'content' | 'both'

export interface SuggestedColumn {
  readonly at: number
  readonly heading: string
  readonly nth: number
  readonly means: Meaning | null
  readonly reason: Reason | null
  readonly unit: 'count' | 'percent'
  readonly of: ProcedureConstants
}

export interface Suggestion {
  readonly sheet: number
  /** Rows as `Grid` counts. */
  readonly at: number
  readonly depth: number
  readonly columns: readonly SuggestedColumn[]
}

/** By name. The first that fits; «е» for «ё», small letters. Latin headings come from exports of programs. */
const names: readonly (readonly [Meaning, RegExp])[] = [
  [
    'schoolCode',
    /^(?:код|логин|инн|id|code|login)(?: |$).*|(?:school|org|oo)[ _]?(?:code|id|login)|^логин|код (?:оо|оу|школы|организации|учреждения)/,
  ],
  [
    'enrolled',
    /по списку|обучается|числен|контингент|всего (?:обучающихся|учащихся|выпускников|учеников)|enrolled|pupils/,
  ],
  ['mark2', /(?:^|[ /"«(])["«]?2["»]?(?: ?,? ?%|[)])?$|двой|неуд|mark ?_?2|«2»|"2"/],
  ['mark3', /(?:^|[ /"«(])["«]?3["»]?(?: ?,? ?%|[)])?$|трой|удовл|mark ?_?3|«3»|"3"/],
  ['mark4', /(?:^|[ /"«(])["«]?4["»]?(?: ?,? ?%|[)])?$|четвер[ок]|хорош|mark ?_?4|«4»|"4"/],
  ['mark5', /(?:^|[ /"«(])["«]?5["»]?(?: ?,? ?%|[)])?$|пятер|отличн|mark ?_?5|«5»|"5"/],
  [
    'low',
    /не (?:преодол|набрал|сдал|справил|достиг)|ниже (?:мин|порог|базов)|неуспева|не прошл|low|below|fail/,
  ],
  ['mean', /средн|(?:^|[ /])ср\.? ?(?:балл|отм|усп|оцен|знач|рез)|(?:^|[ /])ср\.|mean|average|avg/],
  [
    'participants',
    /участн|писал|сдава|явил|явк|выполнял|кол-?во (?:обуч|учащ|чел|учен|сдав|выпуск)|количество (?:обуч|учащ|чел|учен|сдав|выпуск)|(?:число|чел)\.? (?:обуч|учащ|сдав)|participants|count|^n$|^чел\.?$|(?:^|[ /])бр\./,
  ],
  ['municipality', /муницип|район|округ|община|^мо$|^мсу$|municipal|district/],
  [
    'school',
    /школ|наименование (?:оо|оу|орг|учр|обр)|^(?:оо|оу)$|назв|организац|учрежден|училищ|гимнази|school/,
  ],
  ['kind', /вид (?:процедуры|работы|экзамена)|процедур|^экзамен$|^kind$/],
  ['year', /год|^year$/],
  ['grade', /^класс$|параллель|^grade$/],
  ['subject', /предмет|дисциплин|^subject$/],
  ['level', /^уровень|^level$/],
  ['date', /^дата|^date$/],
  ['wave', /^волна|^этап|^wave$/],
]

/** Where the table begins, what its columns may mean and why: a proposal, a person decides. */
export function suggest(
  grids: readonly Grid[],
  chosen: Partial<Pick<Suggestion, 'sheet' | 'at' | 'depth'>> = {},
): Suggestion {
  const sheet = chosen.sheet ?? fullestSheet(grids)
  const grid = grids[sheet]
  if (grid === undefined) return { sheet: 0, at: 0, depth: 1, columns: [] }
  const header = headerOf(grid)
  const at = chosen.at ?? header.at
  const depth = chosen.depth ?? (chosen.at === undefined ? header.depth : 1)
  return { sheet, at, depth, columns: columnsOf(grid, at, depth) }
}

function fullestSheet(grids: readonly Grid[]): number {
  const counts = grids.map(({ rowCount }) => rowCount)
  return Math.max(0, counts.indexOf(Math.max(...counts)))
}

function columnsOf(grid: Grid, at: number, depth: number): readonly SuggestedColumn[] {
  const headings = headingsOf(grid, at, depth)
  const places = placesOf(headings)
  const drafts = headings.map((heading, column) => {
    const nth = places.get(sameHeading(heading))?.indexOf(column) ?? 0
    const content = contentOf(grid, at + depth, column)
    return { column, nth, heading, content, means: byName(heading, content) }
  })
  const named = new Set(drafts.map(({ means }) => means))
  const guessed = drafts.map((draft): Draft => {
    const own = draft.means ?? byContent(draft.content, named)
    return { ...draft, means: own, reason: reasonOf(draft.means, own) }
  })
  return withProcedures(beside(guessed))
}

interface Draft {
  readonly column: number
  readonly nth: number
  readonly heading: string
  readonly content: Content
  readonly means: Meaning | null
  readonly reason: Reason | null
}

const reasonOf = (named: Meaning | null, own: Meaning | null): Reason | null =>
  own === null ? null : named === null ? 'content' : 'name'

interface Content {
  readonly filled: number
  readonly numbers: number
  readonly wholes: number
  readonly distinct: number
  readonly length: number
  readonly percents: number
  readonly largest: number
  readonly lookLikeSchools: number
}

const SAMPLE = 200

function contentOf(grid: Grid, from: number, column: number): Content {
  const texts: string[] = []
  for (let row = from; row < Math.min(grid.rowCount, from + SAMPLE); row += 1) {
    const text = grid.text(row, column)
    if (text !== '') texts.push(text)
  }
  const numbers = texts.filter(isNumber)
  return {
    filled: texts.length,
    numbers: numbers.length,
    wholes: numbers.filter((text) => /^\d+$/.test(text)).length,
    distinct: new Set(texts).size,
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
    percents: texts.filter((text) => text.endsWith('%')).length,
    largest: Math.max(
      0,
      ...numbers.map((text) => Number(text.replace(/[ %\u00a0]/g, '').replace(',', '.'))),
    ),
    lookLikeSchools: texts.filter((text) => /школ|сош|оош|гимнази|лице[йя]|училищ|№/iu.test(text))
      .length,
  }
}

function byName(heading: string, content: Content): Meaning | null {
  const text = sameHeading(heading)
  if (text === '') return null
  for (const [means, pattern] of names) {
    if (!pattern.test(text)) continue
    if (means === 'low' && isAtLeast(heading)) return null
    // «Училище» over names, «Школьный этап» over numbers: a measure is numbers, a name is not.
    const isMeasure = measures.includes(means)
    if (content.filled > 0 && isMeasure && content.numbers * 2 < content.filled) continue
    if (content.filled > 0 && means === 'school' && content.numbers === content.filled) continue
    if (means === 'grade' && content.filled > 0 && content.largest > 12) continue
    return means
  }
  return null
}

function byContent(content: Content, named: ReadonlySet<Meaning | null>): Meaning | null {
  const { filled, distinct, lookLikeSchools } = content
  const areSchools = lookLikeSchools * 2 > filled && distinct * 10 > filled * 6
  return filled > 2 && areSchools && !named.has('school') ? 'school' : null
}

/** Whole numbers right before a mean, of the same subject, are how many there were. */
function beside(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, at) => {
    const next = drafts[at + 1]
    const { wholes, filled } = draft.content
    const isCount =
      draft.means === null && filled > 0 && wholes === filled && next?.means === 'mean'
    return isCount
      ? { ...draft, means: 'participants' as const, reason: 'content' as const }
      : draft
  })
}

/** What is left of a heading of a measure without the words of the measure: the subject, the grade, the year. */
function withProcedures(drafts: readonly Draft[]): readonly SuggestedColumn[] {
  const rests = drafts.map(({ heading, means }) =>
    means !== null && measures.includes(means) ? restOf(heading) : '',
  )
  const twice = measures.some((means) => drafts.filter((draft) => draft.means === means).length > 1)
  return drafts.map(({ column, nth, heading, content, means, reason }, index) => ({
    at: column,
    heading,
    nth,
    means,
    reason,
    unit: isPercent(heading, content, means) ? ('percent' as const) : ('count' as const),
    of: twice && means !== null && measures.includes(means) ? ofHeading(rests[index] ?? '') : {},
  }))
}

const isPercent = (heading: string, content: Content, means: Meaning | null) =>
  means !== 'mean' &&
  means !== 'participants' &&
  means !== 'enrolled' &&
  (/%|процент|дол[яи]/iu.test(heading) || content.percents * 2 > content.filled) &&
  (means === 'low' || (means !== null && marksOf.includes(means)))

const MEASURE_WORDS =
  /количество|кол-?во|число|участник[а-я]*|обучающ[а-я]*|учащ[а-я]*|выпускник[а-я]*|человек|чел\.?|сдавал[а-я]*|писал[а-я]*|явил[а-я]*|(?<![а-я])се(?![а-я])|всего|средн[а-я]*|(?<![а-я])ср\.|балл[а-я]*|отмет[а-я]*|оценк[а-я]*|усп[а-я]*\.?|точки|(?<![а-я])в(?![а-я])|(?<![а-я])по(?![а-я])|(?<![а-я])бр\.|не преодолел[а-я]*|порог[а-я]*|минимальн[а-я]*|ниже|дол[яи]|процент[а-я]*|%|(?<!\d)[«"]?[2-5][»"]?$|(?:mean|average|count|participants|low|mark ?_?[2-5])/giu

function restOf(heading: string): string {
  return heading
    .split(' / ')
    .map((part) => tidy(part.replace(MEASURE_WORDS, ' ')))
    .filter((part) => part !== '')
    .join(' ')
}

const tidy = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–—_-]+|[\s,;:–—_-]+$/g, '')
    .replace(/\(\s*\)/g, '')
    .trim()

function ofHeading(rest: string): ProcedureConstants {
  const year = yearsIn(rest)[0]
  const gradeText = /(\d{1,2})(?:-?й)?\s*кл(?:асс[а-я]*|\.)?/iu.exec(rest)?.[0]
  const grade = gradeText === undefined ? undefined : gradeOf(gradeText)
  const bare = tidy(
    rest.replace(gradeText ?? '', ' ').replace(year === undefined ? '' : String(year), ' '),
  )
  const subject = subjectWord(bare)
  return {
    ...(year === undefined ? {} : { year }),
    ...(grade === undefined ? {} : { grade }),
    ...(subject === '' ? {} : { subject }),
  }
}

/** Letter spacing differs between the two columns of one subject: «ИТ(ПП) З», «ИТ(ПП)З». */
function subjectWord(text: string): string {
  const known = knownSubject(text)
  if (known !== undefined) return known
  if (/^рус/iu.test(text)) return 'RU'
  if (/^мат(?:ем|\.|$)/iu.test(text)) return 'MA'
  return text.replace(/\)\s+/g, ')').slice(0, 60)
}

/** A mapping that says what was suggested, for a person to go on from. */
export function mappingOf(
  { columns, at, depth }: Suggestion,
  grid: Grid | undefined,
  fileName: string,
): TableMapping {
  const above = Array.from({ length: at }, (_, row) =>
    grid === undefined ? [] : textsOf(grid, row),
  )
  const year = yearAbout([above.flat(), [grid?.name ?? ''], [fileName]])
  const hasYear = columns.some(({ means }) => means === 'year')
  const mapped = columns.flatMap(({ means, heading, nth, unit, of }): MappedColumn[] =>
    means === null ? [] : [{ heading, nth, means, unit, of }],
  )
  return {
    format: 'opora-mapping',
    formatVersion: 1,
    name: fileName.replace(/\.[a-z]+$/iu, ''),
    sheet: grid?.name ?? null,
    headerDepth: depth,
    columns: once(mapped),
    yearFrom: hasYear ? 'column' : year === undefined ? 'constant' : 'text',
    constants: {},
    decimal: 'either',
    noData: usualNoData,
    scale: null,
  }
}

/** A school, a code, a year stand once: the first column of such a name is it. */
function once(columns: readonly MappedColumn[]): readonly MappedColumn[] {
  const met = new Set<Meaning>()
  return columns.filter(({ means }) => {
    if (measures.includes(means) || means === 'fact') return true
    const isFirst = !met.has(means)
    met.add(means)
    return isFirst
  })
}
