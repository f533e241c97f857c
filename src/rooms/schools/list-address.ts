import { schoolPaths } from './paths.ts'
import type { Setting } from './rules-import-cells.ts'
import type { SchoolKind } from './rules-kinds.ts'

export const listStates = ['open', 'closed', 'all'] as const

/** What the list shows, as its address says it. Pages read this file: what checks an address stands in `list-input.ts`. */
export interface ListAddress {
  readonly q: string
  readonly kind?: SchoolKind | undefined
  readonly setting?: Setting | 'unknown' | undefined
  readonly state: (typeof listStates)[number]
  readonly page: number
}

export const PAGE_LENGTH = 100

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
