import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

export const identifyTexts = catalogue(
  {
    help: `Вывод по каждой школе с основаниями. База не нужна: таблицы на входе, выводы на выходе.

  opora identify --results FILE… --year 2025
  opora identify --facts FILE --rules FILE.json --year 2025

  --results FILE…   таблицы результатов (CSV или XLSX): school, year, kind, grade, subject,
                    participants и low или mark2–mark5; по желанию municipality, level, date,
                    wave, enrolled; прочие столбцы становятся сведениями для правил
  --facts FILE      сведения о школах: school, year и любые столбцы
  --schools FILE    реестр: municipality, school, name, type, grades (5-9;11), closed_on;
                    тогда вывод получает каждая школа реестра
  --rules PRESET|FILE.json   правила; без параметра abinsk-2023 (список: opora rules list)
  --year Y          год, в котором заканчивается учебный год
  --stage vpr|final после ВПР (расчёт предварительный) или после ГИА (без параметра)
  --json            один документ JSON: выводы со всеми основаниями
  --csv             таблица для Excel, одна строка на школу

Код завершения: 0 – готово, 1 – в таблицах или правилах ошибки (они названы), 2 – неверные параметры.
`,
    looseWord: (word: string) => `«${word}» стоит отдельно: таблицы называют после --results.`,
    needsTables: 'Нужны таблицы: --results FILE… или --facts FILE.',
    needsYear: 'Нужен год: --year 2025.',
    badYear: (year: string) => `--year ${year}: нужен год окончания учебного года, например 2025.`,
    badStage: (stage: string) => `--stage ${stage}: vpr или final.`,
    jsonOrCsv: 'Выберите одно: --json или --csv.',
    oneFile: (option: string) => `После ${option} нужен один файл.`,
    refused: (count: number) =>
      `Ничего не посчитано: ${pluralRu(count, 'ошибка', 'ошибки', 'ошибок')} в таблицах.`,
    refusedRules: 'Ничего не посчитано: в файле правил ошибки.',
    reading: (file: string) => `Читаю ${file}…`,
    counting: (done: number, total: number) => `Выводы: ${done} из ${total}`,
    rules: (title: string, key: string, version: number) =>
      `${title} (${key}, версия\u00a0${version})`,
    run: (year: number, preliminary: boolean) =>
      `${year}\u00a0год, расчёт ${preliminary ? 'предварительный: часть результатов ещё не получена или не загружена' : 'окончательный'}`,
    noMunicipality: 'Муниципалитет не назван',
    nearest: (learners: number) =>
      `до порога: ${pluralRu(learners, 'обучающийся', 'обучающихся', 'обучающихся')}`,
    undoes: (learners: number) =>
      `запас над порогом: ${pluralRu(learners, 'обучающийся', 'обучающихся', 'обучающихся')}`,
    overResults: (results: number, closest: string) =>
      `по ${pluralRu(results, 'результату', 'результатам', 'результатам')}, ближайший: ${closest}`,
    noRowsOf: (year: number, years: string) =>
      `За ${year}\u00a0год в таблицах нет ни одной строки; есть: ${years}.`,
    ofParticipants: (low: number, participants: number, percent: string) =>
      `${low} из ${participants} (${percent}\u00a0%)`,
    sum: 'сумма',
    summary: {
      schools: 'Школ',
      listed: 'соответствуют критериям',
      riskZone: 'зона риска',
      notListed: 'не соответствуют критериям',
      notApplicable: 'правила неприменимы',
      notEnoughData: 'недостаточно данных',
      missing: 'нет результатов',
      tooSmall: 'результатов с малым числом участников',
      needsExpert: 'к экспертам',
    },
    columns: {
      municipality: 'Муниципалитет',
      school: 'Школа',
      verdict: 'Вывод',
      mayBeListed: 'Вывод может измениться',
      needsExpert: 'К экспертам',
      criteria: 'Критерии',
      evidence: 'Основания',
      missing: 'Не хватает',
    },
    yes: 'да',
    no: 'нет',
  },
  {
    help: `A verdict with reasons for every school. No database: tables in, verdicts out.

  opora identify --results FILE… --year 2025
  opora identify --facts FILE --rules FILE.json --year 2025

  --results FILE…   tables of results (CSV or XLSX): school, year, kind, grade, subject,
                    participants and low or mark2–mark5; optional municipality, level, date,
                    wave, enrolled; other columns become facts for the rules
  --facts FILE      facts of schools: school, year and any columns
  --schools FILE    the register: municipality, school, name, type, grades (5-9;11), closed_on;
                    then every registered school gets a verdict
  --rules PRESET|FILE.json   rule set; abinsk-2023 when not said (list: opora rules list)
  --year Y          year in which the school year ends
  --stage vpr|final after ВПР (a preliminary run) or after the final examinations (default)
  --json            one JSON document: verdicts with all their reasons
  --csv             a table for Excel, one line a school

Exit status: 0 done, 1 faults in the tables or rules (they are named), 2 wrong usage.
`,
    looseWord: (word: string) => `“${word}” stands by itself: tables are named after --results.`,
    needsTables: 'Tables are needed: --results FILE… or --facts FILE.',
    needsYear: 'The year is needed: --year 2025.',
    badYear: (year: string) =>
      `--year ${year}: it must be the year in which the school year ends, such as 2025.`,
    badStage: (stage: string) => `--stage ${stage}: vpr or final.`,
    jsonOrCsv: 'Choose one: --json or --csv.',
    oneFile: (option: string) => `${option} takes one file.`,
    refused: (count: number) =>
      `Nothing is computed: ${pluralEn(count, 'fault', 'faults')} in the tables.`,
    refusedRules: 'Nothing is computed: the rules file has faults.',
    reading: (file: string) => `Reading ${file}…`,
    counting: (done: number, total: number) => `Verdicts: ${done} of ${total}`,
    rules: (title: string, key: string, version: number) => `${title} (${key}, version ${version})`,
    run: (year: number, preliminary: boolean) =>
      `${year}, ${preliminary ? 'a preliminary run: some results are not due or not loaded yet' : 'a final run'}`,
    noMunicipality: 'No municipality named',
    nearest: (learners: number) => `to the threshold: ${pluralEn(learners, 'learner', 'learners')}`,
    undoes: (learners: number) =>
      `over the threshold by: ${pluralEn(learners, 'learner', 'learners')}`,
    overResults: (results: number, closest: string) =>
      `over ${pluralEn(results, 'result', 'results')}, the closest: ${closest}`,
    noRowsOf: (year: number, years: string) =>
      `The tables hold no row of ${year}; there are: ${years}.`,
    ofParticipants: (low: number, participants: number, percent: string) =>
      `${low} of ${participants} (${percent}\u00a0%)`,
    sum: 'sum',
    summary: {
      schools: 'Schools',
      listed: 'meet the criteria',
      riskZone: 'risk zone',
      notListed: 'do not meet the criteria',
      notApplicable: 'the rules do not apply',
      notEnoughData: 'not enough data',
      missing: 'results missing',
      tooSmall: 'results with too few participants',
      needsExpert: 'to the experts',
    },
    columns: {
      municipality: 'Municipality',
      school: 'School',
      verdict: 'Verdict',
      mayBeListed: 'May change',
      needsExpert: 'To the experts',
      criteria: 'Criteria',
      evidence: 'Reasons',
      missing: 'Missing',
    },
    yes: 'yes',
    no: 'no',
  },
)
