import { z } from 'zod'
import { type ListAddress, listStates } from './list-address.ts'
import { settings } from './rules-import-cells.ts'
import { schoolKinds } from './rules-kinds.ts'

/** What the address says wrongly is left out. */
const shape = z.object({
  q: z.string().max(200).catch(''),
  kind: z.enum(schoolKinds).optional().catch(undefined),
  setting: z
    .enum([...settings, 'unknown'])
    .optional()
    .catch(undefined),
  state: z.enum(listStates).catch('open'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

export const listAddressOf = (url: URL): ListAddress =>
  shape.parse(Object.fromEntries(url.searchParams))
