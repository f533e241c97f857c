import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { schoolSheet } from '../../rooms/documents/index.ts'
import { findSheetPaper } from '../../rooms/identification/index.ts'
import type { DocumentSource } from './sources.ts'

const texts = catalogue(
  {
    noSchool: (school: string) => `Школы «${school}» в реестре нет.`,
    severalSchools: (school: string) =>
      `Под «${school}» подходят несколько школ. Напишите название как в реестре.`,
    noSheet: 'Листа нет: вывод ещё не посчитан или школы нет в расчёте.',
  },
  {
    noSchool: (school: string) => `There is no school “${school}” in the register.`,
    severalSchools: (school: string) =>
      `Several schools fit “${school}”. Write the name as the register has it.`,
    noSheet: 'There is no sheet: nothing is computed yet, or the school is not in the run.',
  },
)

/** Аналитический лист: as it was sent, or the draft of it while none was. */
export const schoolSheetSource: DocumentSource = async (reader, acting, wish, locale) => {
  const found = await findSheetPaper(reader, acting, wish)
  if (found.kind === 'found') return ok(schoolSheet(found.facts))
  const t = texts[locale]
  return refuse(found.kind === 'noSheet' ? t.noSheet : t[found.kind](wish.school ?? ''))
}
