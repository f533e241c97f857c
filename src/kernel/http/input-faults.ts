import type { z } from 'zod'
import type { Locale } from '../i18n/catalogue.ts'
import { faultTexts } from './fault-texts.ts'
import type { Fault } from './form-state.ts'

/** Every fault of an input, each at its field; a field shows its first. */
export function inputFaults(error: z.ZodError): readonly Fault[] {
  const seen = new Set<string>()
  const faults: Fault[] = []
  for (const issue of error.issues) {
    const field = issue.path.length > 0 ? issue.path.join('.') : null
    const key = field ?? `\0${issue.message}`
    if (seen.has(key)) continue
    seen.add(key)
    faults.push({ field, text: issue.message })
  }
  return faults
}

/** Sentences for the faults a schema does not word itself. */
export const wordingIn =
  (locale: Locale): z.core.$ZodErrorMap =>
  (issue) => {
    const text = faultTexts[locale]
    const empty = issue.input === undefined || issue.input === '' || issue.input === null
    switch (issue.code) {
      case 'invalid_type':
        if (empty) return text.needed
        return issue.expected === 'number' || issue.expected === 'int' ? text.number : text.wrong
      case 'too_small':
        return tooSmall(issue, text, empty)
      case 'too_big':
        return issue.origin === 'string'
          ? text.longest(Number(issue.maximum))
          : issue.origin === 'file'
            ? text.largest(Math.floor(Number(issue.maximum) / 1_048_576))
            : text.most(Number(issue.maximum))
      case 'invalid_value':
        return empty ? text.choose : text.wrong
      default:
        return text.wrong
    }
  }

function tooSmall(
  issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>,
  text: (typeof faultTexts)['ru'],
  empty: boolean,
): string {
  if (empty) return text.needed
  return issue.origin === 'string'
    ? text.shortest(Number(issue.minimum))
    : text.least(Number(issue.minimum))
}
