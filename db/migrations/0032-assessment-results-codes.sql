-- Codes, not words: compared byte by byte. By the rules of Russian order every row of an import costs several times more
-- in the two wide indexes.

alter table assessment_results
  alter column kind type text collate "C",
  alter column subject type text collate "C",
  alter column level type text collate "C",
  alter column wave type text collate "C";
