import type { Erasing } from '../../../kernel/sheets/workbook/erase-columns.ts'
import { ERASED, giaColumns, giaSheetNames, giaSigns, giaTexts, PATRONYMIC } from './gia/words.ts'

const headings = [
  '^(?:',
  [
    'фамилия',
    'имя',
    'отчество',
    'ф\\.? ?и\\.? ?о\\.?(?: участника| обучающегося| ученика)?',
    'фамилия,? имя,? отчество',
    '(?:серия|номер)(?: и (?:серия|номер))?(?: документа| паспорта)?',
    'серия,? номер(?: документа)?',
    '(?:документ|паспорт)(?:,? удостоверяющий личность)?',
    'снилс',
    'дата рождения',
    'аудитория',
    '(?:surname|name|secondname)cell',
    'document(?:series|number)code',
    'auditoriumcode',
  ].join('|'),
  ')$',
].join('')

/**
 * Персональные данные участников: ГИА protocols name each pupil (152-ФЗ). Columns with these headings are emptied while a
 * file is read; of protocols only what is known to name nobody stays. No recogniser, log, fault or stored file sees more.
 */
export const persons: Erasing = {
  headings,
  texts:
    '^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? (?:[А-ЯЁ]\\. ?[А-ЯЁ]\\.|[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|вна|ич|ична|инична|оглы|кызы))$',
  only: {
    signs: giaSigns,
    nameWords: { pattern: PATRONYMIC, atLeast: 2 },
    columns: giaColumns,
    texts: giaTexts(headings),
    sheetNames: giaSheetNames,
    instead: ERASED,
  },
}
