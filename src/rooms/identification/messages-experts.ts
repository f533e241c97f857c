import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

/** «Уточнение с экспертами (п. 3.2)»: the queue, the meeting, its protocol. */
export const expertMessages = catalogue(
  {
    title: 'Уточнение с\u00a0экспертами (п.\u00a03.2)',
    registers: 'Перечни',
    register: (years: string) => `Перечень ${years}`,
    lead: (asked: number, gaps: number) =>
      asked + gaps === 0
        ? 'Ни\u00a0одна школа уточнения не\u00a0требует.'
        : [
            asked === 0
              ? ''
              : `${pluralRu(asked, 'школа соответствует', 'школы соответствуют', 'школ соответствуют')} критериям только благодаря малым группам.`,
            gaps === 0
              ? ''
              : `О\u00a0${pluralRu(gaps, 'школе', 'школах', 'школах')} для вывода не\u00a0хватает данных.`,
          ]
            .filter(Boolean)
            .join(' '),
    noQueue:
      'Перечень введён с\u00a0приказа: расчёта по\u00a0нему нет, уточнять с\u00a0экспертами нечего.',
    nobody: 'Уточнять нечего',
    nobodyText:
      'В\u00a0расчёте нет школ, вывод о\u00a0которых держится на\u00a0группах менее 10\u00a0участников.',
    run: (day: string) => `расчёт от\u00a0${day}`,
    meetings: 'Заседания',
    noMeetings:
      'Заседаний ещё не\u00a0было. Одно заседание решает обо всех школах одним протоколом.',
    meeting: (ordinal: number) => `Заседание ${ordinal}`,
    meetingOn: (ordinal: number, day: string) => `Заседание ${ordinal} от\u00a0${day}`,
    state: { open: 'идёт', closed: 'закрыто протоколом', cancelled: 'не\u00a0состоялось' },
    protocol: (number: string, day: string) => `протокол №\u00a0${number} от\u00a0${day}`,
    columns: {
      meeting: 'Заседание',
      heldOn: 'Проведено',
      state: 'Состояние',
      decided: 'Решено о\u00a0школах',
      minutes: 'Протокол',
      procedure: 'Процедура',
      of: 'Результат',
      school: 'Школа',
      decision: 'Решение',
      reason: 'Основание',
    },
    begin: 'Начать заседание',
    goOn: 'Продолжить заседание',
    docx: 'DOCX',
    pdf: 'PDF',
    draft: (format: string) => `Проект протокола, ${format}`,
    minutes: (format: string) => `Протокол, ${format}`,
    groups: {
      smallGroups: 'Малые группы',
      gaps: 'Не\u00a0хватает данных',
    },
    groupText: {
      smallGroups:
        'Без групп менее 10\u00a0участников вывод был\u00a0бы иным. Решение нужно по\u00a0каждой школе: без него приказ не\u00a0вводится.',
      gaps: 'С\u00a0недостающими результатами школа могла\u00a0бы соответствовать критериям. Решать на\u00a0заседании можно, но\u00a0не\u00a0обязательно.',
    },
    order: 'Школы стоят по\u00a0наименованию. Порядок по\u00a0результатам не\u00a0предусмотрен.',
    met: { met: 'выполнен', undetermined: 'не\u00a0определён' },
    smallGroups: {
      only: 'только благодаря малым группам',
      partly: 'с\u00a0опорой на\u00a0малые группы',
      none: '',
    },
    results: 'Все результаты школы: низких из\u00a0участников, доля и\u00a0интервал 95\u00a0%',
    none: 'Результатов нет.',
    small: 'малая группа',
    low: 'низкий',
    missing: 'Нет результатов',
    stability: 'Устойчивость',
    why: 'Почему',
    talk: (day: string, who: string) => `Беседа с\u00a0руководителем ${day}, ${who}:`,
    noTalk: 'Беседы с\u00a0руководителем не\u00a0записано.',
    decisions: {
      include: 'включить в\u00a0перечень',
      doNotInclude: 'не\u00a0включать',
      riskZone: 'зона риска',
    },
    left: 'на\u00a0этом заседании не\u00a0решали',
    undecided: 'решения ещё нет',
    storedNow: (said: string) => `Сейчас записано: ${said}`,
    decidedBy: (protocol: string) => `по\u00a0${protocol.replace(/^протокол/u, 'протоколу')}`,
    before: (protocol: string) => `прежде, ${protocol}`,
    fields: {
      heldOn: 'День заседания',
      heldOnHint:
        'Можно начать заранее: повестка готовится до\u00a0заседания, протокол вводится после.',
      chair: 'Председатель',
      secretary: 'Секретарь',
      personHint:
        'Выберите из\u00a0списка или напишите: фамилия, имя, отчество, через запятую должность.',
      present: 'Присутствуют',
      others: 'Ещё присутствуют',
      othersHint:
        'По\u00a0одному в\u00a0строке: фамилия, имя, отчество, через запятую должность. Эксперты, которых нет в\u00a0системе.',
      decision: 'Решение',
      reason: 'Основание решения',
      protocolNumber: 'Номер протокола',
      protocolOn: 'Дата протокола',
      cancelReason: 'Почему заседание не\u00a0состоялось',
    },
    open: {
      title: 'Начать заседание рабочей группы',
      lead: 'Кто ведёт, кто записывает, кто присутствует: так их назовёт протокол.',
      act: 'Начать заседание',
      back: 'Вернуться к\u00a0очереди',
      done: 'Заседание начато. Внесите решения и\u00a0закройте его протоколом.',
    },
    correct: {
      title: 'Дата и\u00a0состав заседания',
      link: 'Дата и\u00a0состав',
      act: 'Записать',
      done: 'Дата и\u00a0состав записаны.',
    },
    decide: {
      lead: (undecided: number) =>
        undecided === 0
          ? 'Решения внесены обо всех школах, которые их требуют.'
          : `Без решения: ${pluralRu(undecided, 'школа', 'школы', 'школ')}.`,
      people: 'Состав',
      act: 'Записать решения',
      done: (count: number) =>
        `Записано: ${pluralRu(count, 'решение', 'решения', 'решений')}. В\u00a0силу они вступят с\u00a0протоколом.`,
      closeTitle: 'Протокол',
      closeText:
        'С\u00a0номером протокола заседание закрыто навсегда: решения учитываются в\u00a0перечне. Школы без решения останутся следующему заседанию.',
      close: 'Закрыть заседание протоколом',
      closed: (number: string) => `Заседание закрыто протоколом №\u00a0${number}.`,
      keys: 'Tab – дальше, стрелки – решение; всё записывается вместе.',
      table: 'Решения',
      sheet: 'Сведения для экспертов',
    },
    cancel: {
      title: 'Заседание не\u00a0состоялось',
      link: 'Не\u00a0состоялось',
      text: 'Внесённые решения силы не\u00a0получат и\u00a0останутся видны. После этого можно начать другое заседание.',
      act: 'Записать: не\u00a0состоялось',
      done: 'Записано: заседание не\u00a0состоялось.',
      back: 'Вернуться к\u00a0заседанию',
    },
    notChanged: 'Заседание не\u00a0изменено',
    closedLead: 'Закрытое заседание не\u00a0меняется. Решить иначе может следующее заседание.',
  },
  {
    title: 'Clarification with experts (3.2)',
    registers: 'Lists',
    register: (years: string) => `List ${years}`,
    lead: (asked: number, gaps: number) =>
      asked + gaps === 0
        ? 'No school needs clarification.'
        : [
            asked === 0
              ? ''
              : `${pluralEn(asked, 'school meets', 'schools meet')} the criteria only thanks to small groups.`,
            gaps === 0 ? '' : `On ${pluralEn(gaps, 'school', 'schools')} data are lacking.`,
          ]
            .filter(Boolean)
            .join(' '),
    noQueue: 'The list was entered from an order: there is no run and nothing to clarify.',
    nobody: 'Nothing to clarify',
    nobodyText: 'No conclusion of the run rests on groups under 10 participants.',
    run: (day: string) => `run of ${day}`,
    meetings: 'Meetings',
    noMeetings:
      'There was no meeting yet. One meeting decides about all schools with one protocol.',
    meeting: (ordinal: number) => `Meeting ${ordinal}`,
    meetingOn: (ordinal: number, day: string) => `Meeting ${ordinal} of ${day}`,
    state: { open: 'going on', closed: 'closed by its protocol', cancelled: 'did not take place' },
    protocol: (number: string, day: string) => `protocol No.\u00a0${number} of ${day}`,
    columns: {
      meeting: 'Meeting',
      heldOn: 'Held',
      state: 'State',
      decided: 'Schools decided',
      minutes: 'Protocol',
      procedure: 'Procedure',
      of: 'Result',
      school: 'School',
      decision: 'Decision',
      reason: 'Reason',
    },
    begin: 'Begin a meeting',
    goOn: 'Go on with the meeting',
    docx: 'DOCX',
    pdf: 'PDF',
    draft: (format: string) => `Draft protocol, ${format}`,
    minutes: (format: string) => `Protocol, ${format}`,
    groups: { smallGroups: 'Small groups', gaps: 'Data are lacking' },
    groupText: {
      smallGroups:
        'Without groups under 10 participants the conclusion would be another one. Every school needs a decision before the order.',
      gaps: 'With the missing results the school might meet the criteria. A decision is possible, not obligatory.',
    },
    order: 'Schools stand by name. There is no order by result.',
    met: { met: 'met', undetermined: 'undetermined' },
    smallGroups: {
      only: 'only thanks to small groups',
      partly: 'resting on small groups',
      none: '',
    },
    results: 'All results of the school: low of participants, share and 95\u00a0% interval',
    none: 'There are no results.',
    small: 'small group',
    low: 'low',
    missing: 'Missing results',
    stability: 'Stability',
    why: 'Why',
    talk: (day: string, who: string) => `Talk with the head on ${day}, ${who}:`,
    noTalk: 'No talk with the head is recorded.',
    decisions: {
      include: 'put on the list',
      doNotInclude: 'leave out',
      riskZone: 'risk zone',
    },
    left: 'not decided in this meeting',
    undecided: 'no decision yet',
    storedNow: (said: string) => `Stored now: ${said}`,
    decidedBy: (protocol: string) => `by ${protocol}`,
    before: (protocol: string) => `before, ${protocol}`,
    fields: {
      heldOn: 'Day of the meeting',
      heldOnHint:
        'It may be begun ahead: the agenda is prepared before, the protocol entered after.',
      chair: 'Chair',
      secretary: 'Secretary',
      personHint: 'Choose from the list or write the name and, after a comma, the post.',
      present: 'Present',
      others: 'Also present',
      othersHint: 'One a line: name, after a comma the post. Experts who are not in the system.',
      decision: 'Decision',
      reason: 'Reason',
      protocolNumber: 'Number of the protocol',
      protocolOn: 'Date of the protocol',
      cancelReason: 'Why the meeting did not take place',
    },
    open: {
      title: 'Begin a meeting of the working group',
      lead: 'Who presides, who writes, who is present: so the protocol names them.',
      act: 'Begin the meeting',
      back: 'Back to the queue',
      done: 'The meeting has begun. Enter decisions and close it with a protocol.',
    },
    correct: {
      title: 'Day and people of the meeting',
      link: 'Day and people',
      act: 'Save',
      done: 'Day and people are saved.',
    },
    decide: {
      lead: (undecided: number) =>
        undecided === 0
          ? 'Every school that needs a decision has one.'
          : `Without a decision: ${pluralEn(undecided, 'school', 'schools')}.`,
      people: 'People',
      act: 'Save decisions',
      done: (count: number) =>
        `${pluralEn(count, 'decision', 'decisions')} saved. They take effect with the protocol.`,
      closeTitle: 'Protocol',
      closeText:
        'With the number of the protocol the meeting is closed for ever and its decisions count. Schools without a decision are left to the next one.',
      close: 'Close the meeting',
      closed: (number: string) => `The meeting is closed by protocol No.\u00a0${number}.`,
      keys: 'Tab goes on, arrows choose; everything is saved together.',
      table: 'Decisions',
      sheet: 'What experts need to know',
    },
    cancel: {
      title: 'The meeting did not take place',
      link: 'Did not take place',
      text: 'What was drafted has no effect and stays visible. Another meeting can then begin.',
      act: 'Record it',
      done: 'Recorded: the meeting did not take place.',
      back: 'Back to the meeting',
    },
    notChanged: 'The meeting has not changed',
    closedLead: 'A closed meeting never changes. A further meeting may decide otherwise.',
  },
)
