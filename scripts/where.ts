import { answer } from './where/search.ts'

const words = process.argv.slice(2).join(' ').trim()
if (words === '') {
  console.error('npm run where -- <слово или word>')
  process.exitCode = 2
} else {
  const lines = answer(words)
  console.log(lines.length > 0 ? lines.join('\n') : `Nothing is called «${words}» here.`)
  process.exitCode = lines.length > 0 ? 0 : 1
}
