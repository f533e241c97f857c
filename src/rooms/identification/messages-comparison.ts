import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

/** Words of two runs side by side: who entered, who left and why. */
export const comparisonMessages = catalogue(
  {
    title: 'Сравнение расчётов',
    section: 'Сравнение',
    none: 'Сравнивать не\u00a0с\u00a0чем: второго расчёта года и\u00a0расчёта прошлого года ещё нет.',
    with: { other: 'С\u00a0другим расчётом года', lastYear: 'С\u00a0прошлым годом' },
    runs: (before: string, after: string) => `Было: ${before}. Стало: ${after}.`,
    run: (year: number, name: string) => `${year}\u00a0год, ${name}`,
    same: 'Отличий в\u00a0выводах нет.',
    entered: (names: string) => `Вошли: ${names}.`,
    left: (names: string) => `Вышли: ${names}.`,
    nobodyEntered: 'Никто не\u00a0вошёл.',
    nobodyLeft: 'Никто не\u00a0вышел.',
    other: (count: number) =>
      `Вывод стал другим ещё у\u00a0${pluralRu(count, 'школы', 'школ', 'школ')}.`,
    why: 'Кто и\u00a0почему',
    rules: (before: number, after: number) =>
      `Правила разные: редакция\u00a0${before} и\u00a0редакция\u00a0${after}. Вывод мог измениться и\u00a0от\u00a0правил.`,
    parts: {
      entered: 'Теперь соответствуют критериям',
      left: 'Больше не\u00a0соответствуют',
      other: 'Другой вывод',
    },
    columns: { school: 'Школа', before: 'Было', after: 'Стало', why: 'Почему' },
    absent: 'не\u00a0рассматривалась',
    met: (wording: string, clause: string) => `Выполнено: ${wording} (${clause}).`,
    undone: (wording: string, clause: string) =>
      `Больше не\u00a0выполнено: ${wording} (${clause}).`,
    nowLow: (cells: string) => `Низкие результаты: ${cells}.`,
    noLongerLow: (cells: string) =>
      `Низкие результаты, которых в\u00a0рассмотрении больше нет: ${cells}.`,
    filled: (cells: string) => `Появились результаты: ${cells}.`,
    nowMissing: (cells: string) => `Не\u00a0хватает: ${cells}.`,
    wasNotThere: 'В\u00a0прежнем расчёте школы не\u00a0было.',
    isNotThere: 'В\u00a0этом расчёте школы нет: закрыта к\u00a0этому году.',
    noReason:
      'Критерии и\u00a0результаты порознь те\u00a0же. Откройте «почему» в\u00a0обоих расчётах.',
    back: 'К\u00a0выводам',
  },
  {
    title: 'Comparison of runs',
    section: 'Comparison',
    none: 'Nothing to compare with: neither a second run of the year nor one of last year.',
    with: { other: 'With the other run of the year', lastYear: 'With last year' },
    runs: (before: string, after: string) => `Before: ${before}. After: ${after}.`,
    run: (year: number, name: string) => `${year}, ${name}`,
    same: 'The conclusions are the same.',
    entered: (names: string) => `Entered: ${names}.`,
    left: (names: string) => `Left: ${names}.`,
    nobodyEntered: 'Nobody entered.',
    nobodyLeft: 'Nobody left.',
    other: (count: number) =>
      `Another conclusion for ${pluralEn(count, 'more school', 'more schools')}.`,
    why: 'Who and why',
    rules: (before: number, after: number) =>
      `The rules differ: version\u00a0${before} and version\u00a0${after}. They may have changed the conclusion too.`,
    parts: {
      entered: 'Meet the criteria now',
      left: 'Meet them no more',
      other: 'Another conclusion',
    },
    columns: { school: 'School', before: 'Before', after: 'After', why: 'Why' },
    absent: 'not considered',
    met: (wording: string, clause: string) => `Met: ${wording} (${clause}).`,
    undone: (wording: string, clause: string) => `Met no more: ${wording} (${clause}).`,
    nowLow: (cells: string) => `Low results: ${cells}.`,
    noLongerLow: (cells: string) => `Low results that are considered no more: ${cells}.`,
    filled: (cells: string) => `Results came: ${cells}.`,
    nowMissing: (cells: string) => `Missing: ${cells}.`,
    wasNotThere: 'The earlier run did not have the school.',
    isNotThere: 'This run does not have the school: closed by that year.',
    noReason: 'Criteria and results are the same one by one. Open «why» in both runs.',
    back: 'To the conclusions',
  },
)
