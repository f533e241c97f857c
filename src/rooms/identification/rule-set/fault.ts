import type { z } from 'zod'

/** One fault of a rules file, with the place in the JSON and a sentence for the person who wrote it. */
export interface RuleSetFault {
  /** `criteria[0].when.lowProcedures.atLeast`; empty for the whole file. */
  readonly path: string
  readonly ru: string
  readonly en: string
}

type Issue = z.core.$ZodIssue

/** Every issue of a schema as faults; of a union only the branch that the writer most likely meant. */
export const faultsOf = (issues: readonly Issue[], above: readonly PropertyKey[] = []) =>
  issues.flatMap((issue) => faultOf(issue, [...above, ...issue.path]))

function faultOf(issue: Issue, path: readonly PropertyKey[]): RuleSetFault[] {
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return unionFaults(issue.errors, path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: pathText([...path, key]),
      ru: `Поле «${key}» здесь не предусмотрено.`,
      en: `The field “${key}” is not provided for here.`,
    }))
  return [{ path: pathText(path), ...sentence(issue) }]
}

/** An object that begins none of the branches is told what it may begin with; else the likeliest branch speaks. */
function unionFaults(
  branches: readonly (readonly Issue[])[],
  path: readonly PropertyKey[],
): RuleSetFault[] {
  const keys = branches.map((branch) => branch.map(missingKey).find((key) => key !== undefined))
  if (keys.includes(undefined)) return faultsOf(likeliest(branches), path)
  const names = [...new Set(keys)].join(', ')
  const [ru, en] = [`Нужно одно из полей: ${names}.`, `One of these fields is needed: ${names}.`]
  return [{ path: pathText(path), ru, en }]
}

const missingKey = (issue: Issue): string | undefined =>
  isOfNothing(issue) && issue.path.length === 1 ? String(issue.path[0]) : undefined

const isOfNothing = ({ code, input }: Issue): boolean =>
  (code === 'invalid_type' || code === 'invalid_union') && input === undefined

/** The branch with the fewest fields out of place; then the one where the fault lies deepest. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const misfit = (branch: readonly Issue[]): number =>
    branch.reduce((sum, issue) => sum + weight(issue), 0)
  return branches.reduce((best, branch) => (misfit(branch) < misfit(best) ? branch : best))
}

const HERE = 100

function weight(issue: Issue): number {
  if (issue.code === 'unrecognized_keys') return HERE * (1 + issue.keys.length)
  return issue.path.length === 0 ? HERE * 2 : issue.path.length === 1 ? HERE : 1
}

function sentence(issue: Issue): { ru: string; en: string } {
  switch (issue.code) {
    case 'invalid_type':
      return typeSentence(issue)
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? {
            ru: `Число должно быть не меньше ${issue.minimum}.`,
            en: `The number must be at least ${issue.minimum}.`,
          }
        : { ru: 'Значение не должно быть пустым.', en: 'The value must not be empty.' }
    case 'too_big':
      return {
        ru: `Число должно быть не больше ${issue.maximum}.`,
        en: `The number must be at most ${issue.maximum}.`,
      }
    case 'invalid_value':
      return {
        ru: `Возможные значения: ${issue.values.join(', ')}.`,
        en: `Possible values: ${issue.values.join(', ')}.`,
      }
    case 'invalid_format':
      return {
        ru: 'Возможны строчные латинские буквы, цифры и дефис между ними.',
        en: 'Only lower-case Latin letters, digits and hyphens between them.',
      }
    case 'custom':
      return customSentence(issue.params?.fault)
    default:
      return { ru: 'Значение не подходит.', en: 'The value does not fit.' }
  }
}

const typeNames: Readonly<Record<string, readonly [ru: string, en: string]>> = {
  string: ['строка', 'a string'],
  number: ['число', 'a number'],
  int: ['целое число', 'a whole number'],
  boolean: ['true или false', 'true or false'],
  array: ['список', 'a list'],
  object: ['объект', 'an object'],
}

function typeSentence(issue: Issue & { code: 'invalid_type' }): { ru: string; en: string } {
  if (issue.input === undefined) return { ru: 'Поле обязательно.', en: 'The field is required.' }
  const [ru, en] = typeNames[issue.expected] ?? ['другое значение', 'another value']
  return { ru: `Здесь нужно: ${ru}.`, en: `Expected ${en}.` }
}

function customSentence(fault: unknown): { ru: string; en: string } {
  return fault === 'noComparison'
    ? {
        ru: 'Нужно сравнение: atLeast, above, atMost, below, oneOf, rank или quantile.',
        en: 'A comparison is needed: atLeast, above, atMost, below, oneOf, rank or quantile.',
      }
    : {
        ru: 'Нужно одно из двух: atLeast или exactly.',
        en: 'Exactly one of atLeast and exactly is needed.',
      }
}

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
