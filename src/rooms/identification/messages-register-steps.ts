import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

/** Words of the way from a run to a list in force: steps, what blocks them, why something is refused. */
export const stepMessages = catalogue(
  {
    title: 'Путь к\u00a0приказу',
    phases: { chain: 'Утверждение', sides: 'Работа со\u00a0школами' },
    step: {
      calculation: 'Вывод по\u00a0всем школам',
      experts: 'Уточнение с\u00a0экспертами (п.\u00a03.2)',
      received: 'Сверка с\u00a0полученными списками',
      agreement: 'Согласование с\u00a0региональным центром',
      draftOrder: 'Проект приказа',
      signed: 'Приказ подписан',
      inForce: 'Перечень действует',
    },
    side: {
      headMeetings: 'Беседы с\u00a0руководителями школ',
      sheets: 'Листы школ и\u00a0их ответы',
    },
    notNeeded: 'Не\u00a0требуется',
    preliminaryShort: 'Нужен итоговый расчёт.',
    toDo: {
      draftOrder: 'Текст можно смотреть и\u00a0дополнять уже сейчас.',
      agreement: 'Отправьте перечень центру или внесите его письмо.',
    },
    met: (met: number, of: number) =>
      `Состоялись: ${met} из\u00a0${pluralRu(of, 'школы', 'школ', 'школ')} перечня.`,
    sheets: (acknowledged: number, sent: number) =>
      sent === 0
        ? 'Листы ещё не\u00a0отправлены.'
        : `Ознакомились: ${acknowledged} из\u00a0${sent}.`,
    objections: (count: number) =>
      `${pluralRu(count, 'возражение', 'возражения', 'возражений')} без решения.`,
    block: {
      preliminaryRun: () =>
        'Расчёт предварительный: дождитесь результатов и\u00a0посчитайте вывод ещё раз.',
      undecidedSchools: (count: number) =>
        `Не\u00a0решено по\u00a0малым группам: ${pluralRu(count, 'школа', 'школы', 'школ')}.`,
      openMeetings: (count: number) =>
        `Без протокола: ${pluralRu(count, 'заседание', 'заседания', 'заседаний')}.`,
      unresolvedDifferences: (count: number) =>
        `Не\u00a0решены отличия от\u00a0полученных списков: ${pluralRu(count, 'школа', 'школы', 'школ')}.`,
      unmatchedLines: (count: number) =>
        `В\u00a0полученных списках не\u00a0распознаны школы: ${pluralRu(count, 'строка', 'строки', 'строк')}.`,
      notAgreed: () => 'Перечень ещё не\u00a0согласован с\u00a0региональным центром.',
      remarks: () => 'Региональный центр дал замечания: учтите их и\u00a0согласуйте снова.',
      agreementOutdated: () => 'После согласования перечень изменился: согласуйте его снова.',
      nobodyListed: () => 'В\u00a0перечне нет ни\u00a0одной школы.',
      thresholdWithoutBasis: (count: number) =>
        `В\u00a0правилах без основания: ${pluralRu(count, 'порог', 'порога', 'порогов')}.`,
      notSigned: () => 'Приказ ещё не\u00a0внесён.',
    },
    refusals: {
      registerClosed:
        'Перечень больше не\u00a0готовится: он уже действует или отозван. Откройте его страницу заново.',
      registerChanged:
        'Пока страница была открыта, перечень изменил кто-то другой. Откройте её заново и\u00a0проверьте.',
      preliminaryRun:
        'Расчёт предварительный, приказ по\u00a0нему составить нельзя. Нужен итоговый расчёт: когда недостающие результаты загружены или записаны как не\u00a0проводившиеся, с\u00a0основанием.',
      newerRun:
        'Есть более поздний итоговый расчёт этого года. Откройте его и\u00a0начните перечень с\u00a0него.',
      laterListInForce: (number: string, on: string) =>
        `Уже действовал перечень по\u00a0результатам более позднего года: приказ от\u00a0${on} №\u00a0${number}. Перечень более раннего года его не\u00a0заменит.`,
      registerOpen: (year: number) =>
        `Перечень по\u00a0результатам ${year}\u00a0года уже готовится. Продолжите его или сначала отзовите.`,
      schoolUnknown: 'Выберите школу из\u00a0реестра.',
      schoolAmended: 'По\u00a0этой школе поправка уже есть. Сначала отзовите её.',
      alreadyListed: 'Эта школа уже в\u00a0перечне.',
      notListed: 'Этой школы в\u00a0перечне и\u00a0в\u00a0зоне риска нет: исключать нечего.',
      alreadyWithdrawn: 'Эту поправку уже отозвали. Откройте страницу заново.',
      draftChanged:
        'Пока страница была открыта, проект приказа изменил кто-то другой. Откройте её заново.',
      blocked: (reasons: string) => `Приказ внести пока нельзя. ${reasons}`,
      everySchoolUnconfirmed:
        'В\u00a0перечне все школы: такие правила никого не\u00a0выделяют. Проверьте пороги; если так и\u00a0задумано, подтвердите.',
      orderInFuture: 'Дата приказа ещё не\u00a0наступила.',
      orderBeforeRun: (computedOn: string) =>
        `Приказ не\u00a0может быть раньше расчёта, на\u00a0котором стоит перечень: ${computedOn}.`,
      orderBeforeFormer: (number: string, on: string) =>
        `Приказ не\u00a0может быть раньше действующего: от\u00a0${on} №\u00a0${number}.`,
      numberUsed: (number: string, year: number) =>
        `Приказ №\u00a0${number} за\u00a0${year}\u00a0год уже внесён. Проверьте номер и\u00a0дату.`,
      scanUnknown:
        'Скан должен быть в\u00a0PDF, JPG или PNG. Судим по\u00a0содержимому, а\u00a0не\u00a0по\u00a0имени.',
      scanTooLarge: (megabytes: number) =>
        `Скан больше ${megabytes}\u00a0МБ. Сохраните его мельче.`,
      dayNeeded: 'Укажите дату.',
      mustConfirm: 'Подтвердите или поправьте перечень.',
    },
  },
  {
    title: 'The way to the order',
    phases: { chain: 'Approval', sides: 'Work with schools' },
    step: {
      calculation: 'A conclusion on every school',
      experts: 'Clarification with experts (3.2)',
      received: 'Comparison with received lists',
      agreement: 'Agreement with the regional centre',
      draftOrder: 'Draft order',
      signed: 'The order is signed',
      inForce: 'The list is in force',
    },
    side: { headMeetings: 'Talks with heads of schools', sheets: 'Sheets of schools and answers' },
    notNeeded: 'Not needed',
    preliminaryShort: 'A final run is needed.',
    toDo: {
      draftOrder: 'The text can be read and added to already.',
      agreement: 'Send the list to the centre or enter its letter.',
    },
    met: (met: number, of: number) =>
      `Held with ${met} of ${pluralEn(of, 'school', 'schools')} of the list.`,
    sheets: (acknowledged: number, sent: number) =>
      sent === 0 ? 'No sheet has been sent yet.' : `Read by ${acknowledged} of ${sent}.`,
    objections: (count: number) => `${pluralEn(count, 'objection', 'objections')} undecided.`,
    block: {
      preliminaryRun: () => 'The run is preliminary: wait for the results and compute again.',
      undecidedSchools: (count: number) =>
        `Small groups undecided: ${pluralEn(count, 'school', 'schools')}.`,
      openMeetings: (count: number) =>
        `Without minutes: ${pluralEn(count, 'meeting', 'meetings')}.`,
      unresolvedDifferences: (count: number) =>
        `Differences from received lists unresolved: ${pluralEn(count, 'school', 'schools')}.`,
      unmatchedLines: (count: number) =>
        `Schools not recognised in received lists: ${pluralEn(count, 'line', 'lines')}.`,
      notAgreed: () => 'The list is not agreed with the regional centre yet.',
      remarks: () => 'The regional centre has remarks: consider them and agree again.',
      agreementOutdated: () => 'The list has changed since the agreement: agree again.',
      nobodyListed: () => 'There is no school in the list.',
      thresholdWithoutBasis: (count: number) =>
        `Without a basis in the rules: ${pluralEn(count, 'threshold', 'thresholds')}.`,
      notSigned: () => 'The order is not entered yet.',
    },
    refusals: {
      registerClosed:
        'The list is no longer being prepared: it is in force or withdrawn. Open its page again.',
      registerChanged:
        'Somebody else changed the list while the page was open. Open it again and check.',
      preliminaryRun:
        'The run is preliminary: no order can rest on it. Missing results have to be loaded or recorded as not held, with a basis.',
      newerRun: 'There is a later final run of this year. Open it and start the list from it.',
      laterListInForce: (number: string, on: string) =>
        `A list by results of a later year has been in force: order no.\u00a0${number} of ${on}. An earlier year does not replace it.`,
      registerOpen: (year: number) =>
        `A list by results of ${year} is being prepared already. Go on with it or withdraw it first.`,
      schoolUnknown: 'Choose a school of the register.',
      schoolAmended: 'There is an amendment on this school already. Withdraw it first.',
      alreadyListed: 'This school is in the list already.',
      notListed: 'This school is neither in the list nor in the risk zone.',
      alreadyWithdrawn: 'This amendment is withdrawn already. Open the page again.',
      draftChanged: 'Somebody else changed the draft while the page was open. Open it again.',
      blocked: (reasons: string) => `The order cannot be entered yet. ${reasons}`,
      everySchoolUnconfirmed:
        'Every school is in the list: such rules single out nobody. Check the thresholds; if it is meant so, confirm.',
      orderInFuture: 'The date of the order has not come yet.',
      orderBeforeRun: (computedOn: string) =>
        `The order cannot be earlier than the run under the list: ${computedOn}.`,
      orderBeforeFormer: (number: string, on: string) =>
        `The order cannot be earlier than the one in force: no.\u00a0${number} of ${on}.`,
      numberUsed: (number: string, year: number) =>
        `Order no.\u00a0${number} of ${year} is entered already. Check number and date.`,
      scanUnknown: 'The scan must be PDF, JPG or PNG, by its content and not by its name.',
      scanTooLarge: (megabytes: number) =>
        `The scan is over ${megabytes}\u00a0MB. Save it smaller.`,
      dayNeeded: 'Give the date.',
      mustConfirm: 'Confirm or correct the list.',
    },
  },
)
