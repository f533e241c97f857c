import type { Examples } from '../gallery/examples.ts'
import { TaskList } from './task-list.tsx'

export const taskListExamples: Examples = {
  name: 'TaskList',
  title: 'Что сделать',
  note: 'У того, что сейчас нельзя, – причина и кто снимает.',
  examples: [
    {
      title: 'Карточка поддержки школы',
      wide: true,
      body: (
        <TaskList
          phases={[
            {
              title: 'Диагностика',
              tasks: [
                { id: '1', title: 'Анкета руководителя', state: 'done' },
                {
                  id: '2',
                  title: (
                    <>
                      <a href="#TaskList">Рисковый профиль: согласовать оценки</a>, до 25.09.2025
                    </>
                  ),
                  state: 'cannotGoOn',
                  reason:
                    'Оценки школы и куратора расходятся по 2 факторам из 12. Снимают: директор Мельников А. С. и куратор Соколова И. П.',
                },
                {
                  id: '3',
                  title: 'Социальный паспорт, до 12.09.2025',
                  state: 'overdue',
                  stateText: 'Просрочено 3\u00a0дня',
                },
              ],
            },
            {
              title: 'Меры',
              tasks: [
                {
                  id: '4',
                  title: 'Закрепить наставника приказом',
                  state: 'cannotStart',
                  reason:
                    'Перечень 2025/26 не утверждён. Снимает: начальник управления Громова Е. В., до 30.09.2025.',
                },
                {
                  id: '5',
                  title: 'Дополнительные занятия по математике, 5–6 кл.',
                  state: 'inWork',
                },
                {
                  id: '6',
                  title: 'Диагностика затруднений 9 педагогов, до 15.10.2025',
                  state: 'notStarted',
                },
              ],
            },
          ]}
        />
      ),
    },
  ],
}
