-- The key of a page on LinkedIn: one host for all its names, and nothing after the name of the person. The rows of every account are
-- meant, so the wall between accounts is down for its owner meanwhile.
ALTER TABLE people NO FORCE ROW LEVEL SECURITY;
UPDATE people SET profile_key = 'linkedin.com' || substr(profile_key, strpos(profile_key, '/'))
WHERE split_part(profile_key, '/', 1) LIKE '%.linkedin.com';
UPDATE people SET profile_key = 'linkedin.com/in/' || split_part(profile_key, '/', 3)
WHERE profile_key LIKE 'linkedin.com/in/%/%';
ALTER TABLE people FORCE ROW LEVEL SECURITY;
