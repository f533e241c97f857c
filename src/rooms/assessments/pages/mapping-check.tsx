import { Notice, Section, Table, tie, useLocale } from '../../../ui/index.ts'
import type { CheckedCell, MappingCheck } from '../mapping-view.ts'
import { mappingMessages } from '../messages-mapping.ts'

/** The whole file read as last sent: what is missing, what is refused, what looks like a mistake. */
export function MappingCheckPart({ check }: { check: MappingCheck }) {
  const t = mappingMessages[useLocale()]
  const { lacks, results, facts, schools, faultCount, faults, doubts } = check
  return (
    <Section title={t.check}>
      <p>
        {t.read(results, schools)} {facts === 0 ? null : t.readFacts(facts)}
      </p>
      {lacks.length === 0 ? null : (
        <Notice kind="lack">
          {t.lacking}: {lacks.map((lack) => t.lacks[lack]).join('; ')}
        </Notice>
      )}
      {faults.length === 0 ? null : (
        <Cells
          title={t.refused(faultCount)}
          note={faultCount > faults.length ? t.shownFirst(faults.length) : null}
          cells={faults}
        />
      )}
      {doubts.length === 0 ? null : <Cells title={t.doubts} note={null} cells={doubts} />}
    </Section>
  )
}

interface CellsProps {
  readonly title: string
  readonly note: string | null
  readonly cells: readonly CheckedCell[]
}

function Cells({ title, note, cells }: CellsProps) {
  const t = mappingMessages[useLocale()]
  return (
    <>
      <Table
        caption={title}
        rows={cells}
        rowKey={({ key }) => key}
        columns={[
          { key: 'cell', title: t.cell, cell: ({ cell }) => <code>{cell}</code> },
          { key: 'found', title: t.found, cell: ({ found }) => (found === '' ? t.empty : found) },
          { key: 'expected', title: t.expected, cell: ({ expected }) => tie(expected) },
        ]}
      />
      {note === null ? null : <p className="note">{note}</p>}
    </>
  )
}
