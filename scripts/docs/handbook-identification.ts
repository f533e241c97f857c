import { demoFacts } from '../../db/demo/facts.ts'
import { abinsk2023 } from '../../src/rooms/identification/presets/abinsk-2023.ts'
import { giaOnly } from '../../src/rooms/identification/presets/gia-only.ts'
import { repeatSame2025 } from '../../src/rooms/identification/presets/repeat-same-2025.ts'
import type { GeneratedDocument } from './documents.ts'
import { demoTable } from './handbook/demo.ts'
import {
  exampleResults,
  exampleSteadiness,
  exampleVerdict,
  exampleWithMinimum,
} from './handbook/example.ts'
import {
  certaintyTable,
  presetsTable,
  riskZoneTable,
  rulesPart,
  withoutBasisTable,
} from './handbook/rule-sets.ts'
import { chancesTable, intervalsTable } from './handbook/small-groups.ts'
import { missingTable, verdictsTable } from './handbook/verdict-words.ts'
import { withParts } from './parts.ts'

/** «Методика»: the words are a person's, every table is the code's. */
export const document: GeneratedDocument = {
  path: 'docs/handbook/identification.md',
  render: async (current) => {
    const facts = await demoFacts()
    return withParts(current, {
      presets: presetsTable(),
      'rules-abinsk-2023': rulesPart(abinsk2023),
      'rules-repeat-same-2025': rulesPart(repeatSame2025),
      'rules-gia-only': rulesPart(giaOnly),
      certainty: certaintyTable(),
      'without-basis': withoutBasisTable(),
      intervals: intervalsTable(),
      chances: chancesTable(),
      missing: missingTable(),
      verdicts: verdictsTable(),
      'risk-zone': riskZoneTable(abinsk2023),
      'example-results': exampleResults(facts),
      'example-verdict': exampleVerdict(facts),
      'example-steadiness': exampleSteadiness(facts),
      'example-minimum-25': exampleWithMinimum(facts),
      demo: demoTable(facts),
    })
  },
}
