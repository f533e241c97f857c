import { orderFacts } from '../src/rooms/documents/facts-kit.ts'
import {
  documentFormats,
  type ListedSchool,
  orderList,
  renderDocument,
} from '../src/rooms/documents/index.ts'

const RUNS = 60
const SCHOOLS = 12

const [, sample] = orderFacts.schools
const schools = Array.from(
  { length: SCHOOLS },
  (_, at): ListedSchool => ({
    grounds: sample?.grounds ?? [],
    decision: null,
    school: `МБОУ «СОШ № ${at + 1}»`,
  }),
)
const order = orderList({ ...orderFacts, schools })
if (!order.ok) throw new Error(order.refusal.kind)

for (const format of documentFormats) {
  const took: number[] = []
  let bytes = 0
  for (let run = 0; run <= RUNS; run++) {
    // Another title each time: no cache may answer instead of the typesetting.
    const document = { ...order.value, title: `${order.value.title} ${run}` }
    const start = performance.now()
    const file = await renderDocument(document, format, new Date())
    took.push(performance.now() - start)
    if (!file.ok) throw new Error(file.refusal.kind)
    bytes = file.value.length
  }
  const [first = 0, ...warm] = took
  warm.sort((one, other) => one - other)
  const at = (share: number) => (warm[Math.floor(share * warm.length)] ?? 0).toFixed(1)
  console.log(
    `${format}: first ${first.toFixed(0)} ms, then median ${at(0.5)} ms, p95 ${at(0.95)} ms, ${Math.round(bytes / 1024)} KB`,
  )
}
