-- Отмена загрузки: what the schools it changed looked like before, and the last journal row of the import. A school
-- with a later row has been touched since, and the import can no longer be taken back.

alter table school_imports add column undo jsonb;
