import type { Examples } from '../gallery/examples.ts'
import { DisclosureBox } from './disclosure.tsx'

export const disclosureExamples: Examples = {
  name: 'DisclosureBox',
  title: 'Раскрытие',
  examples: [
    {
      title: 'То, что смотрят изредка',
      body: (
        <DisclosureBox title="Правила выявления, ред. 3: что откуда взято" open>
          <p className="second">
            Приказ управления образования от 04.03.2025 № 112, пункт 3.3; пороги – приложение 1.
          </p>
        </DisclosureBox>
      ),
    },
  ],
}
