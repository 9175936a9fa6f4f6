ATTACH '{folder}/new.db' AS made;
PRAGMA made.page_size = 8192;
PRAGMA made.synchronous = EXTRA;
PRAGMA made.cache_size = -16000;
CREATE TEMP TABLE list (
    firm TEXT, company_id TEXT, display_name TEXT, client_number TEXT, client_type TEXT, status TEXT,
    email TEXT, phone TEXT, street TEXT, city TEXT, province TEXT, postal_code TEXT,
    country TEXT, business_number TEXT, fiscal_year_end TEXT, subscription TEXT, subscription_status TEXT,
    plan TEXT, billed_to TEXT, primary_admin TEXT, books TEXT, tags TEXT, "references" TEXT, notes TEXT
);
.mode csv
.import --skip 1 {folder}/list.csv list
BEGIN IMMEDIATE;
CREATE TABLE made.firms (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
INSERT INTO made.firms (name) SELECT firm FROM list GROUP BY firm;
CREATE TEMP TABLE firm_ids (name TEXT PRIMARY KEY, id INTEGER) WITHOUT ROWID;
INSERT INTO firm_ids SELECT name, id FROM made.firms;
CREATE TABLE made.clients (
    id INTEGER PRIMARY KEY, firm INTEGER NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
    name_folded TEXT NOT NULL, number_folded TEXT, company_id TEXT NOT NULL, display_name TEXT NOT NULL,
    client_number TEXT, client_type TEXT, status TEXT, lead_accountant TEXT, email TEXT, phone TEXT, street TEXT,
    city TEXT, province TEXT, postal_code TEXT, country TEXT, business_number TEXT, fiscal_year_end TEXT,
    subscription TEXT, subscription_status TEXT, plan TEXT, billed_to TEXT, primary_admin TEXT, books TEXT,
    tags TEXT, "references" TEXT, notes TEXT
) STRICT;
INSERT INTO made.clients
SELECT NULL, (SELECT id FROM firm_ids WHERE name = list.firm), unixepoch(), unixepoch(), lower(display_name),
    nullif(lower(client_number), ''), company_id, display_name, nullif(client_number, ''), client_type, status,
    NULL, nullif(email, ''), nullif(phone, ''), nullif(street, ''), nullif(city, ''),
    nullif(province, ''), nullif(postal_code, ''), nullif(country, ''), nullif(business_number, ''),
    nullif(fiscal_year_end, ''), subscription, subscription_status, plan, billed_to, primary_admin,
    nullif(books, ''), nullif(tags, ''), nullif("references", ''), nullif(notes, '')
FROM list;
CREATE UNIQUE INDEX made.clients_by_company_id ON clients (firm, company_id);
CREATE UNIQUE INDEX made.clients_by_number ON clients (firm, number_folded) WHERE number_folded IS NOT NULL;
CREATE INDEX made.clients_by_name ON clients (firm, name_folded);
COMMIT;
