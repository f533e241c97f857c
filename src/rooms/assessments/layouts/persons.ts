import type { Erasing } from '../../../kernel/sheets/workbook/erase-columns.ts'

/**
 * Персональные данные участников: ГИА protocols name each pupil (152-ФЗ). Columns with these headings are emptied while a
 * file is read; no recogniser, log, fault or stored file ever sees them.
 */
export const persons: Erasing = {
  headings: [
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
  ].join(''),
  texts:
    '^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? (?:[А-ЯЁ]\\. ?[А-ЯЁ]\\.|[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|вна|ич|ична|инична|оглы|кызы))$',
}
