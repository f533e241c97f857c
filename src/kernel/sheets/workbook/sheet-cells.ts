import { daySerial } from './number-format.ts'
import { EMPTY_CELL, NOT_CALCULATED, type Texts } from './packed.ts'
import { problem } from './refusal.ts'
import type { SheetPacker } from './sheet-packer.ts'
import { TextParts } from './text-parts.ts'
import { attributes } from './xml-parts.ts'
import { CLOSE, nameCode, OPEN, type XmlScan } from './xml-scan.ts'
import { cellText } from './xml-text.ts'

const ROW = nameCode('row')
const CELL = nameCode('c')
const VALUE = nameCode('v')
const FORMULA = nameCode('f')
const MERGE = nameCode('mergeCell')
const REF = nameCode('ref')
const R = nameCode('r')
const S = nameCode('s')
const T = nameCode('t')

const TYPE_SHARED = nameCode('s')
const TYPE_STRING = nameCode('str')
const TYPE_INLINE = nameCode('inlineStr')
const TYPE_BOOLEAN = nameCode('b')
const TYPE_ERROR = nameCode('e')
const TYPE_DATE = nameCode('d')
const TYPE_NUMBER = nameCode('n')

const ZERO = 0x30
const ONE = 0x31
const BIG_A = 0x41
const BIG_Z = 0x5a
const LETTERS = 26
const MOST_DIGITS = 9
const DAY_LENGTH = 10

export interface CellMeanings {
  readonly shared: readonly number[]
  readonly dateStyles: Uint8Array
  readonly is1904: boolean
  readonly texts: Texts
}

/** Takes the tags of a sheet one by one and gives its cells to a packer. */
export class SheetCells {
  readonly #meanings: CellMeanings
  readonly #packer: SheetPacker
  readonly #inline = new TextParts()
  #row = 0
  #rowIsTold = false
  #column = -1
  #style = 0
  #type = TYPE_NUMBER
  #cell = EMPTY_CELL
  #hasFormula = false
  #hasValue = false
  #inValue = false
  /** Of a value that a comment cuts in two. */
  #before = ''

  constructor(meanings: CellMeanings, packer: SheetPacker) {
    this.#meanings = meanings
    this.#packer = packer
  }

  readonly visit = (scan: XmlScan): void => {
    const { kind, name } = scan
    if (kind === OPEN) {
      if (name === CELL) this.#openCell(scan)
      else if (name === ROW) this.#openRow(scan)
      else if (name === FORMULA) this.#hasFormula = true
      else if (name === VALUE) this.#openValue(scan.selfClosed)
      else if (name === MERGE) this.#merge(scan)
      else if (this.#type === TYPE_INLINE) this.#inline.visit(scan)
    } else if (kind !== CLOSE && this.#inValue) {
      this.#before += scan.bytes.toString('utf8', scan.textFrom, scan.textTo)
    } else if (kind === CLOSE && name === VALUE) this.#closeValue(scan)
    else if (kind === CLOSE && name === CELL) this.#closeCell()
    else if (kind === CLOSE && name === ROW) this.#packer.endRow(this.#row)
    else if (this.#type === TYPE_INLINE) this.#inline.visit(scan)
  }

  #openRow(scan: XmlScan): void {
    this.#rowIsTold = false
    this.#row += 1
    this.#column = -1
    while (scan.nextAttribute()) {
      if (scan.attribute !== R) continue
      this.#row = wholeIn(scan.bytes, scan.valueFrom, scan.valueTo)
      this.#rowIsTold = true
    }
  }

  #openCell(scan: XmlScan): void {
    let column = this.#column + 1
    this.#style = -1
    this.#type = TYPE_NUMBER
    this.#hasFormula = false
    this.#hasValue = false
    this.#cell = EMPTY_CELL
    while (scan.nextAttribute()) {
      const { attribute, bytes, valueFrom, valueTo } = scan
      if (attribute === R) column = this.#place(bytes, valueFrom, valueTo)
      else if (attribute === S) this.#style = wholeIn(bytes, valueFrom, valueTo)
      else if (attribute === T) this.#type = codeIn(bytes, valueFrom, valueTo)
    }
    this.#column = column
    if (this.#type === TYPE_INLINE) this.#inline.clear()
    if (scan.selfClosed) this.#type = TYPE_NUMBER
  }

  /** «AB12»: the column; the row too where the row itself does not tell. */
  #place(bytes: Buffer, from: number, to: number): number {
    let at = from
    const column = columnIn(bytes, from, to)
    while (at < to && (bytes[at] as number) >= BIG_A) at += 1
    if (!this.#rowIsTold && at < to) {
      this.#row = wholeIn(bytes, at, to)
      this.#rowIsTold = true
    }
    return column
  }

