-- Without the identifier at its end: before a new register has statistics, the planner took this index, and not the key,
-- for every reference to a school, and went through all names of the municipality for each stored row.

drop index schools_in_order;
create index schools_in_order on schools (municipality_id, short_name collate ru_num);
