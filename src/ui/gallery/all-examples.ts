import { badgeExamples } from '../badge/badge.examples.tsx'
import { buttonExamples } from '../button/button.examples.tsx'
import { chartsExamples } from '../charts/charts.examples.tsx'
import { comboboxExamples } from '../combobox/combobox.examples.tsx'
import { cycleStripExamples } from '../cycle-strip/cycle-strip.examples.tsx'
import { dialogExamples } from '../dialog/dialog.examples.tsx'
import { disclosureExamples } from '../disclosure/disclosure.examples.tsx'
import { dutiesExamples } from '../duties/duties.examples.tsx'
import { emptyStateExamples } from '../empty-state/empty-state.examples.tsx'
import { fieldExamples } from '../field/field.examples.tsx'
import { figureExamples } from '../figure/figure.examples.tsx'
import { figuresExamples } from '../figures/figures.examples.tsx'
import { filtersExamples } from '../filters/filters.examples.tsx'
import { formExamples } from '../form/form.examples.tsx'
import { keyValueExamples } from '../key-value/key-value.examples.tsx'
import { layoutExamples } from '../layout/layout.examples.tsx'
import { markExamples } from '../mark/mark.examples.tsx'
import { noticeExamples } from '../notice/notice.examples.tsx'
import { pageHeadExamples } from '../page-head/page-head.examples.tsx'
import { progressExamples } from '../progress/progress.examples.tsx'
import { stepsExamples } from '../steps/steps.examples.tsx'
import { tableExamples } from '../table/table.examples.tsx'
import { tabsExamples } from '../tabs/tabs.examples.tsx'
import { taskListExamples } from '../task-list/task-list.examples.tsx'
import { timelineExamples } from '../timeline/timeline.examples.tsx'
import type { Examples } from './examples.ts'
import { foundationsExamples } from './foundations.examples.tsx'

/** In the order of the page; a test holds the list against the files. */
export const allExamples: readonly Examples[] = [
  foundationsExamples,
  markExamples,
  layoutExamples,
  badgeExamples,
  buttonExamples,
  fieldExamples,
  comboboxExamples,
  formExamples,
  filtersExamples,
  tableExamples,
  noticeExamples,
  dialogExamples,
  progressExamples,
  stepsExamples,
  tabsExamples,
  pageHeadExamples,
  dutiesExamples,
  cycleStripExamples,
  figuresExamples,
  figureExamples,
  taskListExamples,
  timelineExamples,
  keyValueExamples,
  disclosureExamples,
  emptyStateExamples,
  chartsExamples,
]
