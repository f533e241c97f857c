// The front door: pages take components from here; the style sheet is `src/ui/ui.css`, linked once.
export { Badge, Count } from './badge/badge.tsx'
export { Button, LinkButton, TextButton } from './button/button.tsx'
export {
  CheckField,
  CheckGroup,
  type Choice,
  RadioGroup,
  SelectField,
} from './field/choice-field.tsx'
export { FileField } from './field/file-field.tsx'
export { DayField, NumberField, TextareaField, TextField } from './field/text-field.tsx'
export { FaultSummary } from './form/fault-summary.tsx'
export { Form, tokenField } from './form/form.tsx'
export { type Fault, type FormState, fieldId } from './form/form-state.ts'
export { Box, Columns, Row, Section, Stack, WithAside, Wrap } from './layout/layout.tsx'
export { LocaleContext, useLocale, useTexts } from './locale/locale.ts'
export { Icon, type IconKind } from './mark/icon.tsx'
export { Mark, type Tone } from './mark/mark.tsx'
export { Flash } from './notice/flash.tsx'
export { Notice } from './notice/notice.tsx'
export { Breadcrumbs, type Crumb } from './page-head/breadcrumbs.tsx'
export { Chain, PageHead } from './page-head/page-head.tsx'
export { Shell } from './shell/shell.tsx'
export type { CycleItem, NavItem, ShellPerson, ShellProps } from './shell/shell-props.ts'
export type { Column, Disclosure } from './table/columns.ts'
export { Table } from './table/table.tsx'
