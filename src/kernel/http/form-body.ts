import { onceField } from './form-state.ts'
import { BadRequest } from './problems.ts'

export type FormValue = string | File | readonly (string | File)[]

/** The fields of a sent form; a name that stands several times gives a list. */
export async function readForm(request: Request): Promise<Record<string, FormValue>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)) {
    throw new BadRequest('not a form')
  }
  const sent = await request.formData().catch(() => {
    throw new BadRequest('the form cannot be read')
  })
  const fields: Record<string, FormValue> = Object.create(null)
  for (const name of new Set(sent.keys())) {
    const values = sent.getAll(name).map(plain)
    const [only] = values
    fields[name] = values.length === 1 && only !== undefined ? only : values
  }
  return fields
}

/** What may go back into the form: text. A browser does not let a file field be filled. */
export function typedValues(fields: Record<string, FormValue>): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (name === onceField || /password/i.test(name)) continue
    if (typeof value === 'string') values[name] = value
    else if (Array.isArray(value)) values[name] = value.filter((each) => typeof each === 'string')
  }
  return values
}

/** The zero character comes along when text is copied out of a damaged file; PostgreSQL stores none. */
const plain = (value: string | File): string | File => {
  if (typeof value === 'string') return value.replaceAll('\0', '')
  return isEmptyFile(value) ? '' : value
}

/** A file field left empty arrives as a file without name and content. */
const isEmptyFile = (value: string | File): boolean =>
  value instanceof File && value.size === 0 && value.name === ''
