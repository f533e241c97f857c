import { NO_BREAK } from '../../ui/format/space.ts'

/** «Громова Елена Примеровна», «Громова Е. П.» → «Е. П. Громова», as a signature is written. */
export function initialsFirst(name: string): string {
  const [surname = '', ...rest] = name
    .replace(/\.(?=\S)/gu, '. ')
    .trim()
    .split(/\s+/u)
  if (surname.endsWith('.') || rest.length === 0) return name
  return [...rest.map((part) => `${part.charAt(0).toUpperCase()}.`), surname].join(NO_BREAK)
}

/** «Громова Елена Примеровна» → «Громова Е. П.», as a text names a person. */
export function surnameFirst(name: string): string {
  const words = initialsFirst(name).split(NO_BREAK)
  const surname = words.at(-1) ?? ''
  return [surname, ...words.slice(0, -1)].join(NO_BREAK)
}
