/** Why a workbook cannot be read: data, because it also comes out of another process. */
export interface WorkbookRefusal {
  readonly kind: WorkbookFault
  readonly limit?: number
}

export type WorkbookFault =
  | 'damagedExcel'
  | 'truncatedExcel'
  | 'encryptedExcel'
  | 'oldExcel'
  | 'otherZip'
  | 'otherOpenDocument'
  | 'unsafeNames'
  | 'entities'
  | 'bomb'
  | 'tooManyParts'
  | 'tooMuchUnpacked'
  | 'tooManyTexts'
  | 'textTooLong'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'tooManyCells'
  | 'tooManySheets'
  | 'noSheets'
  | 'tooSlow'
  | 'tooMuchMemory'
  | 'readerFailed'

/** Thrown inside the reader, which is deep; whoever asks for a workbook gets the refusal as a value. */
export class WorkbookProblem extends Error {
  override readonly name = 'WorkbookProblem'
  readonly refusal: WorkbookRefusal

  constructor(refusal: WorkbookRefusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

export const problem = (kind: WorkbookFault, limit?: number): WorkbookProblem =>
  new WorkbookProblem(limit === undefined ? { kind } : { kind, limit })
