-- What conversations have to do without, and what suits instead; what one knows already; a name as it was heard; customs of somebody
-- else's country; through whom an organisation wants to be asked, and how often.
ALTER TABLE profiles ADD COLUMN talk text COLLATE "C";
ALTER TABLE profiles ADD COLUMN talk_line text COLLATE "C";
ALTER TABLE campaigns ADD COLUMN known text COLLATE "C";
ALTER TABLE people ADD COLUMN as_heard boolean NOT NULL DEFAULT false;
ALTER TABLE people ADD COLUMN norms text COLLATE "C";
ALTER TABLE organisations ADD COLUMN entry text COLLATE "C";
ALTER TABLE organisations ADD COLUMN monthly bigint;
