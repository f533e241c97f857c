import type { Texts } from './packed.ts'
import { TextParts } from './text-parts.ts'
import { eachTag } from './xml-parts.ts'
import { CLOSE, nameCode, OPEN } from './xml-scan.ts'
import type { ZipParts } from './zip-parts.ts'

const SI = nameCode('si')

/** The texts that cells name by number, as cells. */
export async function sharedCells(
  parts: ZipParts,
  part: string | undefined,
  texts: Texts,
): Promise<readonly number[]> {
  const cells: number[] = []
  if (part === undefined) return cells
  const collected = new TextParts()
  await eachTag(parts, part, (scan) => {
    if (scan.name === SI && scan.kind === OPEN) {
      collected.clear()
      if (scan.selfClosed) cells.push(0)
    } else if (scan.name === SI && scan.kind === CLOSE) {
      cells.push(texts.cell(collected.text))
    } else collected.visit(scan)
  })
  return cells
}
