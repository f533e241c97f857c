import { catalogue } from '../i18n/catalogue.ts'
import type { RolePower, StorageFault } from './faults.ts'

const powerRu = {
  superuser: 'суперпользователь',
  bypassesRowSecurity: 'обходит построчную защиту (BYPASSRLS)',
  ownsTables: 'владеет таблицами',
} satisfies Record<RolePower, string>

const powerEn = {
  superuser: 'is a superuser',
  bypassesRowSecurity: 'bypasses row-level security (BYPASSRLS)',
  ownsTables: 'owns the tables',
} satisfies Record<RolePower, string>

/** Sentences about the database for whoever starts the program. */
export const databaseMessages = catalogue(
  {
    fault: faultRu as (fault: StorageFault) => string,
    waitingForCommand: (pid: number) =>
      `С этой папкой данных работает команда opora (процесс ${pid}); жду, пока она закончит…`,
    waitingForStart: (pid: number) => `Опора (процесс ${pid}) запускает базу; жду…`,
    waitingForElsewhere:
      'Похоже, с папкой данных работает Опора в другом контейнере; жду, не завершилась ли она…',
    waitingForOthers: 'Базой ещё пользуется другая команда opora; жду, пока она закончит…',
    stoppingLeftover: (pid: number) =>
      `Останавливаю PostgreSQL, оставшийся от прежнего запуска (процесс ${pid}).`,
    creating: (path: string) => `Создаю базу данных в папке «${path}».`,
    migrated: (count: number) => `Обновлений базы применено: ${count}.`,
  },
  {
    fault: faultEn,
    waitingForCommand: (pid) =>
      `An opora command (process ${pid}) is using this data folder; waiting for it to finish…`,
    waitingForStart: (pid) => `Opora (process ${pid}) is starting the database; waiting…`,
    waitingForElsewhere:
      'Opora in another container seems to use the data folder; waiting to see whether it has ended…',
    waitingForOthers: 'Another opora command still uses the database; waiting for it to finish…',
    stoppingLeftover: (pid) => `Stopping PostgreSQL left by an earlier start (process ${pid}).`,
    creating: (path) => `Creating the database in ${path}.`,
    migrated: (count) => `Migrations applied: ${count}.`,
  },
)

export type DatabaseTexts = (typeof databaseMessages)['ru']

function faultRu(fault: StorageFault): string {
  switch (fault.kind) {
    case 'dataNotWritable':
      return `В папку данных «${fault.path}» нельзя писать (${fault.code}). Дайте на неё права или укажите другую в OPORA_DATA.`
    case 'dataNotOurs':
      return `Папка «${fault.path}» принадлежит другому пользователю (uid ${fault.owner}). Запускайте программу от его имени или укажите другую папку в OPORA_DATA.`
    case 'dataUnreachable':
      return `PostgreSQL не работает от имени root, а другому пользователю папка «${fault.path}» недоступна. Запустите программу от имени обычного пользователя или укажите в OPORA_DATA папку, в которую может войти каждый (например, /var/lib/opora).`
    case 'userUnnamed':
      return `PostgreSQL не работает от имени пользователя, которого система не знает (uid ${fault.uid}). Заведите его в /etc/passwd или запустите программу от имени другого.`
    case 'notACluster':
      return `Папка «${fault.path}» занята другими файлами: в ней нет базы PostgreSQL. Укажите в OPORA_DATA другую папку.`
    case 'clusterVersion':
      return `База в папке данных создана PostgreSQL ${fault.found}, а программа принесла PostgreSQL ${fault.expected}. Перенесите данные командами opora backup (прежняя версия) и opora restore (эта версия).`
    case 'alreadyServing':
      return `Опора уже запущена с папкой данных «${fault.path}» (процесс ${fault.pid}). Остановите её или укажите другую папку в OPORA_DATA.`
    case 'heldElsewhere':
      return `С папкой данных «${fault.path}» сейчас работает Опора на другой машине или в другом контейнере. Остановите её или укажите другую папку в OPORA_DATA.`
    case 'noBinaries':
      return `Встроенного PostgreSQL для этой системы (${fault.platform}) нет. Выполните npm ci на Linux x64 или укажите в DATABASE_URL свой сервер PostgreSQL.`
    case 'notStarted':
      return `PostgreSQL в папке «${fault.path}» не запустился. Последние строки его журнала:\n${fault.log}`
    case 'noConnection':
      return `Нет связи с сервером PostgreSQL ${fault.server}: ${fault.cause}. Проверьте DATABASE_URL.`
    case 'postgresTooOld':
      return `Нужен PostgreSQL ${fault.oldest} или новее, а на сервере ${fault.found}. Обновите сервер или укажите другой в DATABASE_URL.`
    case 'roleMissing':
      return `Программе не хватает роли opora_app, а создать её она не вправе. Попросите администратора сервера выполнить: ${fault.statement}`
    case 'roleTooMighty':
      return `Роль «${fault.role}», от имени которой работает приложение, не подходит: ${powerRu[fault.power]}. С нею один муниципалитет увидел бы данные другого. Отнимите у неё эти права или укажите другую роль.`
    case 'databaseNewer':
      return `База обновлена более новой версией программы (${fault.found}), эта знает только ${fault.known}. Запустите новую версию.`
    case 'migrationChanged':
      return `Обновление базы ${fault.file} применено раньше с другим содержанием. Верните файл: применённые обновления не меняют.`
    case 'migrationFailed':
      return `Обновление базы ${fault.file} не удалось, база осталась прежней: ${fault.cause}`
    case 'migrationPending':
      return `Работающая Опора другой версии: базе не хватает обновлений (${fault.files}). Перезапустите её, затем повторите команду.`
  }
}

