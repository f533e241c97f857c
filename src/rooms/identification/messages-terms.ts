import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

/** Words of the term of identification: a month, from which day, what is late. */
export const termMessages = catalogue(
  {
    title: 'Сроки выявления',
    titleOf: (year: number) => `Сроки выявления: ${year}\u00a0год`,
    lead: {
      receipt:
        'Вывод делают в\u00a0течение месяца (Концепция, прил.\u00a02 п.\u00a01). Месяц считается от\u00a0получения результатов.',
      end: 'Вывод делают в\u00a0течение месяца (Концепция, прил.\u00a02 п.\u00a01). Месяц считается от\u00a0последнего дня процедуры.',
    },
    years: 'Годы',
    columns: {
      procedure: 'Процедура',
      heldTo: 'Последний день',
      received: 'Результаты получены',
      byReceipt: 'Месяц от\u00a0получения',
      byEnd: 'Месяц от\u00a0окончания',
      state: 'Состояние',
    },
    counts: 'считается',
    state: {
      notHeld: 'не\u00a0проводилась',
      ahead: 'впереди',
      noTerm: 'срок не\u00a0назван',
      awaited: (day: string) => `результаты ожидаются до\u00a0${day}`,
      resultsLate: (day: string) => `результаты ожидались до\u00a0${day}`,
      receiptUnknown: 'результаты загружены, день получения не\u00a0указан',
      due: (day: string) => `вывод нужен до\u00a0${day}`,
      late: (day: string) => `вывод нужен был до\u00a0${day}`,
      inTime: (concluded: string) => `вывод сделан в\u00a0срок, ${concluded}`,
      afterTerm: (concluded: string, day: string) =>
        `вывод сделан ${concluded}, после срока ${day}`,
      concluded: (concluded: string) => `вывод сделан ${concluded}`,
      outside: 'правила эту процедуру не\u00a0рассматривают',
    },
    short: {
      title: 'Сроки',
      none: 'По\u00a0срокам ничего не\u00a0опаздывает.',
      late: (count: number) =>
        `Опаздывает: ${pluralRu(count, 'процедура', 'процедуры', 'процедур')}.`,
      afterTerm: (count: number) =>
        `Вывод сделан после срока: ${pluralRu(count, 'процедура', 'процедуры', 'процедур')}.`,
      all: 'Все сроки',
      noCalendar: (year: number) =>
        `В\u00a0календаре ${year}\u00a0года процедур нет: срок считать не\u00a0от чего.`,
    },
    notInCalendar: (names: string) =>
      `Правила рассматривают и\u00a0то, чего нет в\u00a0календаре года: ${names}. Срок по\u00a0ним не\u00a0считается.`,
    toCalendar: 'Открыть календарь',
    notAnalysed: {
      title: 'Не\u00a0рассмотрены',
      text: (schools: number) =>
        `Нет ни\u00a0одного результата года: ${pluralRu(schools, 'школа', 'школы', 'школ')}.`,
      none: 'Рассмотрены все школы реестра.',
      noRun: 'Расчёта этого года ещё нет: не\u00a0рассмотрена ни\u00a0одна школа.',
    },
    setting: {
      title: 'От\u00a0чего считается месяц',
      label: 'Месяц считается',
      words: { receipt: 'от\u00a0получения результатов', end: 'от\u00a0последнего дня процедуры' },
      usual: 'Муниципалитет ещё не\u00a0решал: считается от\u00a0получения результатов.',
      basis: 'Основание',
      basisHint: 'Приказ или решение рабочей группы с\u00a0номером и\u00a0датой',
      act: 'Записать',
      done: 'Записано. Сроки пересчитаны.',
      history: 'Прежние решения',
      columns: { version: 'Версия', from: 'Месяц считается', basis: 'Основание', set: 'Записано' },
      hint: 'Концепция говорит «после проведения оценочной процедуры». Результаты приходят позже, поэтому показаны оба дня.',
    },
    refusals: {
      changedMeanwhile: 'Пока вы решали, срок изменил кто-то ещё. Посмотрите и\u00a0повторите.',
      nothingChanges: 'Так и\u00a0записано: ни\u00a0порядок, ни\u00a0основание не\u00a0меняются.',
    },
  },
  {
    title: 'Terms of identification',
    titleOf: (year: number) => `Terms of identification: ${year}`,
    lead: {
      receipt:
        'A conclusion is due within a month (concept, annex 2, 1), counted from the receipt of results.',
      end: 'A conclusion is due within a month (concept, annex 2, 1), counted from the last day of the procedure.',
    },
    years: 'Years',
    columns: {
      procedure: 'Procedure',
      heldTo: 'Last day',
      received: 'Results received',
      byReceipt: 'A month from receipt',
      byEnd: 'A month from the end',
      state: 'State',
    },
    counts: 'counts',
    state: {
      notHeld: 'not held',
      ahead: 'ahead',
      noTerm: 'no term named',
      awaited: (day: string) => `results expected by ${day}`,
      resultsLate: (day: string) => `results were expected by ${day}`,
      receiptUnknown: 'results are loaded, the day of receipt is not known',
      due: (day: string) => `conclusion due by ${day}`,
      late: (day: string) => `conclusion was due by ${day}`,
      inTime: (concluded: string) => `concluded in time, ${concluded}`,
      afterTerm: (concluded: string, day: string) => `concluded ${concluded}, after ${day}`,
      concluded: (concluded: string) => `concluded ${concluded}`,
      outside: 'the rules do not look at it',
    },
    short: {
      title: 'Terms',
      none: 'Nothing is late.',
      late: (count: number) => `Late: ${pluralEn(count, 'procedure', 'procedures')}.`,
      afterTerm: (count: number) =>
        `Concluded after the term: ${pluralEn(count, 'procedure', 'procedures')}.`,
      all: 'All terms',
      noCalendar: (year: number) => `The calendar of ${year} is empty: no term can be counted.`,
    },
    notInCalendar: (names: string) =>
      `The rules look at what the calendar of the year does not have: ${names}. No term is counted for it.`,
    toCalendar: 'Open the calendar',
    notAnalysed: {
      title: 'Not considered',
      text: (schools: number) =>
        `Not one result of the year: ${pluralEn(schools, 'school', 'schools')}.`,
      none: 'Every school of the register is considered.',
      noRun: 'There is no run of this year: no school is considered.',
    },
    setting: {
      title: 'From which day the month runs',
      label: 'The month runs',
      words: { receipt: 'from the receipt of results', end: 'from the last day of the procedure' },
      usual: 'The municipality has not decided: it runs from the receipt of results.',
      basis: 'Basis',
      basisHint: 'An order or a decision of the working group, with number and date',
      act: 'Record',
      done: 'Recorded. The terms are counted anew.',
      history: 'Earlier decisions',
      columns: { version: 'Version', from: 'The month runs', basis: 'Basis', set: 'Recorded' },
      hint: 'The concept says «after the procedure is held». Results come later, so both days are shown.',
    },
    refusals: {
      changedMeanwhile: 'Somebody else changed the term meanwhile. Look at it and try again.',
      nothingChanges: 'It is recorded so already: neither the day nor the basis changes.',
    },
  },
)
