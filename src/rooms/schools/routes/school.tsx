import { page } from '../../../kernel/http/page.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { schoolYearOf } from '../../../kernel/school-year.ts'
import { namesOfPeople } from '../../access/index.ts'
import { cardWithoutCodes } from '../card-without-codes.ts'
import { SchoolPage } from '../pages/school-page.tsx'
import { canKeepRegister, canReadCodesOf, canReadRegister, rightToCard } from '../policy.ts'
import { getSchoolCard } from '../queries-card.ts'
import { rightText } from '../right-texts.ts'
import type { Route } from './+types/school.ts'

export const loader = page({
  policy: canReadRegister,
  load: async ({ reader, actor, subject, id, today, locale }) => {
    const schoolId = id<SchoolId>('schoolId')
    const card = await getSchoolCard(reader, actor, schoolId, schoolYearOf(today))
    const mayReadCodes = canReadCodesOf(subject, schoolId).allowed
    const actors = card.timeline.flatMap((event) => event.actorId ?? [])
    return {
      card: mayReadCodes ? card : cardWithoutCodes(card),
      today,
      mayKeep: canKeepRegister(subject).allowed,
      mayReadCodes,
      why: rightText(rightToCard(subject, schoolId), locale),
      people: await namesOfPeople(reader, actors),
    }
  },
})

export default function SchoolRoute({ loaderData }: Route.ComponentProps) {
  return <SchoolPage {...loaderData} />
}
