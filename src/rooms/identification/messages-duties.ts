import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

/** Что ждёт команду муниципалитета на этапе «Выявление», and where the step of the cycle stands. */
export const identificationDutyMessages = catalogue(
  {
    conclude: (year: number) => `Посчитать вывод за\u00a0${year}\u00a0год`,
    concludeWhy: (count: number, isLate: boolean) =>
      isLate
        ? `Месяц после получения результатов прошёл: ${pluralRu(count, 'процедура', 'процедуры', 'процедур')} без вывода (Концепция, прил.\u00a02, п.\u00a01).`
        : `Вывод нужен в\u00a0течение месяца после получения результатов: ${pluralRu(count, 'процедура', 'процедуры', 'процедур')} (Концепция, прил.\u00a02, п.\u00a01).`,
    openTerms: 'Сроки',
    startRegister: (year: number) => `Начать перечень по\u00a0результатам ${year}\u00a0года`,
    startRegisterWhy: (day: string) =>
      `Итоговый расчёт от\u00a0${day} есть, перечень к\u00a0утверждению не\u00a0начат.`,
    openRun: 'Открыть расчёт',
    experts: (count: number) =>
      `Провести заседание с\u00a0экспертами: ${pluralRu(count, 'школа', 'школы', 'школ')}`,
    expertsWhy:
      'Критерии выполнены только благодаря малым группам (п.\u00a03.2). Без решения приказ не\u00a0вводится.',
    openExperts: 'К\u00a0очереди',
    closeMeeting: 'Закрыть заседание протоколом',
    closeMeetingWhy: 'Решения учитываются в\u00a0перечне только с\u00a0номером протокола.',
    received: 'Сверить полученные списки с\u00a0нашим',
    receivedWhy: (differences: number, lines: number) =>
      [
        differences === 0
          ? ''
          : `Не\u00a0решено: ${pluralRu(differences, 'расхождение', 'расхождения', 'расхождений')}.`,
        lines === 0 ? '' : `Не\u00a0узнано: ${pluralRu(lines, 'строка', 'строки', 'строк')}.`,
      ]
        .filter(Boolean)
        .join(' '),
    openReceived: 'Сверить',
    agreement: 'Согласовать перечень с\u00a0региональным центром',
    agreementWhy: 'Без согласования подписанный приказ не\u00a0вводится.',
    openAgreement: 'К\u00a0согласованию',
    sign: 'Подписать приказ о\u00a0перечне и\u00a0внести его номер',
    signWhy: 'Всё готово: перечень действует с\u00a0даты приказа.',
    openOrder: 'К\u00a0приказу',
    stage: {
      computed: (outcome: string, day: string) => `${outcome} расчёт от\u00a0${day}`,
      outcome: { preliminary: 'Предварительный', final: 'Итоговый' },
      counted: 'Вывод по\u00a0школам посчитан',
      preparing: (years: string) => `Готовится перечень на\u00a0${years}`,
      inForce: (number: string, day: string) =>
        `Перечень действует: приказ №\u00a0${number} от\u00a0${day}`,
    },
  },
  {
    conclude: (year: number) => `Compute the conclusions for ${year}`,
    concludeWhy: (count: number, isLate: boolean) =>
      isLate
        ? `A month since the receipt of results has passed: ${pluralEn(count, 'procedure', 'procedures')} without a conclusion.`
        : `A conclusion is due within a month of the receipt: ${pluralEn(count, 'procedure', 'procedures')}.`,
    openTerms: 'Terms',
    startRegister: (year: number) => `Begin the list by the results of ${year}`,
    startRegisterWhy: (day: string) =>
      `There is a final run of ${day} and no list is being prepared.`,
    openRun: 'Open the run',
    experts: (count: number) => `Meet with experts: ${pluralEn(count, 'school', 'schools')}`,
    expertsWhy:
      'Criteria are met only thanks to small groups (3.2). Without a decision no order is entered.',
    openExperts: 'To the queue',
    closeMeeting: 'Close the meeting with its protocol',
    closeMeetingWhy: 'Decisions count only with the number of the protocol.',
    received: 'Compare the lists received with ours',
    receivedWhy: (differences: number, lines: number) =>
      [
        differences === 0 ? '' : `${pluralEn(differences, 'difference', 'differences')} open.`,
        lines === 0 ? '' : `${pluralEn(lines, 'line', 'lines')} not recognised.`,
      ]
        .filter(Boolean)
        .join(' '),
    openReceived: 'Compare',
    agreement: 'Agree the list with the regional centre',
    agreementWhy: 'Without agreement a signed order is not entered.',
    openAgreement: 'To the agreement',
    sign: 'Sign the order on the list and enter its number',
    signWhy: 'Everything is ready: the list is in force from the date of the order.',
    openOrder: 'To the order',
    stage: {
      computed: (outcome: string, day: string) => `${outcome} run of ${day}`,
      outcome: { preliminary: 'Preliminary', final: 'Final' },
      counted: 'Conclusions are computed',
      preparing: (years: string) => `The list for ${years} is being prepared`,
      inForce: (number: string, day: string) =>
        `The list is in force: order No.\u00a0${number} of ${day}`,
    },
  },
)
