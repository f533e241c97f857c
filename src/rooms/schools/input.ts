import { z } from 'zod'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import { formMessages } from './messages-forms.ts'
import { codeFaultText } from './messages-refusals.ts'
import { type CodeKind, type ReadCode, readCode } from './rules-codes.ts'
import {
  NAME_LIMIT,
  readDay,
  remotenesses,
  SHORT_NAME_LIMIT,
  settings,
} from './rules-import-cells.ts'
import { schoolKinds } from './rules-kinds.ts'
import { squeeze } from './rules-name-parts.ts'

const oneLine = z.string().transform(squeeze)
const nameOf = (limit: number) => oneLine.pipe(z.string().min(1).max(limit))
/** An empty field says «неизвестно». */
const orUnknown = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (sent) =>
      sent === undefined || (typeof sent === 'string' && sent.trim() === '') ? null : sent,
    schema.nullable(),
  )

const wholeUpTo = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s/gu, ''))
    .pipe(z.coerce.number<string>().int().min(0).max(most))

const distance = z
  .string()
  .transform((text) => text.replace(/\s/gu, '').replace(',', '.'))
  .pipe(z.coerce.number<string>().min(0).max(99_999))
  .transform((km) => Math.round(km * 10) / 10)

const schoolField = z.uuid().transform((id) => id as SchoolId)

function codeField(kind: CodeKind, locale: Locale) {
  return z
    .string()
    .optional()
    .transform((text = '', context): ReadCode | null => {
      if (text.trim() === '') return null
      const read = readCode(kind, text)
      if (read.ok) return read.value
      context.addIssue({ code: 'custom', message: codeFaultText(read.refusal, locale) })
      return z.NEVER
    })
}

/** A day as a date field sends it, or typed «01.09.2025» where the browser has no date field. */
const requiredDay = (locale: Locale) =>
  z.string().transform((text, context): Day => {
    const day = readDay(text.trim())
    if (day !== undefined) return day as Day
    context.addIssue({ code: 'custom', message: formMessages[locale].forms.dayNeeded })
    return z.NEVER
  })

const optionalDay = (locale: Locale) =>
  z
    .string()
    .optional()
    .transform((text = '', context): Day | null => {
      if (text.trim() === '') return null
      const day = readDay(text.trim())
      if (day !== undefined) return day as Day
      context.addIssue({ code: 'custom', message: formMessages[locale].forms.dayNeeded })
      return z.NEVER
    })

/** The fields of a school as its form sends them. */
export const schoolInput = ({ locale }: { readonly locale: Locale }) =>
  z
    .object({
      fullName: nameOf(NAME_LIMIT),
      shortName: nameOf(SHORT_NAME_LIMIT),
      kind: orUnknown(z.enum(schoolKinds)),
      setting: orUnknown(z.enum(settings)),
      remoteness: orUnknown(z.enum(remotenesses)),
      centreDistanceKm: orUnknown(distance),
      settlementName: orUnknown(nameOf(200)),
      settlementPopulation: orUnknown(wholeUpTo(20_000_000)),
      settlementSizeCode: orUnknown(wholeUpTo(8).pipe(z.number().min(1))),
      mainSchoolId: orUnknown(schoolField),
      openedOn: optionalDay(locale),
      fisOko: codeField('fisOko', locale),
      ris: codeField('ris', locale),
      inn: codeField('inn', locale),
    })
    .transform(({ fisOko, ris, inn, ...fields }) => ({ ...fields, codes: { fisOko, ris, inn } }))

export const correctionInput = ({ locale }: { readonly locale: Locale }) =>
  schoolInput({ locale }).and(
    z.object({
      revision: z.coerce.number<string>().int(),
      nature: z.enum(['change', 'mistake']),
      on: requiredDay(locale),
    }),
  )

const basisField = (locale: Locale) =>
  oneLine.pipe(z.string().min(1, formMessages[locale].forms.basisNeeded).max(500))

export const closingInput = ({ locale }: { readonly locale: Locale }) =>
  z.object({ closedOn: requiredDay(locale), basis: basisField(locale) })

export const mergerInput = ({ locale }: { readonly locale: Locale }) =>
  z.object({
    intoSchoolId: z.uuid(formMessages[locale].forms.schoolNeeded).transform((id) => id as SchoolId),
    mergedOn: requiredDay(locale),
    basis: basisField(locale),
    staysAsBranch: z
      .literal('on')
      .optional()
      .transform((value) => value === 'on'),
  })

export const reopeningInput = ({ locale }: { readonly locale: Locale }) =>
  z.object({ basis: basisField(locale) })
