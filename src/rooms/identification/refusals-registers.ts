/** The list is being prepared no longer, or somebody else decided in the meantime. */
export type RegisterClosed =
  | { readonly kind: 'registerClosed' }
  | { readonly kind: 'registerChanged' }
