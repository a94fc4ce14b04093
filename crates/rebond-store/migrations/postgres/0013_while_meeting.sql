-- What one needs on the spot and how long the way is; when a meeting truly began, who could hear, whether recording was allowed; what a
-- note answers and what it is.
ALTER TABLE meetings ADD COLUMN practical text COLLATE "C";
ALTER TABLE meetings ADD COLUMN travel bigint;
ALTER TABLE meetings ADD COLUMN recording_allowed boolean;
ALTER TABLE meetings ADD COLUMN begun_at bigint;
ALTER TABLE meetings ADD COLUMN overheard boolean NOT NULL DEFAULT false;
ALTER TABLE notes ADD COLUMN point text COLLATE "C";
ALTER TABLE notes ADD COLUMN mark text COLLATE "C";
