import { writeFile } from 'node:fs/promises'
import { StorageProblem } from '../../kernel/database/faults.ts'
import type { OpenDatabase } from '../../kernel/database/open.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { type Result, refuse } from '../../kernel/result.ts'
import { findMunicipality } from '../../rooms/access/queries.ts'
import {
  documentRefusalText,
  type OfficialDocument,
  renderDocument,
} from '../../rooms/documents/index.ts'
import type { CommandContext, ExitStatus } from '../command.ts'
import { withDatabase } from '../database.ts'
import { documentTexts } from '../document/messages.ts'
import { type DocumentWish, readWish } from '../document/options.ts'
import { type DocumentSource, documentSources } from '../document/sources.ts'

export const help = (locale: Locale): string => documentTexts[locale].help

/** Makes one document of stored data and writes it to a file; what cannot be filled is refused, never padded. */
export async function run(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const { locale, stdout, stderr } = context
  const texts = documentTexts[locale]
  const wish = readWish(args, locale)
  const source = documentSources[wish.kind]
  const refused = (sentence: string): ExitStatus => {
    stderr.line(sentence)
    return 1
  }
  if (source === undefined) {
    return refused(texts.cannotYet(texts.titles[wish.kind], texts.missing[wish.kind]))
  }
  try {
    const document = await withDatabase(context, (open) => made(open, source, wish, locale))
    if (!document.ok) return refused(document.refusal)
    const file = await renderDocument(document.value, wish.format, new Date())
    if (!file.ok) return refused(documentRefusalText(file.refusal, locale))
    await writeFile(wish.file, file.value)
    stdout.line(texts.written(wish.file, document.value.title))
    return 0
  } catch (thrown) {
    if (thrown instanceof StorageProblem) return refused(thrown.sentence(locale))
    const { syscall, message } = thrown as NodeJS.ErrnoException
    if (syscall === 'open') return refused(texts.notWritten(wish.file, message))
    throw thrown
  }
}

async function made(
  { database, owner }: OpenDatabase,
  source: DocumentSource,
  wish: DocumentWish,
  locale: Locale,
): Promise<Result<OfficialDocument, string>> {
  const municipality = await findMunicipality(owner, wish.municipality)
  if (municipality === undefined) {
    return refuse(documentTexts[locale].noMunicipality(wish.municipality))
  }
  const scope = { tenant: municipality.id, actor: null }
  return database.read(scope, (reader) =>
    source(reader, { municipalityId: municipality.id }, wish, locale),
  )
}
