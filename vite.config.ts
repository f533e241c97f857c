import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig, type Plugin } from 'vite'

const source = fileURLToPath(new URL('./src', import.meta.url))
const serverBuild = fileURLToPath(new URL('./build/server', import.meta.url))

/**
 * Plain `.ts` is run by Node itself, once. Were it bundled too, the kernel would exist twice: two pools, two
 * sets of error classes. So the server build imports it from where it lies.
 */
function plainTypeScriptStaysOutside(): Plugin {
  return {
    name: 'plain-typescript-stays-outside',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'ssr',
    resolveId(specifier, importer) {
      if (importer === undefined || !specifier.startsWith('.') || !specifier.endsWith('.ts')) return
      const file = resolve(dirname(importer.split('?')[0] ?? importer), specifier)
      if (!file.startsWith(source + sep)) return
      return { id: relative(serverBuild, file).replaceAll(sep, '/'), external: true }
    },
  }
}

export default defineConfig({
  plugins: [plainTypeScriptStaysOutside(), reactRouter()],
  server: { host: '127.0.0.1' },
  build: { target: 'es2022', assetsInlineLimit: 0 },
})
