import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { csvLine, UTF8_MARK } from '../../kernel/sheets/csv-write.ts'
import { identificationMessages } from '../../rooms/identification/messages.ts'
import type { Identification } from '../../rooms/identification/rules.ts'
import type { Verdict } from '../../rooms/identification/verdict.ts'
import type { Output } from '../output.ts'
import { identifyTexts } from './messages.ts'
import type { Progress } from './progress.ts'
import { evidenceText, gapsOf, missingText } from './wording.ts'

/** A table for Excel, one line a school. */
export async function writeCsv(
  run: Identification,
  out: Output,
  progress: Progress,
  locale: Locale,
) {
  const { columns } = identifyTexts[locale]
  out.write(UTF8_MARK)
  out.write(csvLine(Object.values(columns)))
  let done = 0
  for (const school of run.schools) {
    out.write(csvLine(cellsOf(run.verdictOf(school), locale)))
    done += 1
    progress.step(done)
    if (out.isFull) await out.flush()
    if (out.gone) return
  }
}

function cellsOf(verdict: Verdict, locale: Locale): string[] {
  const texts = identifyTexts[locale]
  const yesNo = (is: boolean) => (is ? texts.yes : texts.no)
  const evidence = verdict.triggers.map(
    ({ clause, evidence: all }) =>
      `${clause}: ${all.map((one) => evidenceText(one, locale)).join('; ')}`,
  )
  return [
    verdict.municipality,
    verdict.school,
    identificationMessages[locale].verdict[verdict.verdict],
    yesNo(verdict.mayBeListed),
    yesNo(verdict.needsExpert),
    verdict.triggers.map(({ criterion }) => criterion).join(', '),
    evidence.join('. '),
    gapsOf(verdict)
      .map((one) => missingText(one, locale))
      .join('; '),
  ]
}
