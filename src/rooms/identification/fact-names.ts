import { catalogue, type Locale } from '../../kernel/i18n/catalogue.ts'

const names = catalogue(
  {
    bias_markers: 'маркеры необъективности в\u00a0списке Рособрнадзора',
    context_index: 'индекс условий школы',
    resource_deficit: 'ресурсный дефицит',
    bias_4_RU: 'признак необъективности: 4\u00a0класс, русский язык',
    bias_4_MA: 'признак необъективности: 4\u00a0класс, математика',
    bias_5_RU: 'признак необъективности: 5\u00a0класс, русский язык',
    bias_5_MA: 'признак необъективности: 5\u00a0класс, математика',
    location_code: 'где расположена школа (код)',
    settlement_name: 'населённый пункт',
    settlement_size_code: 'размер населённого пункта (код)',
    special_school: 'специальная (коррекционная) школа',
    learners: 'число обучающихся',
  },
  {
    bias_markers: 'markers of bias on the federal list',
    context_index: 'context index of the school',
    resource_deficit: 'resource deficit',
    bias_4_RU: 'sign of bias: grade 4, Russian',
    bias_4_MA: 'sign of bias: grade 4, mathematics',
    bias_5_RU: 'sign of bias: grade 5, Russian',
    bias_5_MA: 'sign of bias: grade 5, mathematics',
    location_code: 'where the school stands (code)',
    settlement_name: 'settlement',
    settlement_size_code: 'size of the settlement (code)',
    special_school: 'special school',
    learners: 'learners',
  },
)

/** A fact that the built-in rules read has a name; any other is called as its column. */
export function factName(fact: string, locale: Locale): string {
  const known: Readonly<Record<string, string | undefined>> = names[locale]
  return known[fact] ?? fact
}
