-- What people are sorted by weighs as the whole ranking does: 40 for who changed path, 50 for who directs nobody (were 10 and 4).
UPDATE people SET pull = pull % 10 % 4 + CASE WHEN pull >= 10 THEN 40 ELSE 0 END + CASE WHEN pull % 10 >= 4 THEN 50 ELSE 0 END
WHERE pull >= 0;
