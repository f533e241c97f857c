import { catalogue } from '../kernel/i18n/catalogue.ts'

export const servingTexts = catalogue(
  {
    help: (command: string) =>
      [
        `opora ${command}: сервер Опоры`,
        '',
        'Переменные окружения: PORT (3000), HOST (127.0.0.1), OPORA_DATA (./data), DATABASE_URL,',
        'OPORA_DEMO (1 или 0), OPORA_URL, OPORA_SECRET, OPORA_PROXIES, OPORA_UPLOAD_MB, OPORA_LOG.',
        '',
      ].join('\n'),
    noArguments: (command: string) =>
      `У команды ${command} параметров нет: настройки берутся из окружения.`,
    badSettings: 'Настройки в окружении неверны:',
    building: 'Собираю страницы (один раз после обновления)…',
    notBuilt: 'Страницы не собраны. Запустите npm start или opora start.',
    seeding: 'Загружаю показательный район…',
    ready: (address: string) => `Опора работает: ${address}`,
    stopWith: 'Остановить: Ctrl+C',
    demo: (password: string) => `Войти в показательный район (пароль у всех ${password}):`,
    setUp: (link: string) =>
      `База пуста. Создайте первого администратора по одноразовой ссылке:\n  ${link}`,
    portTaken: (port: number) =>
      `Порт ${port} занят другой программой. Укажите свободный, например: PORT=${port + 1} npm start`,
    portOurs: (port: number) =>
      `На порту ${port} уже работает Опора. Откройте http://localhost:${port} или запустите эту на другом порту и с другой папкой данных (PORT, OPORA_DATA).`,
    portForbidden: (port: number) =>
      `Порт ${port} этому пользователю недоступен: порты ниже 1024 обычно открыты только администратору.`,
    hostUnknown: (host: string) => `Адреса ${host} на этом компьютере нет. Проверьте HOST.`,
    stopping: 'Останавливаюсь…',
  },
  {
    help: (command: string) =>
      [
        `opora ${command}: the Opora server`,
        '',
        'Environment: PORT (3000), HOST (127.0.0.1), OPORA_DATA (./data), DATABASE_URL,',
        'OPORA_DEMO (1 or 0), OPORA_URL, OPORA_SECRET, OPORA_PROXIES, OPORA_UPLOAD_MB, OPORA_LOG.',
        '',
      ].join('\n'),
    noArguments: (command: string) =>
      `${command} has no options: settings come from the environment.`,
    badSettings: 'Settings of the environment are wrong:',
    building: 'Building the pages (once after an update)…',
    notBuilt: 'The pages are not built. Run npm start or opora start.',
    seeding: 'Loading the demonstration district…',
    ready: (address: string) => `Opora is running: ${address}`,
    stopWith: 'Stop with Ctrl+C',
    demo: (password: string) =>
      `Sign in to the demonstration district (everybody’s password is ${password}):`,
    setUp: (link: string) =>
      `The database is empty. Make the first administrator by this one-time link:\n  ${link}`,
    portTaken: (port: number) =>
      `Port ${port} is used by another program. Choose a free one, for example: PORT=${port + 1} npm start`,
    portOurs: (port: number) =>
      `Opora is already running on port ${port}. Open http://localhost:${port}, or start this one on another port with another data folder (PORT, OPORA_DATA).`,
    portForbidden: (port: number) =>
      `Port ${port} is not open to this user: ports under 1024 usually belong to the administrator.`,
    hostUnknown: (host: string) => `This computer has no address ${host}. Check HOST.`,
    stopping: 'Stopping…',
  },
)
