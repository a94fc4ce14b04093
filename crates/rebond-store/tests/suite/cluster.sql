-- What a cluster's functions refuse, played: a table whose keys do not begin with the account, that refers to one that is not yet
-- distributed, or whose wall binds its owner too (rows could not be moved then).
CREATE TABLE pg_dist_partition (logicalrelid regclass PRIMARY KEY, partmethod text NOT NULL);
CREATE FUNCTION create_distributed_table(named regclass, key text, colocate_with text DEFAULT 'default') RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    wrong text;
BEGIN
    SELECT i.indexrelid::regclass::text INTO wrong FROM pg_index i
    WHERE i.indrelid = named AND i.indisunique
    AND (SELECT attname FROM pg_attribute WHERE attrelid = named AND attnum = i.indkey[0]) <> key;
    IF FOUND THEN RAISE EXCEPTION 'unique without %: %', key, wrong; END IF;
    SELECT c.conname INTO wrong FROM pg_constraint c WHERE c.contype = 'f' AND c.conrelid = named
    AND (NOT EXISTS (SELECT 1 FROM pg_dist_partition d WHERE d.logicalrelid = c.confrelid) AND c.confrelid <> named
         OR (SELECT attname FROM pg_attribute WHERE attrelid = named AND attnum = c.conkey[1]) <> key
         OR (SELECT attname FROM pg_attribute WHERE attrelid = c.confrelid AND attnum = c.confkey[1]) <> key);
    IF FOUND THEN RAISE EXCEPTION 'a key to what is not there: %', wrong; END IF;
    IF (SELECT relforcerowsecurity FROM pg_class WHERE oid = named) THEN RAISE EXCEPTION 'forced: %', named; END IF;
    IF current_setting('citus.multi_shard_modify_mode', true) <> 'sequential' THEN RAISE EXCEPTION 'not in sequence'; END IF;
    INSERT INTO pg_dist_partition VALUES (named, 'h');
END $$;
CREATE FUNCTION create_reference_table(named regclass) RETURNS void LANGUAGE sql AS $$ INSERT INTO pg_dist_partition VALUES (named, 'n') $$;
