import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src',
  ssr: true,
  // Few routes: one manifest in the first page is smaller than a request for every hovered link.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
