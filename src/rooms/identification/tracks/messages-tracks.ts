import { catalogue } from '../../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../../kernel/i18n/plural.ts'

/** Words of the three tracks. */
export const trackMessages = catalogue(
  {
    title: 'Треки работы со\u00a0школами',
    note: 'Концепция, прил.\u00a02 п.\u00a017',
    proposed:
      'Места в\u00a0треках предлагает расчёт; закрепляет их приказ. Порядок школ – по\u00a0наименованию.',
    name: {
      support: '1. Адресная поддержка',
      riskZone: '2. Зона риска снижения результатов',
      prevention: '3. Профилактика учебной неуспешности',
    },
    counted: (name: string, schools: number) => `${name}: ${schools}`,
    reason: (wording: string, clause: string) => `${wording} (${clause})`,
    open: {
      experts: 'малые группы: уточняют эксперты (п.\u00a03.2)',
      missing: 'не\u00a0хватает результата, по\u00a0которому критерий мог\u00a0бы выполниться',
    },
    prevention: (schools: number) =>
      `Профилактика учебной неуспешности ведётся в\u00a0каждой школе: ${pluralRu(schools, 'школа', 'школы', 'школ')}, в\u00a0том числе те, что в\u00a0первых двух треках.`,
    unsettled: (schools: number) =>
      `Место ещё не\u00a0определено, не\u00a0хватает данных: ${pluralRu(schools, 'школа', 'школы', 'школ')}.`,
    showThem: 'Показать',
    nobody: 'Школ нет.',
    own: {
      title: 'Треки работы с\u00a0вашей школой',
      every: 'Ведётся в\u00a0каждой школе муниципалитета, основания не\u00a0требует.',
      proposed: 'Предложено расчётом; закрепляет приказ.',
      missing:
        'Место в\u00a0первых двух треках ещё может измениться: не\u00a0хватает результатов, они названы ниже.',
    },
  },
  {
    title: 'Tracks of work with schools',
    note: 'Concept, annex 2, 17',
    proposed: 'The run proposes the places, the order settles them. Schools stand by name.',
    name: {
      support: '1. Address support',
      riskZone: '2. Risk zone of falling results',
      prevention: '3. Prevention of learning failure',
    },
    counted: (name: string, schools: number) => `${name}: ${schools}`,
    reason: (wording: string, clause: string) => `${wording} (${clause})`,
    open: {
      experts: 'small groups: experts clarify (3.2)',
      missing: 'a result is missing by which a criterion could be met',
    },
    prevention: (schools: number) =>
      `Learning failure is prevented in every school: ${pluralEn(schools, 'school', 'schools')}, those of the first two tracks among them.`,
    unsettled: (schools: number) =>
      `The place is not settled, data are missing: ${pluralEn(schools, 'school', 'schools')}.`,
    showThem: 'Show',
    nobody: 'No schools.',
    own: {
      title: 'Tracks of work with your school',
      every: 'Goes on in every school of the municipality and needs no ground.',
      proposed: 'Proposed by the run; the order settles it.',
      missing: 'The place in the first two tracks may change: results are missing, see below.',
    },
  },
)
