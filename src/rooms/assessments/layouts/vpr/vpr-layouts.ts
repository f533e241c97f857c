import type { Layout } from '../layout.ts'
import { vprIndividual } from './vpr-individual.ts'

/** Выгрузки ВПР, in the order in which they are tried: what names more columns comes first. */
export const vprLayouts: readonly Layout[] = [vprIndividual]
