-- What some files tell beyond counts and marks: distribution of scores, marks of the school journal, a mean. A file may
-- tell these alone; then participants and low are unknown (status notProvided), never zero.
alter table assessment_results add column details jsonb;
