import { useScript } from '../script/use-script.ts'
import { takeDroppedFolder } from './dropped-folder.ts'
import { FieldFrame, type FieldProps, useField } from './field.tsx'

export interface FileFieldProps extends FieldProps {
  /** `.csv,.xlsx,.ods` */
  readonly accept?: string
  readonly multiple?: boolean
  /** A whole folder with what is in it, where the browser can. */
  readonly folder?: boolean
}

/** The whole dashed field takes files that are dropped on it: the browser does it by itself; a folder needs script. */
export function FileField(props: FileFieldProps) {
  useScript()
  const { name, accept, multiple = false, folder = false } = props
  const { id, fault, attributes } = useField(props)
  return (
    <FieldFrame {...props} id={id} fault={fault}>
      <input
        className="input-file"
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        required={!props.optional}
        onDrop={multiple ? takeDroppedFolder : undefined}
        {...(folder ? { webkitdirectory: '' } : {})}
        {...attributes}
      />
    </FieldFrame>
  )
}
