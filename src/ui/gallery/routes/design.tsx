import { everyone } from '../../../kernel/access/decision.ts'
import { page } from '../../../kernel/http/page.ts'
import { Gallery } from '../gallery.tsx'

export const loader = page({ policy: everyone('design'), show: () => ({}) })

export default function DesignRoute() {
  return <Gallery />
}
