import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src',
  ssr: true,
  // Elsewhere while it is being made: a build that was cut short must not stand where a whole one stood.
  buildDirectory: process.env.OPORA_BUILD_INTO ?? 'build',
  // Few routes: one manifest in the first page is smaller than a request for every hovered link.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
