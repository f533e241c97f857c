import type { Examples } from '../gallery/examples.ts'
import { ComboboxField } from './combobox-field.tsx'

export const comboboxExamples: Examples = {
  name: 'ComboboxField',
  title: 'Поиск в длинном списке',
  note: 'Без скрипта – поле с подсказками браузера; со скриптом – список с поиском по любой части.',
  examples: [
    {
      title: 'Школа',
      body: (
        <ComboboxField
          name="school"
          label="Школа"
          hint="Начните с номера или села"
          defaultValue="07"
          choices={[
            { value: '02', label: 'Гимназия № 2 г. Заречный' },
            { value: '11', label: 'ООШ № 11 х. Дальний', hint: '1–9 классы, 64 обучающихся' },
            { value: '07', label: 'СОШ № 7 с. Тихая Долина', hint: '1–11 классы' },
            { value: '17', label: 'СОШ № 17 п. Озёрный' },
          ]}
        />
      ),
    },
  ],
}
