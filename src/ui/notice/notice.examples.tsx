import { LinkButton, TextButton } from '../button/button.tsx'
import type { Examples } from '../gallery/examples.ts'
import { Flash } from './flash.tsx'
import { Notice } from './notice.tsx'

export const noticeExamples: Examples = {
  name: 'Notice',
  title: 'Замечания и сообщения',
  note: 'Что случилось, с числами, и путь назад. Сообщение не исчезает само.',
  examples: [
    {
      title: 'Сведение',
      body: <Notice>Вывод предварительный: не загружены результаты ЕГЭ по математике.</Notice>,
    },
    {
      title: 'Возможный маркер',
      body: (
        <Notice kind="risk">
          Возможный маркер, требует дополнительного анализа: скачок у границы отметки «3».
        </Notice>
      ),
    },
    {
      title: 'Отказ с причиной и выходом',
      body: (
        <Notice
          kind="fault"
          title="Перечень не отправлен"
          actions={
            <LinkButton small href="#Notice">
              К поправке
            </LinkButton>
          }
        >
          Не решена поправка по СОШ № 12. Решает Громова Е. В.
        </Notice>
      ),
    },
    {
      title: 'Чего не хватает',
      body: (
        <Notice kind="lack">
          ООШ № 16: нет результатов ВПР в 6 классе. Без них вывод – «недостаточно данных».
        </Notice>
      ),
    },
    {
      title: 'Сделано, можно отменить',
      body: (
        <Flash undo={<TextButton type="button">Отменить</TextButton>}>
          Записано 504 строки, загрузка № 48.
        </Flash>
      ),
    },
    {
      title: 'Не сделано',
      body: <Flash kind="fault">Связь прервалась. Ничего не записано, введённое осталось.</Flash>,
    },
  ],
}
