import type { Examples } from '../gallery/examples.ts'
import { Badge, Count } from './badge.tsx'

export const badgeExamples: Examples = {
  name: 'Badge',
  title: 'Метки и счётчики',
  examples: [
    {
      title: 'Редакции и документы',
      body: (
        <p className="row">
          <Badge kind="draft">черновик, ред. 2</Badge>
          <Badge>согласовано</Badge>
          <Badge kind="full">действует</Badge>
          <Badge>утратил силу</Badge>
        </p>
      ),
    },
    {
      title: 'Счётчик',
      body: (
        <p>
          Замечания <Count label="замечаний">{8}</Count>
        </p>
      ),
    },
  ],
}
