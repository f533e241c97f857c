import { catalogue } from '../../kernel/i18n/catalogue.ts'

/** Why a meeting with experts is not stored, and what is wrong at a field. */
export const expertRefusals = catalogue(
  {
    faults: {
      reasonNeeded: (school: string) => `${school}: напишите основание решения.`,
      decisionNeeded: (school: string) => `${school}: выберите решение или сотрите основание.`,
      postMissing: (found: string) =>
        found === ''
          ? 'Назовите человека: фамилия, имя, отчество, через запятую должность.'
          : `«${found}»: после имени поставьте запятую и\u00a0напишите должность.`,
      numberNeeded: 'Введите номер протокола.',
      onNeeded: 'Введите дату протокола.',
    },
    refusals: {
      registerClosed:
        'Перечень уже утверждён или отозван: заседания по\u00a0нему больше не\u00a0ведутся.',
      registerChanged: 'Перечень тем временем изменился. Откройте страницу заново.',
      nobodyToClarify: 'Перечень введён с\u00a0приказа: уточнять с\u00a0экспертами нечего.',
      meetingGoesOn: 'Заседание по\u00a0этому перечню уже идёт. Сначала закройте его протоколом.',
      meetingEnded: 'Заседание уже закрыто. Решить иначе может следующее заседание.',
      changedMeanwhile:
        'Кто-то записал решения этого заседания раньше вас. Где записано иначе, показано под вашим решением: сверьте и\u00a0запишите ещё раз.',
      beforeRun: (day: string) => `Заседание не\u00a0может быть раньше расчёта: он сделан ${day}.`,
      chairIsSecretary: 'Председатель и\u00a0секретарь – разные люди.',
      nobodyElsePresent:
        'Кроме председателя и\u00a0секретаря нужен хотя\u00a0бы один присутствующий: вывод уточняют с\u00a0экспертами.',
      notInQueue: (count: number) =>
        `Школ не\u00a0из\u00a0очереди: ${count}. Решать можно только о\u00a0школах этого расчёта, требующих уточнения.`,
      nothingDecided:
        'Ни\u00a0о\u00a0какой школе не\u00a0решено: протокол закрывать не\u00a0с\u00a0чем.',
      heldAhead: (day: string) =>
        `Заседание назначено на\u00a0${day}: протокол вводится после него.`,
      protocolTooEarly: (day: string) => `Протокол не\u00a0может быть раньше заседания ${day}.`,
      protocolAhead: 'Дата протокола ещё не\u00a0наступила.',
      protocolNumberTaken: 'Протокол с\u00a0таким номером в\u00a0этом году уже есть.',
    },
  },
  {
    faults: {
      reasonNeeded: (school: string) => `${school}: give the reason of the decision.`,
      decisionNeeded: (school: string) => `${school}: choose a decision or clear the reason.`,
      postMissing: (found: string) =>
        found === ''
          ? 'Name the person: full name, after a comma the post.'
          : `“${found}”: put a comma after the name and write the post.`,
      numberNeeded: 'Enter the number of the protocol.',
      onNeeded: 'Enter the date of the protocol.',
    },
    refusals: {
      registerClosed: 'The list is approved or withdrawn: no more meetings are held about it.',
      registerChanged: 'The list has changed meanwhile. Open the page again.',
      nobodyToClarify: 'The list was entered from an order: there is nothing to clarify.',
      meetingGoesOn: 'A meeting about this list is going on. Close it first.',
      meetingEnded: 'The meeting is closed already. A further meeting may decide otherwise.',
      changedMeanwhile:
        'Somebody saved decisions of this meeting before you. Where theirs differ they are shown under yours: compare and save again.',
      beforeRun: (day: string) => `A meeting cannot be before the run, which was made on ${day}.`,
      chairIsSecretary: 'Chair and secretary are different people.',
      nobodyElsePresent: 'Besides chair and secretary somebody must be present: an expert.',
      notInQueue: (count: number) => `Schools outside of the queue: ${count}.`,
      nothingDecided: 'Nothing is decided: there is nothing to close with.',
      heldAhead: (day: string) => `The meeting is on ${day}: the protocol is entered after it.`,
      protocolTooEarly: (day: string) => `The protocol cannot be before the meeting of ${day}.`,
      protocolAhead: 'The date of the protocol has not come yet.',
      protocolNumberTaken: 'There is a protocol with this number in this year.',
    },
  },
)
