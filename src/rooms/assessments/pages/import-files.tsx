import { LinkButton, Mark, Section, Table, tie, useLocale } from '../../../ui/index.ts'
import type { ImportView } from '../import-view.ts'
import type { FileLine } from '../import-view-files.ts'
import { importMessages } from '../messages-import.ts'
import { noticeMessages } from '../messages-import-notices.ts'
import { mappingMessages } from '../messages-mapping.ts'
import { assessmentPaths } from '../paths.ts'

export function Files({ files, importId }: Pick<ImportView, 'files'> & { importId: string }) {
  const locale = useLocale()
  const t = importMessages[locale]
  const taken = files.filter(({ expected }) => expected === null).length
  const note =
    taken === files.length ? undefined : noticeMessages[locale].accepted(taken, files.length)
  const count = (line: FileLine, value: number) => (line.layout === null ? '–' : value)
  return (
    <Section title={t.files} note={note}>
      <Table
        caption={t.files}
        captionUnseen
        rows={files}
        rowKey={(file) => file.key}
        columns={[
          { key: 'file', title: t.file, cell: (file) => file.fileName },
          {
            key: 'layout',
            title: t.recognisedAs,
            cell: ({ layout }) => layout ?? t.layouts.unknown,
          },
          { key: 'rows', title: t.rows, kind: 'number', cell: (file) => count(file, file.rows) },
          {
            key: 'schools',
            title: t.schools,
            kind: 'number',
            cell: (file) => count(file, file.schools),
          },
          {
            key: 'state',
            title: t.state,
            cell: (file) => <FileState file={file} importId={importId} />,
          },
        ]}
      />
    </Section>
  )
}

function FileState({ file, importId }: { file: FileLine; importId: string }) {
  const { expected, refusedRows, toMap, fileName } = file
  const locale = useLocale()
  const t = importMessages[locale]
  const map = mappingMessages[locale]
  const toMapping =
    toMap === null ? null : (
      <LinkButton
        href={assessmentPaths.mapping({ importId, position: toMap })}
        label={map.toMapOf(fileName)}
      >
        {map.toMap}
      </LinkButton>
    )
  if (expected !== null && toMapping !== null) {
    return (
      <>
        <Mark kind="circle">{map.unknownTable}</Mark> {toMapping}
      </>
    )
  }
  if (expected !== null) {
    return (
      <>
        <Mark kind="cross">{t.fileUnknown}</Mark>{' '}
        <span className="note">{t.expectedInstead(tie(expected))}</span>
      </>
    )
  }
  return (
    <>
      {refusedRows > 0 ? (
        <Mark kind="cross">{t.fileFaults(refusedRows)}</Mark>
      ) : (
        <Mark kind="tick">{t.fileGood}</Mark>
      )}{' '}
      {toMapping}
    </>
  )
}
