import { Button } from '../button/button.tsx'
import type { Examples } from '../gallery/examples.ts'
import { Dialog } from './dialog.tsx'

export const dialogExamples: Examples = {
  name: 'Dialog',
  title: 'Вопрос перед необратимым',
  note: 'Родное окно браузера; без скрипта та же ссылка открывает вопрос страницей. Закрывается по Esc и щелчку мимо.',
  examples: [
    {
      title: 'Вопрос с числами и сроком отмены',
      body: (
        <Dialog
          href="#Dialog"
          button="Записать 504 строки"
          buttonKind="main"
          title="Записать 504 строки?"
          act={
            <form method="dialog">
              <Button kind="main">Записать</Button>
            </form>
          }
        >
          <p>
            501 новая, 3 изменённых. Пересчитается вывод у 18 школ. Отменить можно до утверждения
            перечня.
          </p>
        </Dialog>
      ),
    },
  ],
}
