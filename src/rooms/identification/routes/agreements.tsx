import { page } from '../../../kernel/http/page.ts'
import { AgreementsPage } from '../pages/agreements-page.tsx'
import { canAgree } from '../policy.ts'
import { agreementsOfRegion } from '../queries-agreements.ts'
import { isSentAnew } from '../register/agreement.ts'
import type { Route } from './+types/agreements.ts'

export const loader = page({
  policy: canAgree,
  load: async ({ reader, actor }) => {
    const agreements = await agreementsOfRegion(reader, actor)
    return {
      agreements: agreements.map((one) => ({
        id: one.id,
        municipalityName: one.municipalityName,
        year: one.sheet.year,
        schoolCount: one.sheet.schools.length,
        sentOn: one.sentOn,
        answer: one.answer,
        isSentAnew: isSentAnew(one, agreements),
      })),
    }
  },
})

export default function AgreementsRoute({ loaderData }: Route.ComponentProps) {
  return <AgreementsPage {...loaderData} />
}
