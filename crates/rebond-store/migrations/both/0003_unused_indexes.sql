-- Nothing looks records up by these.
DROP INDEX import_batches_by_digest;
DROP INDEX action_lines_by_record_id;
