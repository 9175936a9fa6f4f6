PRAGMA synchronous = EXTRA;
CREATE TEMP TABLE upload (company_id TEXT, display_name TEXT, client_number TEXT);
.mode csv
.import --skip 1 {folder}/night.csv upload
BEGIN IMMEDIATE;
UPDATE clients SET client_number = upload.client_number, number_folded = lower(upload.client_number),
    updated_at = unixepoch()
FROM upload WHERE clients.firm = (SELECT id FROM firms WHERE name = '{firm}')
AND clients.company_id = upload.company_id;
COMMIT;