function faultEn(fault: StorageFault): string {
  switch (fault.kind) {
    case 'dataNotWritable':
      return `The data folder ${fault.path} cannot be written to (${fault.code}). Grant rights on it or name another one in OPORA_DATA.`
    case 'dataNotOurs':
      return `The folder ${fault.path} belongs to another user (uid ${fault.owner}). Run the program as that user or name another folder in OPORA_DATA.`
    case 'dataUnreachable':
      return `PostgreSQL does not run as root, and no other user can enter the folder ${fault.path}. Run the program as an ordinary user or name in OPORA_DATA a folder anybody may enter (such as /var/lib/opora).`
    case 'userUnnamed':
      return `PostgreSQL does not run as a user that the system does not know (uid ${fault.uid}). Add it to /etc/passwd or run the program as another user.`
    case 'notACluster':
      return `The folder ${fault.path} holds other files and no PostgreSQL database. Name another folder in OPORA_DATA.`
    case 'clusterVersion':
      return `The database in the data folder was made by PostgreSQL ${fault.found}, this program brings PostgreSQL ${fault.expected}. Move the data by opora backup (old version) and opora restore (this version).`
    case 'alreadyServing':
      return `Opora is already running on the data folder ${fault.path} (process ${fault.pid}). Stop it or name another folder in OPORA_DATA.`
    case 'heldElsewhere':
      return `Opora on another machine or in another container is working with the data folder ${fault.path}. Stop it or name another folder in OPORA_DATA.`
    case 'noBinaries':
      return `There is no embedded PostgreSQL for this system (${fault.platform}). Run npm ci on Linux x64 or name your PostgreSQL server in DATABASE_URL.`
    case 'notStarted':
      return `PostgreSQL in ${fault.path} did not start. The last lines of its log:\n${fault.log}`
    case 'noConnection':
      return `No connection to the PostgreSQL server ${fault.server}: ${fault.cause}. Check DATABASE_URL.`
    case 'postgresTooOld':
      return `PostgreSQL ${fault.oldest} or newer is needed, the server has ${fault.found}. Upgrade it or name another one in DATABASE_URL.`
    case 'roleMissing':
      return `The role opora_app is missing and the program may not create it. Ask the server's administrator to run: ${fault.statement}`
    case 'roleTooMighty':
      return `The role ${fault.role}, on whose behalf the application works, will not do: it ${powerEn[fault.power]}. With it one municipality would see the data of another. Take the right away or name another role.`
    case 'databaseNewer':
      return `The database was migrated by a newer version of the program (${fault.found}); this one knows only ${fault.known}. Start the new version.`
    case 'migrationChanged':
      return `The migration ${fault.file} was applied earlier with other content. Restore the file: applied migrations are never changed.`
    case 'migrationFailed':
      return `The migration ${fault.file} failed, the database is as it was: ${fault.cause}`
    case 'migrationPending':
      return `The running Opora is of another version: the database lacks migrations (${fault.files}). Restart it, then repeat the command.`
  }
}
