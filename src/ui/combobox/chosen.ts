import type { Choice } from '../field/choice.ts'

const plain = (text: string): string =>
  text
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')

/**
 * What a Combobox sent: the value with script, the words without it. One answer only:
 * words that name two choices name none.
 */
export function chosenOf<C extends Pick<Choice, 'value' | 'label'>>(
  sent: string,
  choices: readonly C[],
): C | undefined {
  const byValue = choices.find((choice) => choice.value === sent)
  if (byValue !== undefined) return byValue
  const byWords = choices.filter((choice) => plain(choice.label) === plain(sent))
  return byWords.length === 1 ? byWords[0] : undefined
}
