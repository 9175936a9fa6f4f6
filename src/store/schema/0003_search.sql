-- Version 3.

-- What clients are found by, folded, so that a search reads a few long texts rather than thousands of rows. The
-- clients of a firm whose IDs divided by 32 are the same share a text; its ID is that of the firm, shifted by 32
-- bits, and that quotient. Each client has a line: first one of 32 characters that folded text never holds, which
-- says whose it is; then name, number, company ID, email, tags and references. No rule stands on it; a hit is held
-- against the client itself.

CREATE TABLE search_texts (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

INSERT INTO search_texts (id, text)
SELECT (firm << 32) + id / 32, group_concat(
    char(128 + id % 32) || name_folded || char(31) || coalesce(number_folded, '') || char(31) || company_id
        || char(31) || replace(coalesce(search_folded, ''), char(10), char(31)),
    char(10))
FROM clients GROUP BY firm, id / 32;
