import { expect, test } from 'vitest'
import { biasListRows } from '../../../../../tests/kit/layouts/bias-list.ts'
import { contextSurveyRows } from '../../../../../tests/kit/layouts/context-survey.ts'
import { asCsv, asXlsx, type GeneratedFile } from '../../../../../tests/kit/layouts/generated.ts'
import {
  emptyCollectionFormFile,
  vprCollectionFormFile,
} from '../../../../../tests/kit/layouts/vpr-collection-form.ts'
import {
  vprConsolidatedFile,
  vprPupilsFile,
  vprScoresFile,
} from '../../../../../tests/kit/layouts/vpr-compiled.ts'
import { vprIndividualFile } from '../../../../../tests/kit/layouts/vpr-individual.ts'
import { vprJournalDownFile, vprJournalFile } from '../../../../../tests/kit/layouts/vpr-journal.ts'
import { vprMarksFile } from '../../../../../tests/kit/layouts/vpr-marks.ts'
import {
  vprRaw2020File,
  vprRaw2021File,
  vprRaw2022File,
} from '../../../../../tests/kit/layouts/vpr-raw.ts'
import { readWorkbook } from '../../../../kernel/sheets/workbook/read-workbook.ts'
import { layouts, recognise } from '../layouts.ts'

const listOf = (layout: string, rows: GeneratedFile['sheets'][number]['rows']): GeneratedFile => ({
  layout,
  fileName: `${layout}.xlsx`,
  sheets: [{ name: 'Лист1', rows }],
})

const files: readonly GeneratedFile[] = [
  listOf('bias-list', biasListRows([[2025, 'edu003389', 'Заречный район', 'СОШ', 1, 0, 0, 0, 1]])),
  listOf('context-survey', contextSurveyRows([['edu003389', 1, 'с. Берёзовка', 2, 'нет', 148]])),
  vprCollectionFormFile,
  emptyCollectionFormFile,
  vprIndividualFile,
  vprMarksFile,
  vprJournalFile,
  vprJournalDownFile,
  vprScoresFile,
  vprConsolidatedFile,
  vprPupilsFile,
  vprRaw2020File,
  vprRaw2021File,
  vprRaw2022File,
]

test.each(files.map((file) => [file.layout, file.fileName, file] as const))(
  '%s: «%s» is recognised by its own layout alone',
  async (layout, fileName, file) => {
    const bytes = fileName.endsWith('.csv') ? asCsv(file) : await asXlsx(file)
    const { book, reading } = await recognise({ position: 0, fileName, bytes }, readWorkbook)
    expect(reading.layout).toBe(layout)
    const found = layouts.filter((each) => book !== undefined && each.recognise(book) !== null)
    const own = found.map(({ name }) => name)
    // A distribution brings its table of marks along, which alone is a consolidated one.
    expect(own).toEqual(layout === 'vpr-scores' ? [layout, 'vpr-consolidated'] : [layout])
  },
)
