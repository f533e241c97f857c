import type { Pool } from 'pg'
import type { JournalSpan } from './acts.ts'

/**
 * The demo's clock stands in September 2025, so what happened before must not be dated by the day of the first start. Done
 * once, as the owner, before anybody has signed in: requests cannot change the journal.
 */
export async function dateDemo(owner: Pool, spans: readonly JournalSpan[]): Promise<void> {
  await dateBeginnings(owner)
  await dateActs(owner, spans)
}

async function dateBeginnings(owner: Pool): Promise<void> {
  await owner.query(`
    update journal set at = (case
      when event = 'schools.gradesRecorded' then
        make_date((details ->> 'schoolYear')::int, 9, 10)
      when event like 'identification.rules%' then date '2025-08-20'
      when event = 'identification.runComputed' then date '2025-08-21'
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

/** Tables of the list and of the sheets: each keeps the day that its command was told, and the moment beside it. */
const told = [
  ['support_registers', 'made'],
  ['register_amendments', 'made'],
  ['register_order_drafts', 'changed'],
  ['register_orders', 'entered'],
  ['expert_meetings', 'opened'],
  ['expert_protocols', 'closed'],
  ['head_meetings', 'recorded'],
  ['received_lists', 'entered'],
  ['received_list_resolutions', 'resolved'],
  ['register_agreements', 'sent'],
  ['register_agreement_answers', 'entered'],
  ['school_sheets', 'sent'],
  ['sheet_acknowledgements', 'acknowledged'],
  ['sheet_responses', 'sent'],
  ['sheet_objection_outcomes', 'decided'],
] as const

async function dateActs(owner: Pool, spans: readonly JournalSpan[]): Promise<void> {
  const rows = spans.map((span, minutes) => ({ ...span, minutes }))
  await owner.query(
    `update journal j
     set at = (span."on" + time '10:00' + minutes * interval '1 minute') at time zone 'Europe/Moscow'
     from json_to_recordset($1) as span("after" bigint, "upTo" bigint, "on" date, minutes int)
     where j.id > span."after" and j.id <= span."upTo"`,
    [JSON.stringify(rows)],
  )
  await owner.query(
    told
      .map(
        ([table, deed]) => `update ${table} set ${deed}_at =
          (${deed}_on + time '10:00') at time zone 'Europe/Moscow'`,
      )
      .join(';'),
  )
  await owner.query(`update expert_decisions d set decided_at =
      (m.held_on + time '10:00') at time zone 'Europe/Moscow'
    from expert_meetings m where m.municipality_id = d.municipality_id and m.id = d.meeting_id`)
}
