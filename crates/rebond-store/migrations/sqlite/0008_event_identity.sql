-- By what a calendar tells its events apart, how often each was changed, and the day one was called off.
ALTER TABLE events ADD COLUMN uid TEXT;
ALTER TABLE events ADD COLUMN sequence INTEGER;
ALTER TABLE events ADD COLUMN called_off_on TEXT;
