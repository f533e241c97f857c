import type { Examples } from '../gallery/examples.ts'
import { CycleStrip } from './cycle-strip.tsx'

export const cycleStripExamples: Examples = {
  name: 'CycleStrip',
  title: 'Управленческий цикл',
  note: 'Полный круг – закрыто, половина – идёт, пустой – не начато; линия прервана там, где за шагом ничего не следует.',
  examples: [
    {
      title: 'Цикл 2024/25',
      wide: true,
      body: (
        <CycleStrip
          steps={[
            {
              label: 'Данные',
              href: '#CycleStrip',
              state: 'going',
              text: '7 из 8 процедур загружены',
            },
            {
              label: 'Выявление',
              href: '#CycleStrip',
              state: 'going',
              text: 'Предварительный вывод по 18 школам',
            },
            {
              label: 'Диагностика',
              href: '#CycleStrip',
              state: 'done',
              text: '3 школы из 3, 14 выводов',
            },
            {
              label: 'Меры',
              href: '#CycleStrip',
              state: 'going',
              text: '11 рекомендаций',
              lacks: '2 без меры',
            },
            {
              label: 'Сопровождение',
              href: '#CycleStrip',
              state: 'going',
              text: '38 мероприятий',
              lacks: '3 без подтверждения',
            },
            {
              label: 'Мониторинг',
              href: '#CycleStrip',
              state: 'done',
              text: 'Тур 2 из 2: принято 18 форм из 18',
            },
            {
              label: 'Решения',
              href: '#CycleStrip',
              state: 'going',
              text: '6 решений',
              lacks: '1 без оценки',
            },
            { label: 'Эффект', state: 'none', text: 'Справка за год – черновик' },
          ]}
        />
      ),
    },
  ],
}
