import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const galleryRoutes: RouteConfigEntry[] = [route('design', 'ui/gallery/routes/design.tsx')]
