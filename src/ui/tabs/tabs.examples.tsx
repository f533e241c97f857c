import type { Examples } from '../gallery/examples.ts'
import { Tabs } from './tabs.tsx'

export const tabsExamples: Examples = {
  name: 'Tabs',
  title: 'Вкладки',
  note: 'Вкладка – ссылка со своим адресом; на узком экране ряд переносится, а не прячется.',
  examples: [
    {
      title: 'Карточка поддержки',
      wide: true,
      body: (
        <Tabs
          label="Карточка поддержки"
          tabs={[
            { label: 'Что сделать', href: '#Tabs', current: true },
            { label: 'Профиль', href: '#Tabs-profile' },
            { label: 'Дорожная карта', href: '#Tabs-roadmap' },
            { label: 'Помощь', href: '#Tabs-help' },
            { label: 'Документы', href: '#Tabs-documents', count: 14 },
            { label: 'Ответ школы', href: '#Tabs-reply' },
          ]}
        />
      ),
    },
  ],
}
