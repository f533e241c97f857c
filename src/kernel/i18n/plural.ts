const russian = new Intl.PluralRules('ru')

/** «1 школа, 2 школы, 5 школ»: the number is set by `count`, with a no-break space before the noun. */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  const form = russian.select(count)
  const noun = form === 'one' ? one : form === 'few' ? few : many
  return `${new Intl.NumberFormat('ru').format(count)}\u00a0${noun}`
}

export function pluralEn(count: number, one: string, other: string): string {
  return `${new Intl.NumberFormat('en').format(count)}\u00a0${count === 1 ? one : other}`
}
