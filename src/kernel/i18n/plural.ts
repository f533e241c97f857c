// Made once: a formatter costs a hundred times what it formats.
const russian = new Intl.PluralRules('ru')
const numbers = { ru: new Intl.NumberFormat('ru'), en: new Intl.NumberFormat('en') }

/** «1 школа, 2 школы, 5 школ»: the number is set by `count`, with a no-break space before the noun. */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  const form = russian.select(count)
  const noun = form === 'one' ? one : form === 'few' ? few : many
  return `${numbers.ru.format(count)}\u00a0${noun}`
}

export function pluralEn(count: number, one: string, other: string): string {
  return `${numbers.en.format(count)}\u00a0${count === 1 ? one : other}`
}
