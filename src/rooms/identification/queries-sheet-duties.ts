import type { Actor } from '../../kernel/access/actor.ts'
import { can } from '../../kernel/access/can.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Duty } from '../../kernel/duty.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day } from '../../kernel/ids.ts'
import { sheetTeamMessages } from './messages-sheets-team.ts'
import { identificationPaths } from './paths.ts'
import { canIdentify, ownSchools } from './policy.ts'
import { openObjections } from './queries-objections.ts'
import { acknowledgementsOf, listSheets, type StoredSheet } from './queries-sheets.ts'

interface Asked {
  readonly today: Day
  readonly locale: Locale
}

/** What sheets ask: of a school to read its own, of the team to decide and to ask why nobody has read. */
export async function sheetDuties(
  reader: Reader,
  actor: Actor,
  asked: Asked,
): Promise<readonly Duty[]> {
  const own = await ownDuties(reader, actor, asked)
  return can(canIdentify, actor) ? [...own, ...(await teamDuties(reader, actor, asked))] : own
}

async function ownDuties(
  reader: Reader,
  actor: Actor,
  { locale }: Asked,
): Promise<readonly Duty[]> {
  const { duties: t } = sheetTeamMessages[locale]
  const sheets = await currentSheets(reader, actor, ownSchools(actor))
  const read = await readOf(reader, actor, sheets)
  return sheets
    .filter(({ id }) => !read.has(id))
    .map(({ id, schoolName, year, answersDue }) => ({
      id: `identification.sheet.${id}`,
      area: 'identification',
      what: t.read,
      why: t.readWhy(schoolName, year),
      dueOn: answersDue,
      act: { label: t.openSheet, href: identificationPaths.sheet({ sheetId: id }) },
    }))
}

async function teamDuties(
  reader: Reader,
  actor: Actor,
  { today, locale }: Asked,
): Promise<readonly Duty[]> {
  const sheets = await currentSheets(reader, actor, undefined)
  const read = await readOf(reader, actor, sheets)
  const unread = sheets.filter(({ id, answersDue }) => today > answersDue && !read.has(id))
  return [
    objectionsDuty(await openObjections(reader, actor), locale),
    unreadDuty(unread, locale),
  ].filter((duty) => duty !== null)
}

function objectionsDuty(sheets: readonly StoredSheet[], locale: Locale): Duty | null {
  const { duties: t } = sheetTeamMessages[locale]
  const [first, ...more] = sheets
  if (first === undefined) return null
  const href =
    more.length === 0
      ? `${identificationPaths.sheet({ sheetId: first.id })}#reply`
      : `${identificationPaths.sheets({}, { run: first.runId })}#objections`
  return {
    id: 'identification.objections',
    area: 'identification',
    what: more.length === 0 ? t.objection : t.objections(sheets.length),
    why: `${someNames(sheets, locale)}.`,
    dueOn: null,
    act: { label: t.decide, href },
  }
}

function unreadDuty(sheets: readonly StoredSheet[], locale: Locale): Duty | null {
  const { duties: t } = sheetTeamMessages[locale]
  const [first] = sheets
  if (first === undefined) return null
  return {
    id: 'identification.sheetsUnread',
    area: 'identification',
    what: t.unread(sheets.length),
    why: `${t.unreadWhy} ${someNames(sheets, locale)}.`,
    dueOn: null,
    act: {
      label: t.openSheets,
      href: identificationPaths.sheets({}, { run: first.runId }),
    },
  }
}

/** Sheets that no newer one has replaced, of the newest year that has any. */
async function currentSheets(
  reader: Reader,
  actor: Actor,
  schools: ReturnType<typeof ownSchools> | undefined,
): Promise<readonly StoredSheet[]> {
  const sheets = await listSheets(reader, actor, schools === undefined ? {} : { schools })
  const year = Math.max(...sheets.map((sheet) => sheet.year))
  return sheets.filter((sheet) => sheet.supersededBy === null && sheet.year === year)
}

async function readOf(
  reader: Reader,
  actor: Actor,
  sheets: readonly StoredSheet[],
): Promise<ReadonlySet<string>> {
  const ids = sheets.map(({ id }) => id)
  return new Set((await acknowledgementsOf(reader, actor, ids)).map(({ sheetId }) => sheetId))
}

const NAMED = 3

function someNames(sheets: readonly StoredSheet[], locale: Locale): string {
  const names = sheets
    .slice(0, NAMED)
    .map(({ schoolName }) => schoolName)
    .join(', ')
  const more = sheets.length - NAMED
  return more > 0 ? sheetTeamMessages[locale].duties.andMore(names, more) : names
}
