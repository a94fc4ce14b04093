-- What one needs on the spot and how long the way is; when a meeting truly began, who could hear, whether recording was allowed; what a
-- note answers and what it is.
ALTER TABLE meetings ADD COLUMN practical TEXT;
ALTER TABLE meetings ADD COLUMN travel INTEGER;
ALTER TABLE meetings ADD COLUMN recording_allowed INTEGER CHECK (recording_allowed IN (0, 1));
ALTER TABLE meetings ADD COLUMN begun_at INTEGER;
ALTER TABLE meetings ADD COLUMN overheard INTEGER NOT NULL DEFAULT 0 CHECK (overheard IN (0, 1));
ALTER TABLE notes ADD COLUMN point TEXT;
ALTER TABLE notes ADD COLUMN mark TEXT;
