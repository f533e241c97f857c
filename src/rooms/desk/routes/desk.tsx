import { can } from '../../../kernel/access/can.ts'
import { signedIn } from '../../../kernel/access/decision.ts'
import { page } from '../../../kernel/http/page.ts'
import { canKeepRegister, countSchools } from '../../schools/index.ts'
import { DeskPage } from '../pages/desk-page.tsx'
import type { Route } from './+types/desk.ts'

export const loader = page({
  policy: signedIn,
  load: async ({ reader, actor, session, today }) => ({
    today,
    municipality: session.municipalityName,
    schools: await countSchools(reader, actor),
    mayFillRegister: can(canKeepRegister, actor),
  }),
})

export default function DeskRoute({ loaderData }: Route.ComponentProps) {
  return <DeskPage {...loaderData} />
}
