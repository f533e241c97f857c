import type { Examples } from '../gallery/examples.ts'
import { Mark } from '../mark/mark.tsx'
import { Box, Columns, Row, Ruled } from './layout.tsx'

export const layoutExamples: Examples = {
  name: 'Layout',
  title: 'Расстановка',
  note: 'Воздух – только между частями; рамка – только у отдельной вещи, украшением она не бывает.',
  examples: [
    {
      title: 'Ряд итогов',
      wide: true,
      body: (
        <Row gap="loose">
          <Mark kind="diamond">Соответствует критериям: 3</Mark>
          <Mark kind="triangle">Зона риска: 4</Mark>
          <Mark kind="circle">Не в перечне: 14</Mark>
          <Mark kind="dashed">Недостаточно данных: 3</Mark>
        </Row>
      ),
    },
    {
      title: 'Части целого под тонкой чертой',
      wide: true,
      body: (
        <Columns of={3}>
          <Ruled title="Чего не хватает">
            <p className="second">ЕГЭ, 11 кл., математика: файл 2025 года не загружен.</p>
          </Ruled>
          <Ruled title="Ближайший порог: 1 обучающийся">
            <p className="second">
              Если бы границу не преодолели 6 из 22, а не 7, доля была бы 27,3 %.
            </p>
          </Ruled>
          <Ruled title="Вывод скорее устойчив">
            <p className="second">Группы малы (17–25): вывод стоит подтвердить беседой.</p>
          </Ruled>
        </Columns>
      ),
    },
    {
      title: 'Отдельная вещь',
      body: (
        <Box title="Слово директора">
          <p>«С числами согласны. С 01.09.2025 ставка занята. Просим учесть в плане».</p>
          <p className="note">Черновик, 12.09.2025. Прикладывается к перечню.</p>
        </Box>
      ),
    },
  ],
}
