import { Fragment } from 'react'
import { Box, Stack, Table, useLocale } from '../../../ui/index.ts'
import type { Annex, Block, Item, OfficialDocument, Text } from '../../documents/index.ts'
import { orderMessages } from '../messages-order.ts'

/** Документ на экране: the same tree that becomes DOCX and PDF, in the same words. */
export function DocumentPreview({ document }: { document: OfficialDocument }) {
  const { letterhead, heading, blocks, signatures, annexes } = document
  return (
    <Box>
      <Stack>
        <p>
          {letterhead.body}
          {letterhead.kind === undefined ? null : (
            <>
              <br />
              <b>{letterhead.kind}</b>
            </>
          )}
        </p>
        <h3>{heading}</h3>
        <Blocks blocks={blocks} caption={heading} />
        {signatures.map(({ post, name }) => (
          <p key={post}>
            {post} {name === null ? '' : <b>{name}</b>}
          </p>
        ))}
        {annexes.map((annex, at) => (
          <AnnexPreview key={annex.title} annex={annex} number={at + 1} />
        ))}
      </Stack>
    </Box>
  )
}

function AnnexPreview({ annex, number }: { annex: Annex; number: number }) {
  const { annex: word } = orderMessages[useLocale()]
  return (
    <Stack>
      <h3>
        {word}&nbsp;{number}. {annex.title}
      </h3>
      <Blocks blocks={annex.blocks} caption={annex.title} />
    </Stack>
  )
}

const Blocks = ({ blocks, caption }: { blocks: readonly Block[]; caption: string }) =>
  blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a document have no other name than their place
    <BlockPreview key={at} block={block} caption={caption} />
  ))

function BlockPreview({ block, caption }: { block: Block; caption: string }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Words text={block.text} />
        </p>
      )
    case 'subheading':
      return <h4>{block.text}</h4>
    case 'preamble':
      return (
        <p>
          <Words text={block.text} />, <b>{block.verb}</b>:
        </p>
      )
    case 'items':
      return <Items items={block.items} />
    case 'list':
      return (
        <ul>
          {block.items.map((text) => (
            <li key={plain(text)}>
              <Words text={text} />
            </li>
          ))}
        </ul>
      )
    case 'facts':
      return block.rows.map(([term, text]) => (
        <p key={term}>
          {term}: <Words text={text} />
        </p>
      ))
    case 'table':
      return <TablePreview block={block} caption={block.caption ?? caption} />
  }
}

const Items = ({ items }: { items: readonly Item[] }) => (
  <ol>
    {items.map((item) => (
      <li key={plain(item.text)}>
        <Words text={item.text} />
        {item.items === undefined ? null : <Items items={item.items} />}
      </li>
    ))}
  </ol>
)

type TableBlock = Extract<Block, { kind: 'table' }>

interface TableRow {
  readonly cells: readonly Text[]
  readonly at: number
}

function TablePreview({ block, caption }: { block: TableBlock; caption: string }) {
  return (
    <Table
      caption={caption}
      captionUnseen
      density="compact"
      rows={block.rows.map((cells, at) => ({ cells, at }))}
      rowKey={({ at }) => `${at}`}
      columns={block.columns.map((column, at) => ({
        key: column.title,
        title: column.title,
        kind: column.align === 'right' ? ('number' as const) : ('words' as const),
        cell: (row: TableRow) => <Words text={row.cells[at] ?? ''} />,
      }))}
    />
  )
}

/** A figure with the file and cell it came from. */
function Words({ text }: { text: Text }) {
  if (typeof text === 'string') return text
  return text.map((span, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no other name than their place
    <Fragment key={at}>
      {typeof span === 'string' ? (
        span
      ) : (
        <>
          {span.isBold ? <b>{span.text}</b> : span.text}
          {span.origin === undefined ? null : <span className="second"> [{span.origin}]</span>}
        </>
      )}
    </Fragment>
  ))
}

const plain = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text.map((span) => (typeof span === 'string' ? span : span.text)).join('')
