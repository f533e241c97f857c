import type { OpenDatabase } from '../../src/kernel/database/open.ts'
import { seedPeople } from './seed-people.ts'

/** Fills an empty database with the demo district, on the first start. */
export async function seedDemo({ database }: Pick<OpenDatabase, 'database'>): Promise<void> {
  await seedPeople(database)
}
