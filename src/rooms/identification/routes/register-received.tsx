import { redirect } from 'react-router'
import { endpoint } from '../../../kernel/http/endpoint.ts'
import type { RegisterId } from '../ids.ts'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { getRegister } from '../queries-registers.ts'

/** Lists speak of a year, not of one register: a register leads to those of its year. */
export const loader = endpoint({
  policy: canIdentify,
  handle: async ({ reader, actor, id }) => {
    const { year } = await getRegister(reader, actor, id<RegisterId>('registerId'))
    return redirect(identificationPaths.received({}, { year }))
  },
})
