import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { type Day, type MunicipalityId, newId } from '../../../kernel/ids.ts'
import type { Result } from '../../../kernel/result.ts'
import type { AgreementId, RegisterId } from '../ids.ts'
import { type AgreementRefusal, agreementRefusalByConstraint } from '../refusals-agreement.ts'
import type { AgreementSheet } from '../register/agreement-sheet.ts'
import type { KeptScan } from './enter-order.ts'

export interface NewSending {
  readonly registerId: RegisterId
  readonly ordinal: number
  readonly way: 'system' | 'letter'
  readonly fingerprint: string
  readonly sheet: AgreementSheet
  readonly note: string | null
  readonly sentOn: Day
}

export async function storeSending(
  writer: Writer,
  municipalityId: MunicipalityId,
  { sheet, ...sending }: NewSending,
): Promise<Result<AgreementId, AgreementRefusal>> {
  const id = newId<AgreementId>()
  return orRefuse(agreementRefusalByConstraint, async () => {
    await writer
      .insertInto('registerAgreements')
      .values({ municipalityId, id, ...sending, sheet: JSON.stringify(sheet) })
      .execute()
    return id
  })
}

export interface NewAnswer {
  readonly agreementId: AgreementId
  readonly outcome: 'agreed' | 'remarks'
  readonly remarks: string | null
  readonly way: 'system' | 'letter'
  readonly respondent: string
  readonly answeredOn: Day
  readonly letterNumber: string | null
  readonly scan: KeptScan | null
  readonly enteredOn: Day
}

export const storeAnswer = (
  writer: Writer,
  municipalityId: MunicipalityId,
  { scan, ...answer }: NewAnswer,
): Promise<Result<unknown, AgreementRefusal>> =>
  orRefuse(agreementRefusalByConstraint, () =>
    writer
      .insertInto('registerAgreementAnswers')
      .values({
        municipalityId,
        ...answer,
        scanSha256: scan?.sha256 ?? null,
        scanName: scan?.name ?? null,
        scanType: scan?.kind ?? null,
      })
      .execute(),
  )
