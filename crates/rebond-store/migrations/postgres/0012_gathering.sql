-- Meetings that are one, with several people: which is that with the first of them.
ALTER TABLE meetings ADD COLUMN gathering uuid;
