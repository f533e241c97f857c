import { asXlsx, type GeneratedFile } from '../../../../../tests/kit/layouts/generated.ts'
import type { Fault } from '../../../../kernel/sheets/faults.ts'
import { cellAddress } from '../../../../kernel/sheets/place.ts'
import { readWorkbook } from '../../../../kernel/sheets/workbook/read-workbook.ts'
import { type RecognisedFile, recognise } from '../layouts.ts'

export async function readWith(
  file: GeneratedFile,
  write: (file: GeneratedFile) => Buffer | Promise<Buffer>,
): Promise<RecognisedFile> {
  const bytes = await write(file)
  return (await recognise({ position: 0, fileName: file.fileName, bytes }, readWorkbook)).reading
}

export const readGenerated = (file: GeneratedFile): Promise<RecognisedFile> =>
  readWith(file, asXlsx)

export const cellsOf = (faults: readonly Fault[] = []): readonly string[] =>
  faults.map(({ place }) => cellAddress(place))
