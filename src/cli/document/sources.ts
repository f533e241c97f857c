import type { Reader } from '../../kernel/database/handles.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { MunicipalityId } from '../../kernel/ids.ts'
import type { Result } from '../../kernel/result.ts'
import type { OfficialDocument } from '../../rooms/documents/index.ts'
import type { DocumentKind } from './kinds.ts'
import { minutesSource } from './minutes.ts'
import type { DocumentWish } from './options.ts'
import { orderListSource } from './order-list.ts'
import { schoolSheetSource } from './school-sheet.ts'

/** Where a kind of document comes from: stored data in, the document or a sentence why not. */
export type DocumentSource = (
  reader: Reader,
  acting: { readonly municipalityId: MunicipalityId },
  wish: DocumentWish,
  locale: Locale,
) => Promise<Result<OfficialDocument, string>>

/** A room whose data fills a document puts its source here; a kind without one is refused by name. */
export const documentSources: Partial<Readonly<Record<DocumentKind, DocumentSource>>> = {
  minutes: minutesSource,
  'order-list': orderListSource,
  'school-sheet': schoolSheetSource,
}
