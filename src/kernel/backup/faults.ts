/** Why a back-up is not made or not taken: what an administrator can put right. */
export type BackupFault =
  | { readonly kind: 'notWritable'; readonly path: string; readonly code: string }
  | { readonly kind: 'notReadable'; readonly path: string; readonly code: string }
  | { readonly kind: 'notABackup'; readonly path: string }
  | { readonly kind: 'damaged'; readonly path: string }
  | { readonly kind: 'newer'; readonly path: string; readonly version: string }
  | { readonly kind: 'notEmpty' }
  | { readonly kind: 'inUse' }
  | { readonly kind: 'fileMissing'; readonly sha256: string }

export class BackupProblem extends Error {
  override readonly name = 'BackupProblem'
  readonly fault: BackupFault

  constructor(fault: BackupFault, options?: ErrorOptions) {
    super(fault.kind, options)
    this.fault = fault
  }
}
