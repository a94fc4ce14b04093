-- Each word asked anew whether its account is there, which whoever writes has asked already.
ALTER TABLE terms DROP CONSTRAINT terms_account_id_fkey;
