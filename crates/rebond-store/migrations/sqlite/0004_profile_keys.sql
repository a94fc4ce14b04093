-- The key of a page on LinkedIn: one host for all its names, and nothing after the name of the person.
UPDATE people SET profile_key = 'linkedin.com' || substr(profile_key, instr(profile_key, '/'))
WHERE substr(profile_key, 1, instr(profile_key, '/')) LIKE '%.linkedin.com/';
UPDATE people SET profile_key = 'linkedin.com/in/' || substr(profile_key, 17, instr(substr(profile_key, 17), '/') - 1)
WHERE profile_key LIKE 'linkedin.com/in/%/%';
