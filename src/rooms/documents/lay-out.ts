import type { Annex, OfficialDocument } from './document.ts'
import { layOutBlocks, layOutNotes } from './lay-out-blocks.ts'
import {
  draftMark,
  grif,
  headingLine,
  letterheadLines,
  registrationParts,
  signatureGrid,
} from './lay-out-requisites.ts'
import type { Sheet, SheetPart } from './sheet.ts'
import { Notes } from './text-runs.ts'

/** Sets a document on paper: requisites in their order and places, the text, signatures, annexes. */
export function layOut(document: OfficialDocument): Sheet {
  const { page, letterhead, registration, signatures } = document
  const notes = new Notes()
  const text = [
    ...(document.isDraft ? [draftMark(page)] : []),
    ...letterheadLines(letterhead, page),
    ...(registration === undefined ? [] : registrationParts(registration, page)),
    headingLine(document.heading, page),
    ...layOutBlocks(document.blocks, page, notes),
    ...layOutNotes(notes, page),
  ]
  return {
    title: document.title,
    author: letterhead.body,
    page,
    parts: [
      ...(signatures.length === 0 ? text : endingWithSignature(text)),
      ...signatures.map((signature, at) => signatureGrid(signature, at === 0, page)),
      ...document.annexes.flatMap((annex) => annexParts(annex, document)),
    ],
  }
}

/** A signature never stands on a page without a line of the text it signs. */
const endingWithSignature = (parts: readonly SheetPart[]): readonly SheetPart[] =>
  parts.map((part, at) =>
    part.kind === 'line' && at === parts.length - 1 ? { ...part, keepsNext: true } : part,
  )

function annexParts(annex: Annex, { page }: OfficialDocument): readonly SheetPart[] {
  const notes = new Notes()
  return [
    ...grif(annex.grif, page),
    headingLine(annex.title, page),
    ...layOutBlocks(annex.blocks, page, notes),
    ...layOutNotes(notes, page),
  ]
}
