import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { type ImportFilesRefusal, importView } from '../../rooms/assessments/index.ts'
import { importTexts } from './messages.ts'

type Planned = Extract<ImportFilesRefusal, { kind: 'rowsRefused' }>['planned']

export interface Refusals {
  readonly cells: readonly RefusedPlace[]
  readonly total: number
}

export interface RefusedPlace {
  readonly file: string
  readonly cell: string
  readonly found: string
  readonly expected: string
  readonly sentence: string
}

/** Every reason why nothing was stored, with its place: cells that are wrong, schools that nobody knows. */
export function refusalsOf(planned: Planned, own: string, locale: Locale): Refusals {
  const text = importTexts[locale]
  const view = importView(planned, { schools: [], own, locale })
  const cells = view.refused.map(({ fileName: file, cell, found: raw, expected }) => {
    const found = plain(raw)
    const place = cell === '' ? file : `${file}, ${cell}`
    return { file, cell, found, expected, sentence: text.cell(place, found, expected) }
  })
  const schools = view.questions.map(({ fileName: file, cell, spelling, hint, choices }) => {
    const alike = choices.filter(({ value }) => value !== 'none').map(({ label }) => label)
    const expected = alike.length === 0 ? hint : `${hint}. ${text.likely(alike.join('; '))}`
    const found = plain(spelling)
    return { file, cell, found, expected, sentence: text.school(file, found, expected) }
  })
  return { cells: [...cells, ...schools], total: view.refusedTotal + planned.questions.length }
}

const CLIPPED = 60

/** Control characters would repaint the terminal of whoever reads the message. */
function plain(text: string): string {
  const said = text.replace(/\p{Cc}+/gu, ' ')
  return said.length > CLIPPED ? `${said.slice(0, CLIPPED)}…` : said
}
