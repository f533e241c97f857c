import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue(
  { crumbs: 'Путь к странице', followsFrom: 'Следует из', leadsTo: 'Ведёт к' },
  { crumbs: 'Breadcrumbs', followsFrom: 'Follows from', leadsTo: 'Leads to' },
)
