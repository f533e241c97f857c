import type { RuleSet } from '../rule-set/rule-set.ts'
import { abinsk2023 } from './abinsk-2023.ts'

/** ОГЭ и ЕГЭ без ВПР: for whoever takes the letters of Rosobrnadzor at their word. */
export const giaOnly: RuleSet = {
  ...abinsk2023,
  key: 'gia-only',
  title: { ru: 'Только ГИА: ОГЭ и ЕГЭ', en: 'Final state assessment only: OGE and EGE' },
  procedures: abinsk2023.procedures.filter(({ kind }) => kind !== 'vpr'),
}
