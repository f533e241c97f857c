import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { documentRefusalText } from '../../rooms/documents/index.ts'
import { latestMinutes } from '../../rooms/identification/index.ts'
import type { DocumentSource } from './sources.ts'

const texts = catalogue(
  {
    noMeeting: 'Протокола нет: ни одно заседание рабочей группы не начато.',
  },
  {
    noMeeting: 'There is no protocol: no meeting of the working group was begun.',
  },
)

/** Протокол заседания рабочей группы: the latest with a number, else the draft of the one going on. */
export const minutesSource: DocumentSource = async (reader, acting, wish, locale) => {
  const built = await latestMinutes(reader, acting, wish)
  if (built === null) return refuse(texts[locale].noMeeting)
  return built.ok ? ok(built.value) : refuse(documentRefusalText(built.refusal, locale))
}
