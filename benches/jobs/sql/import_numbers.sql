PRAGMA synchronous = EXTRA;
PRAGMA foreign_keys = ON;
PRAGMA cache_size = -16000;
CREATE TEMP TABLE upload (firm TEXT, company_id TEXT, display_name TEXT, client_number TEXT);
.mode csv
.import --skip 1 {folder}/numbers.csv upload
BEGIN IMMEDIATE;
CREATE TEMP TABLE planned AS
SELECT clients.id, upload.client_number FROM upload
JOIN firms ON firms.name = upload.firm
JOIN clients ON clients.firm = firms.id AND clients.company_id = upload.company_id
ORDER BY clients.id;
DROP INDEX clients_by_number;
UPDATE clients SET client_number = planned.client_number, number_folded = lower(planned.client_number),
    updated_at = unixepoch()
FROM planned WHERE planned.id = clients.id;
CREATE UNIQUE INDEX clients_by_number ON clients (firm, number_folded) WHERE number_folded IS NOT NULL;
COMMIT;
