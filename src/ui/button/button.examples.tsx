import type { Examples } from '../gallery/examples.ts'
import { Button, LinkButton, TextButton } from './button.tsx'

export const buttonExamples: Examples = {
  name: 'Button',
  title: 'Кнопки',
  note: 'Одна главная кнопка на экран. Недоступная остаётся в порядке обхода и говорит, почему и кто снимает.',
  examples: [
    {
      title: 'Главная, обычная, тихая, опасная',
      body: (
        <div className="row">
          <Button kind="main" type="button">
            Записать 504 строки
          </Button>
          <LinkButton href="#Button">Открыть школу</LinkButton>
          <Button kind="quiet" type="button">
            Отказаться
          </Button>
          <Button kind="danger" type="button">
            Отменить загрузку
          </Button>
        </div>
      ),
    },
    {
      title: 'Недоступная',
      body: (
        <Button blocked="Нельзя: нет согласования с ЦОКО. Снимает Громова Е. В., до 28.08.2025.">
          Отправить на утверждение
        </Button>
      ),
    },
    {
      title: 'Малая и кнопка-ссылка',
      body: (
        <div className="row">
          <LinkButton small href="#Button" label="Исправить: строка 41, СОШ № 7">
            Исправить
          </LinkButton>
          <TextButton type="button">Отменить</TextButton>
        </div>
      ),
    },
  ],
}
