import { build } from '../src/build.ts'

await build()
process.stdout.write('build/ is ready\n')
