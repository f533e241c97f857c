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
      when event = 'identification.runComputed' then date '2025-09-12'
      when event like 'assessments.results%' then
        make_date(substring(details::text from '(?:results|facts)-(\\d{4})')::int, 7, 10)
      when event = 'assessments.procedureAdded' then date '2025-06-28'
      when event = 'schools.schoolAdded' then date '2022-09-01'
      when event = 'schools.schoolCorrected' then date '2023-09-04'
      when event in ('schools.schoolsMerged', 'schools.schoolTookOver') then date '2024-08-30'
      else date '2022-08-29'
    end + time '10:00') at time zone 'Europe/Moscow'`)
  await owner.query(`
    update assessment_imports i set uploaded_at = on_day, applied_at = on_day + interval '5 minutes'
    from (select municipality_id, import_id, (make_date(substring(file_name from '\\d{4}')::int, 7, 10)
        + time '10:00') at time zone 'Europe/Moscow' as on_day from assessment_import_files) f
    where f.municipality_id = i.municipality_id and f.import_id = i.id`)
  // One after another: a run is told by when it was made.
  await owner.query(`
    update identification_runs
    set computed_at = (computed_on + make_time(10, 10 * (year - 2023) + ordinal::int, 0)
      + case stage when 'final' then interval '5 minutes' else interval '0' end) at time zone 'Europe/Moscow'`)
  await owner.query(`
    update assessment_procedure_states
    set recorded_at = (date '2025-06-28' + time '10:00') at time zone 'Europe/Moscow'`)
}
