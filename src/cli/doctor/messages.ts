import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

export const doctorTexts = catalogue(
  {
    help: 'opora doctor [--json]\n\nПроверяет установку: Node, папку данных, PostgreSQL, роли, построчную защиту, обновления, журнал.\nНичего не меняет. Код выхода 1, если что-то не в порядке.\n',
    names: {
      node: 'Node',
      data: 'Папка данных',
      postgres: 'PostgreSQL',
      roles: 'Роли',
      migrations: 'Обновления базы',
      rowSecurity: 'Построчная защита',
      journal: 'Журнал',
      jobs: 'Фоновые задания',
    },
    states: {
      good: 'в порядке',
      doubtful: 'внимание',
      bad: 'не в порядке',
      notChecked: 'не проверено',
    },
    node: (version: string) => `Node ${version}.`,
    nodeOld: (version: string, needed: number) =>
      `Node ${version}, а нужен ${needed} или новее. Выполните npm ci: он принесёт нужный.`,
    data: (path: string) => `Папка «${path}» доступна для записи.`,
    dataOpen: (path: string, mode: string) =>
      `В папку «${path}» могут заглянуть другие пользователи (права ${mode}). Выполните: chmod 700 «${path}».`,
    dataNotUsed: 'Данные хранит сервер из DATABASE_URL; в папке данных только файлы программы.',
    absent: 'Базы ещё нет: её создаст первый запуск (opora serve или opora migrate).',
    embedded: (version: string) => `Встроенный PostgreSQL ${version}.`,
    joined: (version: string) => `Встроенный PostgreSQL ${version}, его держит работающая Опора.`,
    external: (version: string, server: string) => `PostgreSQL ${version} на сервере ${server}.`,
    roles: (owner: string, app: string) =>
      `Таблицами владеет «${owner}», приложение работает от имени «${app}» и прав в обход защиты не имеет.`,
    ownerMighty: (owner: string) =>
      `Программа входит на сервер как суперпользователь «${owner}». Приложение работает от имени opora_app, но надёжнее завести владельцу базы обычную роль.`,
    migrations: (count: number) =>
      `Применено ${pluralRu(count, 'обновление', 'обновления', 'обновлений')}, новых нет.`,
    pending: (count: number) =>
      `${pluralRu(count, 'обновление ждёт', 'обновления ждут', 'обновлений ждут')} применения: выполните opora migrate.`,
    protectedTables: (count: number) =>
      `Включена для ${pluralRu(count, 'таблицы', 'таблиц', 'таблиц')} с данными муниципалитетов.`,
    unprotected: (tables: string) => `Не включена для таблиц: ${tables}. Сообщите разработчикам.`,
    journal: (count: number) =>
      `${pluralRu(count, 'запись', 'записи', 'записей')}; приложение может добавлять их, но не менять и не удалять.`,
    journalOpen: 'Приложение может менять записи журнала. Сообщите разработчикам.',
    jobs: (waiting: number, failed: number) =>
      `Ждут или идут: ${waiting}, закончились ошибкой за неделю: ${failed}.`,
    noDatabase: 'Базы ещё нет.',
    noConnection: 'Нет связи с базой.',
    notMigrated: 'Сначала примените обновления.',
  },
  {
    help: 'opora doctor [--json]\n\nLooks at the installation: Node, data folder, PostgreSQL, roles, row-level security, migrations, journal.\nChanges nothing. Exits with 1 when something is wrong.\n',
    names: {
      node: 'Node',
      data: 'Data folder',
      postgres: 'PostgreSQL',
      roles: 'Roles',
      migrations: 'Migrations',
      rowSecurity: 'Row-level security',
      journal: 'Journal',
      jobs: 'Background jobs',
    },
    states: { good: 'fine', doubtful: 'attention', bad: 'wrong', notChecked: 'not checked' },
    node: (version) => `Node ${version}.`,
    nodeOld: (version, needed) =>
      `Node ${version}; ${needed} or newer is needed. Run npm ci, it brings the right one.`,
    data: (path) => `The folder ${path} can be written to.`,
    dataOpen: (path, mode) =>
      `Other users can look into the folder ${path} (mode ${mode}). Run: chmod 700 ${path}.`,
    dataNotUsed:
      'The server of DATABASE_URL keeps the data; the data folder holds only files of the program.',
    absent: 'There is no database yet: the first start makes it (opora serve or opora migrate).',
    embedded: (version) => `Embedded PostgreSQL ${version}.`,
    joined: (version) => `Embedded PostgreSQL ${version}, held by a running Opora.`,
    external: (version, server) => `PostgreSQL ${version} on the server ${server}.`,
    roles: (owner, app) =>
      `${owner} owns the tables; the application works as ${app} and has no right to go round protection.`,
    ownerMighty: (owner) =>
      `The program logs in as the superuser ${owner}. The application works as opora_app, but an ordinary role for the owner is safer.`,
    migrations: (count) => `${pluralEn(count, 'migration', 'migrations')} applied, none new.`,
    pending: (count) =>
      `${pluralEn(count, 'migration waits', 'migrations wait')} to be applied: run opora migrate.`,
    protectedTables: (count) =>
      `On for ${pluralEn(count, 'table', 'tables')} with data of municipalities.`,
    unprotected: (tables) => `Off for the tables: ${tables}. Tell the developers.`,
    journal: (count) =>
      `${pluralEn(count, 'record', 'records')}; the application may add to them, not change or delete.`,
    journalOpen: 'The application may change records of the journal. Tell the developers.',
    jobs: (waiting, failed) => `Waiting or running: ${waiting}, failed within a week: ${failed}.`,
    noDatabase: 'There is no database yet.',
    noConnection: 'No connection to the database.',
    notMigrated: 'Apply the migrations first.',
  },
)

export type DoctorTexts = (typeof doctorTexts)['ru']
