-- What is sealed cannot be compressed: trying costs time, and then it is cut up and put away beside its table, which costs more. A row of one report,
-- one name or one address stays in its place as it is, as long as a page holds it; rows that are there already stay as they are until they are written.
alter table "Report" set (toast_tuple_target = 8160);
alter table "Alert" set (toast_tuple_target = 8160);
alter table vault."Name" set (toast_tuple_target = 8160);
