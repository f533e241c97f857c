-- A load of many files: those that were left out with the reason, and which of two files counts where they contradict
-- each other (procedure, year and wave → number of the file).
alter table assessment_imports add column left_out jsonb not null default '[]';
alter table assessment_imports add column file_choices jsonb not null default '{}';

-- Figures of a result that its own row does not tell: field → [import, file, sheet, row] where they stand.
alter table assessment_results add column origins jsonb;
