declare module 'autocannon' {
  /** What of its report we read. */
  export interface Result {
    readonly requests: { readonly average: number; readonly total: number }
    readonly latency: { readonly p50: number; readonly p99: number }
    readonly throughput: { readonly average: number }
    readonly non2xx: number
    readonly errors: number
  }

  export interface Load {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly headers?: Readonly<Record<string, string>>
  }

  function autocannon(load: Load): Promise<Result>

  // biome-ignore lint/style/noDefaultExport: that is what the package exports
  export { autocannon as default }
}
