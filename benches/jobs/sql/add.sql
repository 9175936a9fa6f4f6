PRAGMA synchronous = EXTRA;
PRAGMA foreign_keys = ON;
BEGIN IMMEDIATE;
INSERT INTO clients (id, firm, is_id_generated, created_at, updated_at, name_folded, company_id, display_name)
SELECT last_client + 1, (SELECT id FROM firms WHERE name = '{firm}'), 1, unixepoch(), unixepoch(), 'benchmark inc.',
    '1' || number || (last_client + 1), 'Benchmark inc.' FROM registry;
UPDATE registry SET last_client = last_client + 1;
COMMIT;
