import { catalogue, type Locale } from '../../kernel/i18n/catalogue.ts'

const names = catalogue(
  {
    bias_markers: 'маркеры необъективности в\u00a0списке Рособрнадзора',
    context_index: 'индекс условий школы',
    resource_deficit: 'ресурсный дефицит',
  },
  {
    bias_markers: 'markers of bias on the federal list',
    context_index: 'context index of the school',
    resource_deficit: 'resource deficit',
  },
)

/** A fact that the built-in rules read has a name; any other is called as its column. */
export function factName(fact: string, locale: Locale): string {
  const known: Readonly<Record<string, string | undefined>> = names[locale]
  return known[fact] ?? fact
}
