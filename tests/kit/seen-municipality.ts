import type { Pool } from 'pg'
import type { Door } from '../../scripts/access/routes.ts'
import type { Visit } from './app.ts'
import { plain } from './spoken.ts'

/** Where identifiers of a parameter are kept, in `id` or in the column that is named. A new parameter of a route is given its tables or its words here. */
const tablesOf: Readonly<Record<string, readonly string[]>> = {
  agreementId: ['register_agreements'],
  importId: ['assessment_imports', 'school_imports'],
  listId: ['received_lists'],
  mappingId: ['table_mappings'],
  meetingId: ['expert_meetings', 'head_meetings'],
  otherId: ['identification_runs'],
  procedureId: ['assessment_procedures'],
  registerId: ['support_registers'],
  responseId: ['sheet_responses'],
  runId: ['identification_runs'],
  schoolId: ['schools'],
  sheetId: ['sheet_responses.sheet_id'],
  versionId: ['rule_versions'],
}
const wordsOf: Readonly<Record<string, readonly string[]>> = {
  format: ['csv', 'docx'],
  position: ['0'],
  stage: ['data'],
}
/** Of many identifiers the first and the last few are enough. */
const SOME = 1

/** What may stand in the place of each parameter: identifiers of this municipality. */
export async function parameterValues(
  owner: Pool,
  municipalityId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const values = new Map(Object.entries(wordsOf))
  for (const [name, tables] of Object.entries(tablesOf)) {
    const found: string[] = []
    for (const place of tables) {
      const [table, column = 'id'] = place.split('.')
      const { rows } = await owner.query<{ id: string }>(
        `select ${column} as id from ${table} where municipality_id = $1 order by id`,
        [municipalityId],
      )
      const ids = rows.map(({ id }) => id)
      found.push(...ids.slice(0, SOME), ...ids.slice(-SOME))
    }
    values.set(name, [...new Set(found)])
  }
  return values
}

/** Every way to fill in the parameters of a route; one that nothing is known of is an error, not a gap. */
export function addressesOf(
  { path }: Pick<Door, 'path'>,
  values: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  let filled = [path]
  for (const [, name = ''] of path.matchAll(/:(\w+)/g)) {
    const given = values.get(name)
    if (given === undefined || given.length === 0) throw new Error(`${path}: no value of ${name}`)
    filled = filled.flatMap((each) => given.map((value) => each.replace(`:${name}`, value)))
  }
  return filled
}

/** All that must not be told to others: identifiers of every row, names of schools and people. */
export async function secretsOf(owner: Pool, municipalityId: string) {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name in ('id', 'municipality_id')
       and table_name <> 'journal'
     group by 1 having count(*) = 2`,
  )
  const ids = new Set<string>()
  for (const { name } of tables) {
    const { rows } = await owner.query<{ id: string }>(
      `select id::text from ${name} where municipality_id = $1`,
      [municipalityId],
    )
    for (const { id } of rows) ids.add(id)
  }
  const { rows } = await owner.query<{ name: string }>(
    `select name from school_names where municipality_id = $1
     union select short_name from schools where municipality_id = $1
     union select display_name from people where municipality_id = $1`,
    [municipalityId],
  )
  return { ids, names: rows.map(({ name }) => plain(name)) }
}

export interface Seen {
  readonly path: string
  /** The page; empty for a file and for an address that leads on. */
  readonly html: string
}

/** What these people are shown when they try the addresses, and the links on what they are shown. */
export async function seenBy(
  people: readonly Visit[],
  addresses: readonly string[],
): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  const met = new Map<string, number>(addresses.map((path) => [shapeOf(path), Infinity]))
  const queue = [...addresses]
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const visit of people) {
      const answer = await visit.get(path)
      if (answer.status >= 400) continue
      const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
      const html = isPage ? await answer.text() : ''
      seen.push({ path, html })
      queue.push(...linksIn(html).filter((link) => isNew(link, met)))
      // A file is the same for everybody; a page may show each of them other forms.
      if (html === '') break
    }
  }
  return seen
}

/** Two of a kind: a table of schools has a link for each. */
function isNew(link: string, met: Map<string, number>): boolean {
  const shape = shapeOf(link)
  const times = met.get(shape) ?? 0
  met.set(shape, times + 1)
  return times < 2
}

/** The route and what is asked of it, whatever the values. */
const shapeOf = (path: string): string => {
  const { pathname, searchParams } = new URL(path, 'http://x')
  const at = pathname.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '*')
  return `${at}?${[...searchParams.keys()].sort().join('&')}`
}

const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/<a\b[^>]*\shref="(\/[^"]*)"/gu)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&').replace(/#.*$/u, ''),
  )