  #openValue(isEmpty: boolean): void {
    this.#hasValue = true
    this.#inValue = !isEmpty
  }

  #closeValue(scan: XmlScan): void {
    this.#inValue = false
    const { bytes, textFrom, textTo } = scan
    if (this.#before === '') {
      this.#cell = this.#value(bytes, textFrom, textTo)
      return
    }
    const joined = Buffer.from(this.#before + bytes.toString('utf8', textFrom, textTo))
    this.#before = ''
    this.#cell = this.#value(joined, 0, joined.length)
  }

  #closeCell(): void {
    if (this.#type === TYPE_INLINE) {
      this.#cell = this.#meanings.texts.cell(this.#inline.text)
      this.#type = TYPE_NUMBER
    } else if (this.#hasFormula && !this.#hasValue) this.#cell = NOT_CALCULATED
    if (this.#cell !== EMPTY_CELL) this.#packer.put(this.#column, this.#cell)
  }

  #value(bytes: Buffer, textFrom: number, textTo: number): number {
    const { texts, shared } = this.#meanings
    switch (this.#type) {
      case TYPE_SHARED: {
        const cell = shared[wholeIn(bytes, textFrom, textTo)]
        if (cell === undefined) throw problem('damagedExcel')
        return cell
      }
      case TYPE_BOOLEAN:
        return texts.cell(bytes[textFrom] === ONE ? 'true' : 'false')
      case TYPE_DATE:
        return texts.cell(
          bytes.toString('latin1', textFrom, Math.min(textTo, textFrom + DAY_LENGTH)),
        )
      case TYPE_STRING:
      case TYPE_ERROR:
      case TYPE_INLINE:
        return texts.cell(cellText(bytes, textFrom, textTo))
      default:
        return this.#number(bytes, textFrom, textTo)
    }
  }

  #number(bytes: Buffer, from: number, to: number): number {
    const { texts, dateStyles, is1904 } = this.#meanings
    let value = plainNumber(bytes, from, to)
    if (value < 0) {
      const text = bytes.toString('latin1', from, to).trim()
      if (text === '') return EMPTY_CELL
      value = Number(text)
    }
    if (!Number.isFinite(value)) return texts.cell(cellText(bytes, from, to))
    if (dateStyles[this.#style] === 1) {
      const day = daySerial(value, is1904)
      if (day !== undefined) return texts.cell(day)
    }
    return this.#packer.number(value)
  }

  #merge(scan: XmlScan): void {
    const corners = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(
      attributes(scan).get(REF) ?? '',
    )
    if (corners === null) return
    const [, left = '', top, right = '', bottom] = corners
    this.#packer.merge(lettersColumn(left), Number(top), lettersColumn(right), Number(bottom))
  }
}

const lettersColumn = (letters: string) => columnIn(Buffer.from(letters), 0, letters.length)

function columnIn(bytes: Buffer, from: number, to: number): number {
  let column = 0
  let at = from
  for (; at < to && at < from + 4; at += 1) {
    const byte = bytes[at] as number
    if (byte < BIG_A || byte > BIG_Z) break
    column = column * LETTERS + byte - BIG_A + 1
  }
  if (column === 0) throw problem('damagedExcel')
  return column - 1
}

/** -1 when something else than digits stands there, or nothing. */
function digitsIn(bytes: Buffer, from: number, to: number): number {
  if (from === to) return -1
  let value = 0
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] as number) - ZERO
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

const POINT = 0x2e
const EXACT_DIGITS = 15
const powersOfTen = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power)

/** «12», «12.5» without making a text; -1 for whatever is written in another way. A quotient of exact numbers is rounded once. */
function plainNumber(bytes: Buffer, from: number, to: number): number {
  if (from === to || to - from > EXACT_DIGITS) return -1
  let value = 0
  let point = -1
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number
    const digit = byte - ZERO
    if (digit >= 0 && digit <= 9) value = value * 10 + digit
    else if (byte === POINT && point < 0 && at > from && at < to - 1) point = at
    else return -1
  }
  return point < 0 ? value : value / (powersOfTen[to - point - 1] as number)
}

function wholeIn(bytes: Buffer, from: number, to: number): number {
  const value = to - from > MOST_DIGITS ? -1 : digitsIn(bytes, from, to)
  if (value < 0) throw problem('damagedExcel')
  return value
}

function codeIn(bytes: Buffer, from: number, to: number): number {
  let code = 0
  for (let at = from; at < to; at += 1) code = (Math.imul(code, 31) + (bytes[at] as number)) | 0
  return code
}
