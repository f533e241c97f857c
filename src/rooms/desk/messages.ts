import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

export const messages = catalogue(
  {
    desk: 'Рабочий стол',
    schools: 'Школы',
    product: 'Опора',
    waiting: 'Ждёт вас',
    people: 'Полномочия',
    nothingWaits: 'Сейчас вас ничего не\u00a0ждёт',
    nothingWaitsText:
      'Здесь собираются дела, у\u00a0каждого одно действие: исправить, подтвердить, ответить, подписать.',
    waitForRegister:
      'Реестр школ ещё не\u00a0заполнен. Его ведут методист, специалисты и\u00a0начальник управления образования.',
    fillRegister: 'Загрузить таблицу',
    fillRegisterDuty: 'Заполнить реестр школ',
    fillRegisterWhy:
      'На нём стоит всё остальное: результаты, выводы, поддержка. Подойдёт таблица из ФИС ОКО или своя.',
    cycle: 'Управленческий цикл',
    numbers: 'Числа',
    openSchools: 'Школ в\u00a0реестре',
    closedSince: (count: number) => (count === 0 ? '' : `закрыто или присоединено: ${count}`),
    ruralSchools: 'Сельских школ',
    ofAll: (count: number) => `из\u00a0${count}`,
    register: 'Реестр школ',
    registerEmpty: 'Реестр пуст.',
    registered: (count: number) => `${pluralRu(count, 'школа', 'школы', 'школ')} в\u00a0реестре`,
    openRegister: 'Открыть реестр',
    notHere: 'Этой части ещё нет',
    stages: {
      data: 'Данные',
      identification: 'Выявление',
      diagnosis: 'Диагностика',
      measures: 'Меры',
      support: 'Сопровождение',
      monitoring: 'Мониторинг',
      decisions: 'Решения',
      effect: 'Эффект',
    },
    errors: {
      notFound: 'Страница не найдена',
      notFoundText:
        'Такой страницы нет, либо она относится к\u00a0тому, что вам не\u00a0показывается. Проверьте адрес или начните с\u00a0рабочего стола.',
      denied: 'Доступ закрыт',
      deniedText: 'Права назначает администратор вашего муниципалитета.',
      badRequest: 'Форма не принята',
      badRequestText:
        'Страница, с\u00a0которой отправлена форма, устарела или повреждена. Откройте её заново.',
      failed: 'Произошла ошибка',
      failedText:
        'Записанное раньше сохранено, последнее действие не\u00a0выполнено. Повторите его, а\u00a0если не\u00a0поможет, сообщите администратору номер обращения.',
      request: 'Номер обращения',
      home: 'На рабочий стол',
      mine: 'Кто я и\u00a0что мне доступно',
    },
  },
  {
    desk: 'Desk',
    schools: 'Schools',
    product: 'Opora',
    waiting: 'Waiting for you',
    people: 'Powers',
    nothingWaits: 'Nothing waits for you now',
    nothingWaitsText: 'Duties gather here, each with one act: put right, confirm, answer, sign.',
    waitForRegister:
      'The register of schools is empty. The methodist, the specialists and the head of the authority keep it.',
    fillRegister: 'Load a table',
    fillRegisterDuty: 'Fill the register of schools',
    fillRegisterWhy:
      'Everything else rests on it: results, verdicts, support. A table of your own will do.',
    cycle: 'Management cycle',
    numbers: 'Figures',
    openSchools: 'Schools in the register',
    closedSince: (count: number) => (count === 0 ? '' : `closed or merged: ${count}`),
    ruralSchools: 'Rural schools',
    ofAll: (count: number) => `of ${count}`,
    register: 'Register of schools',
    registerEmpty: 'The register is empty.',
    registered: (count: number) => `${pluralEn(count, 'school', 'schools')} in the register`,
    openRegister: 'Open the register',
    notHere: 'This part is not there yet',
    stages: {
      data: 'Data',
      identification: 'Identification',
      diagnosis: 'Diagnosis',
      measures: 'Measures',
      support: 'Support',
      monitoring: 'Monitoring',
      decisions: 'Decisions',
      effect: 'Effect',
    },
    errors: {
      notFound: 'Page not found',
      notFoundText:
        'There is no such page, or it is about something that is not shown to you. Check the address or start from the desk.',
      denied: 'Access denied',
      deniedText: 'Rights are given by the administrator of your municipality.',
      badRequest: 'The form was not accepted',
      badRequestText: 'The page the form was sent from is out of date or damaged. Open it again.',
      failed: 'Something went wrong',
      failedText:
        'What was stored before is safe, the last act was not done. Try again; if that does not help, tell your administrator the number of the request.',
      request: 'Request number',
      home: 'To the desk',
      mine: 'Who am I and what may I do',
    },
  },
)
