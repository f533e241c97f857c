import { badgeExamples } from '../badge/badge.examples.tsx'
import { buttonExamples } from '../button/button.examples.tsx'
import { fieldExamples } from '../field/field.examples.tsx'
import { formExamples } from '../form/form.examples.tsx'
import { markExamples } from '../mark/mark.examples.tsx'
import { noticeExamples } from '../notice/notice.examples.tsx'
import { pageHeadExamples } from '../page-head/page-head.examples.tsx'
import { tableExamples } from '../table/table.examples.tsx'
import type { Examples } from './examples.ts'
import { foundationsExamples } from './foundations.examples.tsx'

/** In the order of the page; a test holds the list against the files. */
export const allExamples: readonly Examples[] = [
  foundationsExamples,
  markExamples,
  badgeExamples,
  buttonExamples,
  fieldExamples,
  formExamples,
  tableExamples,
  noticeExamples,
  pageHeadExamples,
]
