import type { RuleSet } from '../rule-set/rule-set.ts'
import { abinsk2023 } from './abinsk-2023.ts'
import { giaOnly } from './gia-only.ts'
import { repeatSame2025 } from './repeat-same-2025.ts'

/** The built-in rule sets; the first is the one taken when none is named. */
export const presets: readonly RuleSet[] = [abinsk2023, repeatSame2025, giaOnly]

export const findPreset = (key: string): RuleSet | undefined =>
  presets.find((preset) => preset.key === key)
