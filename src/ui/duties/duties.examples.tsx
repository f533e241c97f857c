import { LinkButton } from '../button/button.tsx'
import type { Examples } from '../gallery/examples.ts'
import { Mark } from '../mark/mark.tsx'
import { Duties } from './duties.tsx'

export const dutiesExamples: Examples = {
  name: 'Duties',
  title: 'Ждёт вас',
  note: 'Глагол, причина мелко, срок с расстоянием, одна кнопка. Просроченное – закрашенные часы и слова.',
  examples: [
    {
      title: 'Рабочий стол методиста',
      wide: true,
      body: (
        <Duties
          groups={[
            {
              title: 'Данные',
              note: '2\u00a0дела',
              duties: [
                {
                  id: '1',
                  what: 'Исправить 4 строки протокола ОГЭ по математике',
                  why: 'Загрузка № 48 ждёт подтверждения: ячейки F112, G87, B41, B203',
                  when: 'завтра, 16.09.2025',
                  act: (
                    <LinkButton small kind="main" href="#Duties">
                      Открыть строки
                    </LinkButton>
                  ),
                },
                {
                  id: '2',
                  what: 'Запросить результаты ВПР 6 кл. у 2 школ',
                  why: 'ООШ № 13 с. Ключевое и ООШ № 16 п. Степной; без них вывод «недостаточно данных»',
                  when: 'через 4\u00a0дня, 19.09.2025',
                  act: (
                    <LinkButton small href="#Duties">
                      Запросить
                    </LinkButton>
                  ),
                },
              ],
            },
            {
              title: 'Сопровождение',
              note: '1\u00a0дело',
              duties: [
                {
                  id: '3',
                  what: 'Назначить контакт со школой: СОШ № 17 п. Озёрный',
                  why: 'Последний контакт 21.06.2025, 86 дней назад; куратор Соколова И. П.',
                  when: <Mark kind="overdue">просрочено 4&nbsp;дня</Mark>,
                  act: (
                    <LinkButton small href="#Duties">
                      Назначить
                    </LinkButton>
                  ),
                },
              ],
            },
          ]}
        />
      ),
    },
  ],
}
