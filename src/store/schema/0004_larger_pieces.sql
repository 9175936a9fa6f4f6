-- Version 4.

-- What clients are found by, as before, but in longer texts, which SQLite reads past its cache: the clients of a firm
-- whose IDs divided by 256 are the same share a text; its ID is that of the firm, shifted by 32 bits, and that quotient.
-- Each client has a line, the oldest first: two of 16 characters that folded text never holds, which say whose it is;
-- then name, number, company ID, email, tags and references.
DROP TABLE search_texts;

CREATE TABLE search_texts (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

INSERT INTO search_texts (id, text)
SELECT (firm << 32) + id / 256, group_concat(
    char(128 + id % 256 / 16, 128 + id % 16) || name_folded || char(31) || coalesce(number_folded, '') || char(31)
        || company_id || char(31) || replace(coalesce(search_folded, ''), char(10), char(31)),
    char(10) ORDER BY id)
FROM clients GROUP BY firm, id / 256;

-- Changes, as before, under one number, by which they are written and read in turn.
ALTER TABLE changes RENAME TO former_changes;

CREATE TABLE changes (
    -- That of the operation, shifted by 32 bits, and the place among what it did.
    number INTEGER PRIMARY KEY,
    operation INTEGER NOT NULL AS (number >> 32) REFERENCES operations (id),
    subject TEXT NOT NULL,
    id INTEGER NOT NULL,
    firm INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;

INSERT INTO changes (number, subject, id, firm, before, after)
SELECT (operation << 32) + position, subject, id, firm, before, after
FROM former_changes ORDER BY operation, position;

DROP TABLE former_changes;
