import { page } from '../../../kernel/http/page.ts'
import { schoolYearOf } from '../../../kernel/school-year.ts'
import { PAGE_LENGTH } from '../list-address.ts'
import { listAddressOf } from '../list-input.ts'
import { SchoolsPage } from '../pages/schools-page.tsx'
import { canKeepRegister, canReadRegister } from '../policy.ts'
import { countSchools, listSchools } from '../queries.ts'
import type { Route } from './+types/schools.ts'

export const loader = page({
  policy: canReadRegister,
  load: async ({ reader, actor, subject, url, today }) => {
    const address = listAddressOf(url)
    const { q: search, kind, setting, state, page } = address
    const filter = { search, kind, setting, state, limit: PAGE_LENGTH }
    const offset = (page - 1) * PAGE_LENGTH
    const schoolYear = schoolYearOf(today)
    return {
      list: await listSchools(reader, actor, { ...filter, offset, schoolYear }),
      counts: await countSchools(reader, actor),
      address,
      mayKeep: canKeepRegister(subject).allowed,
    }
  },
})

export default function SchoolsRoute({ loaderData }: Route.ComponentProps) {
  return <SchoolsPage {...loaderData} />
}
