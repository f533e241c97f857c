import { Spark } from '../charts/spark.ts'
import { exampleOrigin } from '../figure/figure.examples.tsx'
import { Figure } from '../figure/figure.tsx'
import type { Examples } from '../gallery/examples.ts'
import { Change, Figures } from './figures.tsx'

const spark = (values: readonly number[], from: string, to: string) => (
  <Spark values={values} from={from} to={to} locale="ru" label="Ряд" />
)

export const figuresExamples: Examples = {
  name: 'Figures',
  title: 'Что изменилось',
  note: 'Четыре-пять чисел со своими целыми, с прошлым и с происхождением; ни одной голой доли.',
  examples: [
    {
      title: 'Рабочий стол',
      wide: true,
      body: (
        <Figures
          cells={[
            {
              name: 'Доля низких результатов по району',
              value: (
                <Figure
                  href="#Figures"
                  origin={exampleOrigin(
                    '397\u00a0участников',
                    '2\u00a0784\u00a0участника, 18\u00a0школ',
                  )}
                >
                  14,3&nbsp;%
                </Figure>
              ),
              of: '397\u00a0из\u00a02\u00a0784',
              change: (
                <Change way="down" sense="good">
                  −0,9&nbsp;п.&nbsp;п. к&nbsp;2024
                </Change>
              ),
              note: 'в пределах случайного',
              chart: spark([17.2, 16.4, 15.9, 15.1, 14.3], '2021', '2025'),
            },
            {
              name: 'Мероприятия с подтверждением',
              value: (
                <Figure
                  href="#Figures"
                  origin={exampleOrigin(
                    '31\u00a0мероприятие с\u00a0подтверждением',
                    '38\u00a0мероприятий',
                  )}
                >
                  31
                </Figure>
              ),
              of: 'из\u00a038',
              change: <Change way="up">+4 за август</Change>,
              note: 'просрочено 4, без подтверждения 3',
              chart: spark([9, 12, 15, 19, 24, 27, 31], 'январь', 'август'),
            },
            {
              name: 'Школы с контактом за 60 дней',
              value: '2',
              of: 'из\u00a03',
              change: (
                <Change way="down" sense="risk">
                  было 3 из 3
                </Change>
              ),
              note: 'нет контакта: СОШ № 17',
              chart: spark([2, 3, 3, 3, 3, 2], 'март', 'август'),
            },
            {
              name: 'Формы самообследования приняты',
              value: '10',
              of: 'из\u00a018',
              change: <Change way="up">+6 за неделю</Change>,
              note: 'на проверке 4, не присланы 4',
              chart: spark([1, 2, 4, 10], '25.08', '15.09'),
            },
          ]}
        />
      ),
    },
  ],
}
