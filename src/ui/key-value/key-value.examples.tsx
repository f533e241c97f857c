import type { Examples } from '../gallery/examples.ts'
import { Mark } from '../mark/mark.tsx'
import { KeyValue } from './key-value.tsx'

export const keyValueExamples: Examples = {
  name: 'KeyValue',
  title: 'Сведения',
  examples: [
    {
      title: 'Поправка',
      body: (
        <KeyValue
          facts={[
            { term: 'Школа', value: 'СОШ № 12 с. Отрадное' },
            { term: 'Поправка', value: 'оставить под сопровождением ещё на год' },
            { term: 'Предложила', value: 'Соколова И. П., 22.08.2025' },
            { term: 'Состояние', value: <Mark kind="clock">ждёт решения</Mark> },
          ]}
        />
      ),
    },
  ],
}
