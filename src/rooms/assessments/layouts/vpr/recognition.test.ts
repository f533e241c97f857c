import { expect, test } from 'vitest'
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
import { FaultList } from '../../../../kernel/sheets/faults.ts'
import { openBook } from '../../../../kernel/sheets/open-book.ts'
import { readWorkbook } from '../../../../kernel/sheets/workbook/read-workbook.ts'
import { layouts } from '../layouts.ts'
import { persons } from '../persons.ts'

const files: readonly GeneratedFile[] = [
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
    const wishes = { erasing: persons, reader: readWorkbook }
    const book = await openBook(fileName, bytes, new FaultList(), wishes)
    const arrived = { position: 0, fileName, ...openOf(book) }
    const found = layouts.filter((each) => each.recognise(arrived) !== null)
    const own = found.map(({ name }) => name)
    // A distribution brings its table of marks along, which alone is a consolidated one.
    expect(own).toEqual(layout === 'vpr-scores' ? [layout, 'vpr-consolidated'] : [layout])
  },
)

function openOf(book: Awaited<ReturnType<typeof openBook>>) {
  if (book === undefined) throw new Error('refused')
  const { sheets, erased } = book
  return { sheets, erased, plainTable: (faults: FaultList) => book.plainTable(faults) }
}
