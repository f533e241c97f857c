import type { Examples } from '../gallery/examples.ts'
import { Figure } from './figure.tsx'

/** Where a figure of the examples comes from. */
export const exampleOrigin = (numerator: string, denominator: string) => [
  { term: 'Числитель', value: numerator },
  { term: 'Знаменатель', value: denominator },
  { term: 'Файлы', value: 'загрузки №\u00a041–\u206048, ячейки D12–\u2060D18' },
  { term: 'Правила', value: 'ред.\u00a03, приказ №\u00a0112, п.\u00a03.2' },
  { term: 'На дату', value: '15.09.2025, 09:40' },
]

export const figureExamples: Examples = {
  name: 'Figure',
  title: 'Число с происхождением',
  note: 'Точечная черта и ссылка на ответ: файл и ячейка, редакция правил, кто утвердил, на какую дату. Окно закрывается по Esc.',
  examples: [
    {
      title: 'В строке текста',
      body: (
        <p>
          Доля участников с низкими результатами –{' '}
          <Figure
            href="#Figure"
            origin={exampleOrigin(
              '76\u00a0участников',
              '346\u00a0участников, 6\u00a0процедур, 3\u00a0школы',
            )}
          >
            22,0&nbsp;%
          </Figure>{' '}
          (76 из 346).
        </p>
      ),
    },
  ],
}
