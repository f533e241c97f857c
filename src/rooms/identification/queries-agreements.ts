import type { Reader } from '../../kernel/database/handles.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Day, MunicipalityId, PersonId, RegionId } from '../../kernel/ids.ts'
import type { AgreementId, RegisterId } from './ids.ts'
import type { Acting } from './queries-rules.ts'
import type { Sending } from './register/agreement.ts'
import type { AgreementSheet } from './register/agreement-sheet.ts'
import type { ScanKind } from './register/scan.ts'

/** Согласование: one sending of a list with its answer. */
export interface Agreement extends Sending {
  readonly id: AgreementId
  readonly registerId: RegisterId
  readonly way: 'system' | 'letter'
  readonly sheet: AgreementSheet
  readonly note: string | null
  readonly sentBy: PersonId | null
  readonly sentOn: Day
  readonly answer: AgreementAnswer | null
}

export interface AgreementAnswer {
  readonly outcome: 'agreed' | 'remarks'
  readonly remarks: string | null
  readonly way: 'system' | 'letter'
  readonly respondent: string
  readonly on: Day
  readonly letterNumber: string | null
  readonly scan: { readonly name: string; readonly kind: ScanKind; readonly sha256: string } | null
}

/** What people of the region see: the sending and from which municipality it came. */
export interface SentAgreement extends Agreement {
  readonly municipalityId: MunicipalityId
  readonly municipalityName: string
}

const MOST = 200

/** Of one list, the latest first. */
export async function listAgreements(
  reader: Reader,
  { municipalityId }: Acting,
  registerId: RegisterId,
): Promise<readonly Agreement[]> {
  if (municipalityId === null) return []
  const rows = await agreements(reader)
    .where('a.municipalityId', '=', municipalityId)
    .where('a.registerId', '=', registerId)
    .orderBy('a.ordinal', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(agreementOf)
}

/** Someone of a region: the municipality they happen to work in today narrows nothing. */
export interface OfRegion {
  readonly regionId: RegionId | null
}

/** Присланные на согласование, the latest first. The database shows them to people of the region alone. */
export async function agreementsOfRegion(
  reader: Reader,
  { regionId }: OfRegion,
): Promise<readonly SentAgreement[]> {
  if (regionId === null) return []
  const rows = await ofRegion(reader, regionId)
    .orderBy('a.sentAt', 'desc')
    .orderBy('a.id')
    .limit(MOST)
    .execute()
  return rows.map(sentOf)
}

export async function getAgreementOfRegion(
  reader: Reader,
  { regionId }: OfRegion,
  id: AgreementId,
): Promise<SentAgreement> {
  const row =
    regionId === null
      ? undefined
      : await ofRegion(reader, regionId).where('a.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new NotFound(`no agreement ${id}`)
  return sentOf(row)
}

const agreements = (reader: Reader) =>
  reader
    .selectFrom('registerAgreements as a')
    .leftJoin('registerAgreementAnswers as w', (join) =>
      join.onRef('w.municipalityId', '=', 'a.municipalityId').onRef('w.agreementId', '=', 'a.id'),
    )
    .select(['a.id', 'a.registerId', 'a.ordinal', 'a.way', 'a.fingerprint', 'a.sheet', 'a.note'])
    .select(['a.sentBy', 'a.sentOn', 'w.outcome', 'w.remarks', 'w.way as answerWay'])
    .select(['w.respondent', 'w.answeredOn', 'w.letterNumber', 'w.scanSha256', 'w.scanName'])
    .select('w.scanType')

const ofRegion = (reader: Reader, regionId: RegionId) =>
  agreements(reader)
    .innerJoin('municipalities as m', 'm.id', 'a.municipalityId')
    .select(['m.id as municipalityId', 'm.name as municipalityName'])
    .where('m.regionId', '=', regionId)
    .where('a.way', '=', 'system')

type Row = Awaited<ReturnType<ReturnType<typeof agreements>['executeTakeFirstOrThrow']>>

const agreementOf = (row: Row): Agreement => ({
  id: row.id as AgreementId,
  registerId: row.registerId as RegisterId,
  ordinal: row.ordinal,
  way: row.way,
  fingerprint: row.fingerprint,
  sheet: row.sheet as unknown as AgreementSheet,
  note: row.note,
  sentBy: row.sentBy as PersonId | null,
  sentOn: row.sentOn,
  answer: answerOf(row),
})

const sentOf = ({
  municipalityId,
  municipalityName,
  ...row
}: Row & { municipalityId: MunicipalityId; municipalityName: string }): SentAgreement => ({
  ...agreementOf(row),
  municipalityId,
  municipalityName,
})

function answerOf(row: Row): AgreementAnswer | null {
  const { outcome, answerWay, respondent, answeredOn, scanSha256, scanName, scanType } = row
  if (outcome === null || answerWay === null || respondent === null || answeredOn === null)
    return null
  const hasScan = scanSha256 !== null && scanName !== null && scanType !== null
  return {
    outcome,
    remarks: row.remarks,
    way: answerWay,
    respondent,
    on: answeredOn,
    letterNumber: row.letterNumber,
    scan: hasScan ? { name: scanName, kind: scanType, sha256: scanSha256 } : null,
  }
}
