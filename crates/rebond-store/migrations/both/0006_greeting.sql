-- What one calls somebody at the head of a message, once chosen.
ALTER TABLE people ADD COLUMN greeting TEXT;
