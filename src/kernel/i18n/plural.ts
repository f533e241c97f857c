// Made once, and not before somebody counts: the first formatter of a process costs twenty milliseconds.
let made: ReturnType<typeof makeFormatters> | undefined

const makeFormatters = () => ({
  rules: new Intl.PluralRules('ru'),
  ru: new Intl.NumberFormat('ru'),
  en: new Intl.NumberFormat('en'),
})

function formatters() {
  made ??= makeFormatters()
  return made
}

/** «1 школа, 2 школы, 5 школ»: the number is set by `count`, with a no-break space before the noun. */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  const { rules, ru } = formatters()
  const form = rules.select(count)
  const noun = form === 'one' ? one : form === 'few' ? few : many
  return `${ru.format(count)}\u00a0${noun}`
}

export function pluralEn(count: number, one: string, other: string): string {
  return `${formatters().en.format(count)}\u00a0${count === 1 ? one : other}`
}
