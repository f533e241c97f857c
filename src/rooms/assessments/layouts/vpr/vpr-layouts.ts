import type { Layout } from '../layout.ts'
import { vprCollectionForm } from './vpr-collection-form.ts'
import { vprConsolidated } from './vpr-consolidated.ts'
import { vprIndividual } from './vpr-individual.ts'
import { vprJournal } from './vpr-journal.ts'
import { vprMarks } from './vpr-marks.ts'
import { vprRaw2020 } from './vpr-raw-2020.ts'
import { vprRaw2021 } from './vpr-raw-2021.ts'
import { vprRaw2022 } from './vpr-raw-2022.ts'
import { vprScores } from './vpr-scores.ts'

/** Выгрузки ВПР, in the order in which they are tried: what names more columns comes first. */
export const vprLayouts: readonly Layout[] = [
  vprIndividual,
  vprRaw2022,
  vprRaw2021,
  vprRaw2020,
  vprCollectionForm,
  vprMarks,
  vprJournal,
  vprScores,
  vprConsolidated,
]
