import { can } from '../../../kernel/access/can.ts'
import { signedIn } from '../../../kernel/access/decision.ts'
import { page } from '../../../kernel/http/page.ts'
import { accessDuties } from '../../access/index.ts'
import { loadedYears } from '../../assessments/index.ts'
import {
  agreementDuties,
  identificationDuties,
  identificationStage,
  sheetDuties,
} from '../../identification/index.ts'
import { canKeepRegister, countSchools, schoolsDuties } from '../../schools/index.ts'
import { DeskPage } from '../pages/desk-page.tsx'
import type { Route } from './+types/desk.ts'

export const loader = page({
  policy: signedIn,
  load: async ({ reader, actor, session, today, locale }) => ({
    today,
    duties: [
      ...(await schoolsDuties(reader, actor, { today, locale })),
      ...(await identificationDuties(reader, actor, { today, locale })),
      ...(await sheetDuties(reader, actor, { today, locale })),
      ...(await agreementDuties(reader, actor, { locale })),
      ...(await accessDuties(reader, actor, { today, locale })),
    ],
    municipality: session.municipalityName,
    schools: await countSchools(reader, actor),
    hasResults: (await loadedYears(reader, actor)).length > 0,
    identification: await identificationStage(reader, actor, locale),
    mayFillRegister: can(canKeepRegister, actor),
  }),
})

export default function DeskRoute({ loaderData }: Route.ComponentProps) {
  return <DeskPage {...loaderData} />
}
