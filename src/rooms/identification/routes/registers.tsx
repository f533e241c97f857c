import { page } from '../../../kernel/http/page.ts'
import { RegistersPage } from '../pages/registers-page.tsx'
import { canIdentify } from '../policy.ts'
import { approvedLists, listRegisters } from '../queries-registers.ts'
import { ceasedBy } from '../register/periods.ts'
import { stateNameOf } from '../register/sections.ts'
import type { Route } from './+types/registers.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor }) => {
    const chain = await approvedLists(reader, actor)
    const registers = await listRegisters(reader, actor)
    return {
      lines: registers.map((register) => ({
        register,
        state: stateNameOf(register, ceasedBy(chain, register.id)),
        support: chain.find(({ registerId }) => registerId === register.id)?.schools.length ?? null,
      })),
    }
  },
})

export default function RegistersRoute({ loaderData }: Route.ComponentProps) {
  return <RegistersPage {...loaderData} />
}
