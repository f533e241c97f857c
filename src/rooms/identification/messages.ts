import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

/** Words of identification: page, order, command line and portal say the same. */
export const identificationMessages = catalogue(
  {
    /** Before the order is in force the machine only concludes. */
    verdict: {
      listed: 'вывод: соответствует критериям',
      riskZone: 'зона риска',
      notEnoughData: 'недостаточно данных',
      notApplicable: 'правила неприменимы',
      notListed: 'не соответствует критериям',
    },
    /** After the order is in force. */
    decided: {
      listed: 'нуждается в адресной поддержке',
      inRegister: (number: string) => `в перечне (приказ №\u00a0${number})`,
      notInRegister: 'не в перечне',
    },
    verdictExplained: {
      listed: 'Выполнен по меньшей мере один критерий; основания приведены ниже.',
      riskZone: 'Критерии не выполнены, но есть признаки, требующие внимания.',
      notEnoughData:
        'Недостающий или слишком малый результат мог бы выполнить критерий: вывод делать рано.',
      notApplicable: 'В школе не проводится ни одна процедура, по которой судят правила.',
      excluded: (type: string) => `Правила не применяются к школам типа «${type}».`,
      notListed: 'Ни один критерий не выполнен, и недостающие данные этого не изменят.',
    },
    mayBeListed: 'С недостающими данными вывод может измениться.',
    needsExpert:
      'Критерии выполнены только благодаря малым группам: уточнение с экспертами (п.\u00a03.2).',
    preliminary:
      'Расчёт предварительный: часть процедур ещё не проведена или не загружена. Утвердить его как итоговый можно, когда они загружены или записаны как не проводившиеся, с основанием.',
    missing: {
      missing: 'результат не получен',
      tooSmall: 'участников меньше, чем требуют правила',
      notLoaded: 'результаты процедуры по муниципалитету не загружены',
      notDue: 'срок процедуры на этом этапе ещё не наступил',
      notHeld: 'процедура в школе не проводилась',
      assumed: 'считаем, что не проводилась: по этому классу нет ни одного предмета; подтвердите',
      fact: (name: string) => `нет сведений: ${name}`,
    },
    /** On a chart there is room for two words. */
    missingShort: {
      missing: 'не получен',
      tooSmall: 'мало участников',
      notLoaded: 'не загружен',
      notDue: 'срок не наступил',
      notHeld: 'не проводилась',
      pooled: 'сложен с другими',
    },
    kind: {
      vpr: 'ВПР',
      oge: 'ОГЭ',
      ege: 'ЕГЭ',
      gve: 'ГВЭ',
      regional: 'региональная работа',
      municipal: 'муниципальная работа',
    },
    subject: (code: string) => subjectsRu[code] ?? code,
    procedure: (kind: string, grade: number, subject: string, level: string | null) =>
      `${kind}, ${grade}\u00a0класс, ${subject}${level === null ? '' : ` (${level})`}`,
    counts: (low: number, participants: number) =>
      `${low} из ${pluralRu(participants, 'участника', 'участников', 'участников')}`,
    smallGroup: 'малая группа',
    lowCoverage: 'охват мал',
    pooled: 'сложены малые группы',
    nearestMeets: (learners: number, wording: string) =>
      `До критерия «${wording}» – ${pluralRu(learners, 'обучающийся', 'обучающихся', 'обучающихся')}.`,
    nearestUndoes: (learners: number, wording: string) =>
      `Критерий «${wording}» не был бы выполнен, если бы низких результатов было меньше на ${pluralRu(learners, 'результат', 'результата', 'результатов')}.`,
    /** On screen stability is a word. */
    stability: {
      firm: 'вывод устойчив',
      fair: 'вывод скорее устойчив',
      shaky: 'вывод неустойчив: сильно зависит от случая',
    },
    stabilityModel:
      'Как считаем: каждая процедура мысленно повторяется с тем же числом участников; истинная доля низких результатов неизвестна, о ней судим по результату самой школы (бета-распределение с начальными 1/2 и 1/2); обучающиеся и процедуры независимы. Расчёт точный. Правило он не заменяет.',
    certainty: {
      S: 'по документу',
      S2: 'по вторичному источнику',
      M: 'по памяти, проверьте',
      I: 'системная настройка',
    },
    thresholdWithoutBasis: (path: string, value: string) =>
      `Порог ${path}\u00a0= ${value} без основания: укажите документ или решение рабочей группы.`,
    notApprovable: (count: number) =>
      `Правила нельзя утвердить: без основания ${pluralRu(count, 'порог', 'порога', 'порогов')}.`,
  },
  {
    verdict: {
      listed: 'conclusion: meets the criteria',
      riskZone: 'risk zone',
      notEnoughData: 'not enough data',
      notApplicable: 'the rules do not apply',
      notListed: 'does not meet the criteria',
    },
    decided: {
      listed: 'needs addressed support',
      inRegister: (number: string) => `on the list (order No.\u00a0${number})`,
      notInRegister: 'not on the list',
    },
    verdictExplained: {
      listed: 'At least one criterion is met; the grounds are given below.',
      riskZone: 'The criteria are not met, but there are signs that ask for attention.',
      notEnoughData:
        'A missing or too small result could meet a criterion: it is too early to conclude.',
      notApplicable: 'None of the procedures that the rules judge by is held in this school.',
      excluded: (type: string) => `The rules are not applied to schools of the type “${type}”.`,
      notListed: 'No criterion is met, and missing data will not change that.',
    },
    mayBeListed: 'With the missing data the conclusion may change.',
    needsExpert:
      'The criteria are met only thanks to small groups: to be clarified with experts (3.2).',
    preliminary:
      'A preliminary run: some procedures are not due yet or not loaded. It can be approved as final once they are loaded or recorded as not held, with a basis.',
    missing: {
      missing: 'no result was received',
      tooSmall: 'fewer participants than the rules ask for',
      notLoaded: 'results of the procedure are not loaded for the municipality',
      notDue: 'the procedure is not due at this stage',
      notHeld: 'the procedure was not held in the school',
      assumed: 'assumed not held: no subject of this grade has results; please confirm',
      fact: (name: string) => `no information: ${name}`,
    },
    missingShort: {
      missing: 'not received',
      tooSmall: 'too few',
      notLoaded: 'not loaded',
      notDue: 'not due yet',
      notHeld: 'not held',
      pooled: 'added to others',
    },
    kind: {
      vpr: 'VPR',
      oge: 'OGE',
      ege: 'EGE',
      gve: 'GVE',
      regional: 'regional test',
      municipal: 'municipal test',
    },
    subject: (code: string) => subjectsEn[code] ?? code,
    procedure: (kind: string, grade: number, subject: string, level: string | null) =>
      `${kind}, grade\u00a0${grade}, ${subject}${level === null ? '' : ` (${level})`}`,
    counts: (low: number, participants: number) =>
      `${low} of ${pluralEn(participants, 'participant', 'participants')}`,
    smallGroup: 'small group',
    lowCoverage: 'low coverage',
    pooled: 'small groups added up',
    nearestMeets: (learners: number, wording: string) =>
      `${pluralEn(learners, 'learner', 'learners')} short of the criterion “${wording}”.`,
    nearestUndoes: (learners: number, wording: string) =>
      `The criterion “${wording}” would not be met with ${pluralEn(learners, 'low result', 'low results')} fewer.`,
    stability: {
      firm: 'the conclusion is firm',
      fair: 'the conclusion is fairly firm',
      shaky: 'the conclusion is shaky: much depends on chance',
    },
    stabilityModel:
      'How it is computed: every procedure is repeated in thought with the same number of participants; the true share of low results is unknown and judged by the school’s own result (beta distribution starting from 1/2 and 1/2); learners and procedures are independent. The computation is exact. It does not replace the rule.',
    certainty: {
      S: 'by a document',
      S2: 'by a second-hand source',
      M: 'recalled, please check',
      I: 'a setting of the system',
    },
    thresholdWithoutBasis: (path: string, value: string) =>
      `The threshold ${path}\u00a0= ${value} has no basis: name a document or a decision of the working group.`,
    notApprovable: (count: number) =>
      `The rules cannot be approved: ${pluralEn(count, 'threshold', 'thresholds')} without a basis.`,
  },
)

const subjectsRu: Readonly<Record<string, string>> = {
  RU: 'русский язык',
  MA: 'математика',
}

const subjectsEn: Readonly<Record<string, string>> = {
  RU: 'Russian',
  MA: 'mathematics',
}

export type StabilityWord = 'firm' | 'fair' | 'shaky'

const FIRM = 0.9
const FAIR = 0.7

/** The chance that the conclusion (listed or not) stays the same, as a word for the screen. */
export function stabilityWord(listedProbability: number): StabilityWord {
  const same = Math.max(listedProbability, 1 - listedProbability)
  return same >= FIRM ? 'firm' : same >= FAIR ? 'fair' : 'shaky'
}
