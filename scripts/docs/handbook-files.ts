import { layouts } from '../../src/rooms/assessments/layouts/layouts.ts'
import type { GeneratedDocument } from './documents.ts'
import { withParts } from './parts.ts'

/** «Файлы»: each kind of file that is recognised, as its recogniser describes it. */
export const document: GeneratedDocument = {
  path: 'docs/handbook/files.md',
  render: (current) => withParts(current, { layouts: layoutsPart() }),
}

const layoutsPart = (): string =>
  layouts
    .map(({ name, description: { ru } }) =>
      [
        `### ${ru.title}`,
        '',
        `- **Откуда:** ${ru.source}.`,
        `- **По чему узнаётся:** ${ru.signs}.`,
        `- **Что берётся:** ${ru.taken}.`,
        `- Имя вида в \`opora inspect\`: \`${name}\`.`,
      ].join('\n'),
    )
    .join('\n\n')
