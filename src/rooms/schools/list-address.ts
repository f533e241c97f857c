import { z } from 'zod'
import { schoolPaths } from './paths.ts'
import { settings } from './rules-import-cells.ts'
import { schoolKinds } from './rules-kinds.ts'

export const listStates = ['open', 'closed', 'all'] as const

/** What the list shows, as its address says it; what the address says wrongly is left out. */
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

export type ListAddress = z.infer<typeof shape>

export const PAGE_LENGTH = 100

export const listAddressOf = (url: URL): ListAddress =>
  shape.parse(Object.fromEntries(url.searchParams))

export const listHref = ({ q, kind, setting, state, page }: ListAddress): string =>
  schoolPaths.list({}, { q, kind, setting, ...others(state, page) })

export const exportHref = (format: 'csv' | 'xlsx', address: ListAddress): string => {
  const { q, kind, setting, state } = address
  return schoolPaths.exportFile({ format }, { q, kind, setting, ...others(state, 1) })
}

const others = (state: ListAddress['state'], page: number) => ({
  state: state === 'open' ? undefined : state,
  page: page === 1 ? undefined : page,
})

export const isFiltered = ({ q, kind, setting, state }: ListAddress): boolean =>
  q !== '' || kind !== undefined || setting !== undefined || state !== 'open'
