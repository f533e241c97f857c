import type { BackupFault } from '../../kernel/backup/faults.ts'
import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

const why: Readonly<Record<string, readonly [ru: string, en: string]>> = {
  ENOENT: ['такой папки или файла нет', 'there is no such folder or file'],
  EACCES: ['нет прав', 'permission denied'],
  EPERM: ['нет прав', 'permission denied'],
  EROFS: ['диск только для чтения', 'the disk is read-only'],
  EISDIR: ['это папка', 'it is a folder'],
  ENOSPC: ['на диске нет места', 'the disk is full'],
}

const reason = (code: string, language: 0 | 1): string => why[code]?.[language] ?? code

export const backupTexts = catalogue(
  {
    backupHelp: `Резервная копия всех данных в один файл, на одно мгновение; люди могут продолжать работу.

  opora backup FILE [--json]

В файле база и загруженные файлы, сжато и с контрольной суммой. Кто вошёл в систему, в копию не попадает:
после восстановления все входят заново. Секрет (OPORA_SECRET или файл secret в папке данных) хранят отдельно.
FILE появляется целиком или не появляется; прежний файл с этим именем заменяется.

Код завершения: 0 – готово, 1 – копия не сделана (сказано почему), 2 – неверные параметры.
`,
    restoreHelp: `Восстановление из резервной копии в пустую базу.

  OPORA_DATA=новая-папка opora restore FILE [--json]

Копия проверяется целиком до того, как что-либо изменится. Подходит и встроенная база, и своя (DATABASE_URL)
любой версии PostgreSQL от 15; копия прежней версии программы обновляется, более новой – нет.
Входят после восстановления заново, прежними паролями.

Код завершения: 0 – готово, 1 – не восстановлено (сказано почему), ничего не осталось; 2 – неверные параметры.
`,
    oneFile: 'Нужен один файл: opora backup FILE.',
    oneFileToRestore: 'Нужен один файл: opora restore FILE.',
    copying: (what: string) => `Копирую ${what}…`,
    restoring: (what: string) => `Восстанавливаю ${what}…`,
    made: (path: string, tables: number, files: number, size: string) =>
      `Резервная копия ${path}: ${pluralRu(tables, 'таблица', 'таблицы', 'таблиц')}, ${pluralRu(files, 'файл', 'файла', 'файлов')}, ${size}.`,
    restored: (madeAt: string, files: number) =>
      `Восстановлено по копии от\u00a0${madeAt}; файлов: ${files}. Входят заново, прежними паролями.`,
    jobs: (count: number) =>
      `Снова в очереди: ${pluralRu(count, 'задание', 'задания', 'заданий')}, незавершённых на момент копии.`,
    megabytes: (count: string) => `${count}\u00a0МБ`,
    fault: (fault: BackupFault): string => {
      switch (fault.kind) {
        case 'notWritable':
          return `Копия не сделана, файл ${fault.path} не записать: ${reason(fault.code, 0)}.`
        case 'notReadable':
          return `Файл ${fault.path} не прочитать: ${reason(fault.code, 0)}.`
        case 'notABackup':
          return `Файл ${fault.path} – не резервная копия этой программы.`
        case 'damaged':
          return `Копия ${fault.path} повреждена или обрезана: контрольная сумма не сходится. Возьмите другую копию; ничего не изменено.`
        case 'newer':
          return `Копия ${fault.path} сделана программой версии ${fault.version}, которой эта версия не знает. Установите её или более новую; ничего не изменено.`
        case 'notEmpty':
          return 'В базе уже есть данные, восстанавливают только в пустую: укажите новую папку в OPORA_DATA или пустую базу в DATABASE_URL.'
        case 'inUse':
          return 'На этих данных работает сервер. Остановите его или укажите новую папку в OPORA_DATA.'
        case 'fileMissing':
          return `Копия не сделана: загруженный файл ${fault.sha256} повреждён на диске. Верните его из прежней копии.`
      }
    },
  },
  {
    backupHelp: `Backs up all data of one moment into one file; people may go on working.

  opora backup FILE [--json]

The file holds the database and the uploaded files, compressed and with a checksum. Sign-ins are not part of it:
after a restore everybody signs in again. Keep the secret (OPORA_SECRET or the file secret in the data folder) apart.
FILE appears whole or not at all; a former file of this name is replaced.

Exit status: 0 done, 1 no back-up was made (it says why), 2 wrong usage.
`,
    restoreHelp: `Restores a back-up into an empty database.

  OPORA_DATA=new-folder opora restore FILE [--json]

The whole back-up is checked before anything changes. The database may be the embedded one or your own (DATABASE_URL),
PostgreSQL 15 or later; a back-up of an earlier program is brought up to date, one of a later program is refused.
Afterwards people sign in again with their passwords.

Exit status: 0 done, 1 not restored (it says why), nothing is left behind; 2 wrong usage.
`,
    oneFile: 'One file is needed: opora backup FILE.',
    oneFileToRestore: 'One file is needed: opora restore FILE.',
    copying: (what: string) => `Copying ${what}…`,
    restoring: (what: string) => `Restoring ${what}…`,
    made: (path: string, tables: number, files: number, size: string) =>
      `Back-up ${path}: ${pluralEn(tables, 'table', 'tables')}, ${pluralEn(files, 'file', 'files')}, ${size}.`,
    restored: (madeAt: string, files: number) =>
      `Restored from the back-up of ${madeAt}; files: ${files}. People sign in again with their passwords.`,
    jobs: (count: number) => `Queued again: ${pluralEn(count, 'job', 'jobs')} open at that moment.`,
    megabytes: (count: string) => `${count}\u00a0MB`,
    fault: (fault: BackupFault): string => {
      switch (fault.kind) {
        case 'notWritable':
          return `No back-up: ${fault.path} cannot be written: ${reason(fault.code, 1)}.`
        case 'notReadable':
          return `${fault.path} cannot be read: ${reason(fault.code, 1)}.`
        case 'notABackup':
          return `${fault.path} is no back-up of this program.`
        case 'damaged':
          return `The back-up ${fault.path} is damaged or cut short: its checksum differs. Take another one; nothing has changed.`
        case 'newer':
          return `The back-up ${fault.path} was made by version ${fault.version}, which this version does not know. Install that one or a later one; nothing has changed.`
        case 'notEmpty':
          return 'The database holds data; restore into an empty one: name a new folder in OPORA_DATA or an empty database in DATABASE_URL.'
        case 'inUse':
          return 'A server works on these data. Stop it or name a new folder in OPORA_DATA.'
        case 'fileMissing':
          return `No back-up: the uploaded file ${fault.sha256} is damaged on the disk. Bring it back from an earlier back-up.`
      }
    },
  },
)
