import { index, type RouteConfigEntry, route } from '@react-router/dev/routes'

export const deskRoutes: RouteConfigEntry[] = [
  index('rooms/desk/routes/desk.tsx'),
  route('cycle/:stage', 'rooms/desk/routes/stage.tsx'),
  // Last: whatever no room knows is «not found» inside the frame.
  route('*', 'rooms/desk/routes/not-found.tsx'),
]
