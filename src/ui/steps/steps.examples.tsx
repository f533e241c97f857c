import type { Examples } from '../gallery/examples.ts'
import { Steps } from './steps.tsx'

const steps = [
  { label: 'Файлы', href: '#Steps' },
  { label: 'Колонки', href: '#Steps' },
  { label: 'Проверка' },
  { label: 'Запись' },
]

export const stepsExamples: Examples = {
  name: 'Steps',
  title: 'Шаги',
  examples: [{ title: 'Загрузка: третий шаг', wide: true, body: <Steps steps={steps} at={2} /> }],
}
