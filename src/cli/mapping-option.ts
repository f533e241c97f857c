import { readFile } from 'node:fs/promises'
import { catalogue, type Locale } from '../kernel/i18n/catalogue.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { lacksOf, type TableMapping } from '../rooms/assessments/mapping/mapping.ts'
import { readMappingFile } from '../rooms/assessments/mapping/mapping-file.ts'
import { takeRefusalText } from '../rooms/assessments/mapping-refusal.ts'

const texts = catalogue(
  { notReadable: 'файл сопоставления не\u00a0читается; проверьте имя и\u00a0папку' },
  { notReadable: 'the file of the mapping cannot be read; check its name and folder' },
)

/** `--mapping FILE.json`: how tables that no recogniser knows are read; undefined when it is not given. */
export async function mappingFrom(
  path: string | undefined,
  locale: Locale,
): Promise<Result<TableMapping | undefined, string>> {
  if (path === undefined) return ok(undefined)
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return refuse(`${path}: ${texts[locale].notReadable}`)
  const read = readMappingFile(text)
  if (!read.ok) return refuse(`${path}: ${takeRefusalText(read.refusal, locale)}`)
  const lacks = lacksOf(read.value)
  if (lacks.length === 0) return read
  return refuse(`${path}: ${takeRefusalText({ kind: 'lacks', lacks }, locale)}`)
}
