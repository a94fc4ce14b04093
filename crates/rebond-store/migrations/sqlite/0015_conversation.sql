-- What conversations have to do without, and what suits instead; what one knows already; a name as it was heard; customs of somebody
-- else's country; through whom an organisation wants to be asked, and how often.
ALTER TABLE profiles ADD COLUMN talk TEXT;
ALTER TABLE profiles ADD COLUMN talk_line TEXT;
ALTER TABLE campaigns ADD COLUMN known TEXT;
ALTER TABLE people ADD COLUMN as_heard INTEGER NOT NULL DEFAULT 0 CHECK (as_heard IN (0, 1));
ALTER TABLE people ADD COLUMN norms TEXT;
ALTER TABLE organisations ADD COLUMN entry TEXT;
ALTER TABLE organisations ADD COLUMN monthly INTEGER;
