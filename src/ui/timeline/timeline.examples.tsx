import type { Examples } from '../gallery/examples.ts'
import { Timeline } from './timeline.tsx'

export const timelineExamples: Examples = {
  name: 'Timeline',
  title: 'Хронология',
  examples: [
    {
      title: 'Ближайшие сроки',
      body: (
        <Timeline
          entries={[
            {
              id: '1',
              day: '2025-09-17',
              dayText: '17.09, ср',
              text: 'Час контроля с директорами',
              note: '10:00, ИМЦ; в повестке 4 вопроса из просроченного',
            },
            {
              id: '2',
              day: '2025-09-22',
              dayText: '22.09, пн',
              text: 'Истекают закрепления наставников',
              note: 'приказ № 412, 3 школы',
              key: true,
            },
            {
              id: '3',
              day: '2025-09-30',
              dayText: '30.09, вт',
              text: 'Социальный паспорт, 18 школ',
            },
          ]}
        />
      ),
    },
  ],
}
