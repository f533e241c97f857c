-- What the check of a load found to store or to ask about: a load without changes does not wait for anybody.
-- Null: loaded before this was counted.

alter table assessment_imports add column found_rows integer;
alter table school_imports add column found_rows integer;
