import { readFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig, type Plugin } from 'vite'

const source = fileURLToPath(new URL('./src', import.meta.url))
const serverBuild = fileURLToPath(new URL('./build/server', import.meta.url))

/**
 * Plain `.ts` is run by Node itself, once. Were it bundled too, the kernel would exist twice: two pools, two
 * sets of error classes. So the server build imports it from where it lies. Only a front door made of components
 * (`ui/index.ts`) is bundled: Node cannot load `.tsx`.
 */
function plainTypeScriptStaysOutside(): Plugin {
  const doors = new Map<string, boolean>()
  const leadsToComponents = (file: string): boolean => {
    const known = doors.get(file)
    if (known !== undefined) return known
    doors.set(file, false)
    const imports = readFileSync(file, 'utf8').matchAll(
      /^(?:import|export|\}) .*?from '(\..*?\.tsx?)'/gm,
    )
    const leads = [...imports].some(([line, path]) => {
      if (path === undefined || /^(import|export) type /.test(line)) return false
      return path.endsWith('.tsx') || leadsToComponents(resolve(dirname(file), path))
    })
    doors.set(file, leads)
    return leads
  }
  return {
    name: 'plain-typescript-stays-outside',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'ssr',
    buildStart: () => doors.clear(),
    resolveId(specifier, importer) {
      if (importer === undefined || !specifier.startsWith('.') || !specifier.endsWith('.ts')) return
      const file = resolve(dirname(importer.split('?')[0] ?? importer), specifier)
      if (!file.startsWith(source + sep) || leadsToComponents(file)) return
      return { id: relative(serverBuild, file).replaceAll(sep, '/'), external: true }
    },
  }
}

export default defineConfig({
  plugins: [plainTypeScriptStaysOutside(), reactRouter()],
  server: { host: '127.0.0.1' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      treeshake: {
        // A front door names all of its house; a page takes along only what it uses of it (no charts where none are).
        moduleSideEffects: [{ test: /\/src\/(kernel|ui|rooms)\//, sideEffects: false }],
      },
    },
  },
})
