import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const accessRoutes: RouteConfigEntry[] = [
  route('sign-in', 'rooms/access/routes/sign-in.tsx'),
  route('sign-out', 'rooms/access/routes/sign-out.tsx'),
  route('language', 'rooms/access/routes/language.tsx'),
  route('me', 'rooms/access/routes/me.tsx'),
  route('set-up', 'rooms/access/routes/set-up.tsx'),
]
