-- Which make of keys the search index of an account was written with: an older one is written anew when it is first asked.
ALTER TABLE accounts ADD COLUMN index_make bigint NOT NULL DEFAULT 0;
