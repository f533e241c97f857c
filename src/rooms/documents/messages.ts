import { catalogue } from '../../kernel/i18n/catalogue.ts'

/** Why a document is not made. The documents themselves are Russian: `wording.ts`. */
export const documentMessages = catalogue(
  {
    pdfUnavailable:
      'PDF на этом компьютере не собирается: модуль вёрстки есть только для Linux x64 (glibc). Скачайте DOCX.',
    signUnknown: (sign: string) =>
      `Знака «${sign}» нет в шрифте PDF: исправьте текст или скачайте DOCX.`,
    nobodyListed: 'Приказ составлять не из чего: в перечне нет ни одной школы.',
    preliminaryRun:
      'Приказу нельзя дать номер по предварительному расчёту: загрузите недостающие процедуры или запишите их не проводившимися.',
    thresholdWithoutBasis:
      'Приказу нельзя дать номер: у порога низкого результата нет основания. Назовите документ или решение рабочей группы в правилах.',
    schoolWithoutGrounds: (school: string) =>
      `У школы «${school}» нет ни выполненного критерия, ни решения: уберите её из перечня или запишите решение.`,
    noCases: 'Протокол составлять не из чего: вопросов для экспертов нет.',
    caseUndecided: (school: string) => `По школе «${school}» решение ещё не записано.`,
    decisionWithoutReason: (school: string) =>
      `У решения по школе «${school}» нет основания: запишите его.`,
  },
  {
    pdfUnavailable:
      'PDF cannot be made on this computer: the typesetting module exists for Linux x64 (glibc) only. Take DOCX.',
    signUnknown: (sign: string) =>
      `The sign “${sign}” is not in the font of the PDF: correct the text or take DOCX.`,
    nobodyListed: 'There is nothing to make the order of: no school is on the list.',
    preliminaryRun:
      'The order cannot be given a number on a preliminary run: load the missing procedures or record them as not held.',
    thresholdWithoutBasis:
      'The order cannot be given a number: the threshold of a low result has no basis. Name a document or a decision of the working group in the rules.',
    schoolWithoutGrounds: (school: string) =>
      `The school “${school}” has neither a criterion met nor a decision: take it off the list or record the decision.`,
    noCases: 'There is nothing to make the minutes of: no questions for experts.',
    caseUndecided: (school: string) => `No decision is recorded yet on the school “${school}”.`,
    decisionWithoutReason: (school: string) =>
      `The decision on the school “${school}” has no reason: record it.`,
  },
)
