import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

export const rulesTexts = catalogue(
  {
    help: `Правила отнесения школ к перечню.

  opora rules list                встроенные правила
  opora rules show PRESET         что в них: процедуры, порог, критерии, основания
  opora rules show FILE.json      то же для своего файла
  opora rules check FILE.json     проверить файл: все ошибки сразу, с местом

  --json    один документ JSON; show --json можно взять за основу своего файла

Схема файла: rules.schema.json, примеры: examples/rules/.
`,
    unknownPreset: (name: string, known: string) =>
      `Правил «${name}» нет: это не встроенные правила (${known}) и не файл .json.`,
    unknownAction: (action: string) => `Действия «${action}» нет: list, show или check.`,
    needsAction: 'Что сделать с правилами: list, show или check?',
    needsName: 'Какие правила показать? Назовите встроенные или файл .json.',
    needsFile: 'Какой файл проверить?',
    tooMany: 'Названо больше одного файла или набора правил.',
    noSuchFile: 'такого файла нет; проверьте имя и папку.',
    notRulesFile: 'это не файл правил: папка или файл больше 4\u00a0МБ.',
    notReadable: 'файл нельзя прочесть: нет прав.',
    notUtf8: 'файл не в кодировке UTF-8; сохраните его в UTF-8.',
    valid: (file: string) => `${file}: ошибок нет.`,
    faults: (count: number) => `Всего: ${pluralRu(count, 'ошибка', 'ошибки', 'ошибок')}.`,
    version: (version: number) => `версия\u00a0${version}`,
    source: 'Источник',
    procedures: 'Процедуры',
    lowResult: 'Низкий результат',
    lowShare: (percent: string) =>
      `доля участников, не преодолевших отметку «2» (минимум), не менее ${percent}\u00a0%`,
    criteria: 'Критерии',
    anyOf: 'достаточно одного',
    allOf: 'нужны все',
    riskZone: 'Зона риска',
    off: 'выключено',
    settings: 'Настройки',
    minParticipants: 'наименьшее число участников',
    smallGroup: (below: number) => `малая группа (участников меньше ${below})`,
    handling: {
      markForExpert: 'к экспертам (п.\u00a03.2)',
      pool: 'складывается с другими',
      undetermined: 'не определяется',
    },
    mathLevels: 'уровни математики',
    mathLevelsOf: { combined: 'вместе', separate: 'по отдельности' },
    vprUse: 'результаты ВПР',
    vprUseOf: {
      criterion: 'входят в критерии',
      riskZoneOnly: 'только для зоны риска',
      context: 'только для сведения',
    },
    withoutBasis: 'Пороги без основания: с ними правила нельзя утвердить',
    grade: (grade: number) => `${grade}\u00a0кл.`,
  },
  {
    help: `Rule sets by which schools are listed.

  opora rules list                built-in rule sets
  opora rules show PRESET         what is in one: procedures, threshold, criteria, grounds
  opora rules show FILE.json      the same for your own file
  opora rules check FILE.json     check a file: all faults at once, with their places

  --json    one JSON document; show --json may be the beginning of your own file

Schema of the file: rules.schema.json, examples: examples/rules/.
`,
    unknownPreset: (name: string, known: string) =>
      `There are no rules “${name}”: neither built-in (${known}) nor a .json file.`,
    unknownAction: (action: string) => `There is no action “${action}”: list, show or check.`,
    needsAction: 'What to do with the rules: list, show or check?',
    needsName: 'Which rules to show? Name built-in ones or a .json file.',
    needsFile: 'Which file to check?',
    tooMany: 'More than one file or rule set is named.',
    noSuchFile: 'there is no such file; check the name and the folder.',
    notRulesFile: 'this is no rules file: a folder or a file over 4\u00a0MB.',
    notReadable: 'the file may not be read: permission is missing.',
    notUtf8: 'the file is not in UTF-8; save it in UTF-8.',
    valid: (file: string) => `${file}: no faults.`,
    faults: (count: number) => `In all: ${pluralEn(count, 'fault', 'faults')}.`,
    version: (version: number) => `version ${version}`,
    source: 'Source',
    procedures: 'Procedures',
    lowResult: 'Low result',
    lowShare: (percent: string) =>
      `at least ${percent}\u00a0% of the participants did not get over mark “2” (the minimum)`,
    criteria: 'Criteria',
    anyOf: 'one suffices',
    allOf: 'all are needed',
    riskZone: 'Risk zone',
    off: 'off',
    settings: 'Settings',
    minParticipants: 'minimum of participants',
    smallGroup: (below: number) => `small group (fewer than ${below} participants)`,
    handling: {
      markForExpert: 'to the experts (3.2)',
      pool: 'added up with others',
      undetermined: 'undetermined',
    },
    mathLevels: 'levels of mathematics',
    mathLevelsOf: { combined: 'together', separate: 'separately' },
    vprUse: 'results of ВПР',
    vprUseOf: {
      criterion: 'part of the criteria',
      riskZoneOnly: 'for the risk zone only',
      context: 'for information only',
    },
    withoutBasis: 'Thresholds without a basis: with them the rules cannot be approved',
    grade: (grade: number) => `grade ${grade}`,
  },
)
