import type { Examples } from '../gallery/examples.ts'
import { Mark } from './mark.tsx'

export const markExamples: Examples = {
  name: 'Mark',
  title: 'Знаки состояний',
  note: 'Знак и слово всегда вместе; цвет их только повторяет.',
  examples: [
    {
      title: 'Вывод по школе',
      body: (
        <p className="row">
          <Mark kind="diamond">Нуждается в адресной поддержке</Mark>
          <Mark kind="triangle">Зона риска</Mark>
          <Mark kind="circle">Не в перечне</Mark>
          <Mark kind="dashed">Недостаточно данных</Mark>
        </p>
      ),
    },
    {
      title: 'Ход работы',
      body: (
        <p className="row">
          <Mark kind="circle">Не начато</Mark>
          <Mark kind="half">В работе</Mark>
          <Mark kind="clock">Прислано</Mark>
          <Mark kind="tick">Выполнено</Mark>
          <Mark kind="lock">Нельзя начать</Mark>
          <Mark kind="bars">Нельзя продолжить</Mark>
          <Mark kind="overdue">Просрочено 3 дня</Mark>
          <Mark kind="break">2 без меры</Mark>
        </p>
      ),
    },
    {
      title: 'Тот же знак иным смыслом: критерий выполнен, это не «хорошо»',
      body: (
        <Mark kind="tick" tone="need">
          Критерий выполнен
        </Mark>
      ),
    },
  ],
}
