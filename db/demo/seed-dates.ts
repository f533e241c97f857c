import type { Pool } from 'pg'

/**
 * The demo's clock stands in September 2025, so what happened before must not be dated by the day of the first start. Done
 * once, as the owner, before anybody has signed in: requests cannot change the journal.
 */
export async function dateDemoJournal(owner: Pool): Promise<void> {
  await owner.query(`
    update journal set at = (case
      when event = 'schools.gradesRecorded' then
        make_date((details ->> 'schoolYear')::int, 9, 10)
      when event like 'identification.rules%' then date '2025-09-11'
      when event = 'schools.schoolAdded' then date '2022-09-01'
      when event = 'schools.schoolCorrected' then date '2023-09-04'
      when event in ('schools.schoolsMerged', 'schools.schoolTookOver') then date '2024-08-30'
      else date '2022-08-29'
    end + time '10:00') at time zone 'Europe/Moscow'`)
}
