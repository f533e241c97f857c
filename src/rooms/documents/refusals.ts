import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { ExpertMinutesRefusal } from './expert-minutes.ts'
import { documentMessages } from './messages.ts'
import type { OrderListRefusal } from './order-list.ts'
import type { PdfUnavailable, SignUnknown } from './render-pdf.ts'

export type DocumentRefusal = OrderListRefusal | ExpertMinutesRefusal | PdfUnavailable | SignUnknown

/** The sentence for whoever asked for the document. */
export function documentRefusalText(refusal: DocumentRefusal, locale: Locale): string {
  const texts = documentMessages[locale]
  switch (refusal.kind) {
    case 'schoolWithoutGrounds':
    case 'caseUndecided':
    case 'decisionWithoutReason':
      return texts[refusal.kind](refusal.school)
    case 'signUnknown':
      return texts.signUnknown(refusal.sign)
    case 'pdfUnavailable':
    case 'nobodyListed':
    case 'preliminaryRun':
    case 'thresholdWithoutBasis':
    case 'noCases':
      return texts[refusal.kind]
  }
}
