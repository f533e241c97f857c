import { catalogue } from '../../kernel/i18n/catalogue.ts'

export const messages = catalogue(
  {
    desk: 'Рабочий стол',
    schools: 'Школы',
    product: 'Опора',
    soon: 'страницы ещё нет',
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
    soon: 'no page yet',
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
