import type { Day } from '../../kernel/ids.ts'
import type { PageLayout } from './page-layout.ts'

/**
 * Документ: реквизиты и текст по ГОСТ Р 7.0.97-2025. Plain data; `lay-out.ts` sets it, DOCX and PDF are two
 * drawings of that one setting, so their texts cannot differ.
 */
export interface OfficialDocument {
  /** Of the file: shown by viewers and read aloud. */
  readonly title: string
  readonly page: PageLayout
  /** «Проект» in the corner until a number is given. */
  readonly isDraft: boolean
  readonly letterhead: Letterhead
  readonly registration?: Registration
  /** Заголовок к тексту: «Об утверждении …», without a full stop. */
  readonly heading: string
  readonly blocks: readonly Block[]
  readonly signatures: readonly Signature[]
  readonly annexes: readonly Annex[]
}

/** Автор и вид документа. */
export interface Letterhead {
  readonly body: string
  /** «ПРИКАЗ», «ПРОТОКОЛ»; without one the heading alone names the document. */
  readonly kind?: string
}

/** Дата, номер и место; what is not known yet is a line to write on. */
export interface Registration {
  readonly on: Day | null
  readonly number: string | null
  readonly place: string | null
}

/** Подпись; somebody who acts for the holder signs with `actingPost` of `person-name.ts`. */
export interface Signature {
  readonly post: string
  /** «Громова Елена Примеровна» or «Громова Е. П.»; null: to be written by hand. */
  readonly name: string | null
}

/** Приложение: a page of its own, the mark of approval at the right upper corner. */
export interface Annex {
  /** «Приложение № 1», then «УТВЕРЖДЁН приказом …»: a line each. */
  readonly grif: readonly string[]
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block =
  | Paragraph
  | Subheading
  | { readonly kind: 'preamble'; readonly text: Text; readonly verb: string }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | Table
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, Text])[] }

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: Text
}

export interface Subheading {
  readonly kind: 'subheading'
  readonly text: string
}

/** Пункт: numbered by its place, «1.», under it «1.1.». */
export interface Item {
  readonly text: Text
  readonly items?: readonly Item[]
}

/** Таблица: widths are shares of the text's width; the head is repeated on every page. */
export interface Table {
  readonly kind: 'table'
  readonly caption?: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Text[])[]
}

export interface Column {
  readonly title: string
  readonly width: number
  /** Words stand left, figures right. */
  readonly align?: 'left' | 'right' | 'center'
}

export type Text = string | readonly Span[]

/** A piece of text; `origin` of a figure becomes a numbered note under the part it stands in. */
export type Span =
  | string
  | { readonly text: string; readonly isBold?: boolean; readonly origin?: string }
