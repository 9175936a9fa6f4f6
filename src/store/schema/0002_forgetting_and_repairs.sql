-- Version 2.

-- Operations some of whose details were forgotten for good, so that they can no longer be taken back,
-- each with the operation that did so: the baseline from which the journal is replayed.

CREATE TABLE pruned_operations (
    operation INTEGER PRIMARY KEY REFERENCES operations (id),
    baseline INTEGER NOT NULL REFERENCES operations (id)
) STRICT;

-- Damaged company IDs that an import has mended, as they stood and whom they were taken for.
CREATE TABLE repairs (
    import INTEGER NOT NULL REFERENCES imports (id),
    file INTEGER NOT NULL,
    line INTEGER NOT NULL,
    found TEXT NOT NULL,
    company_id TEXT NOT NULL,
    PRIMARY KEY (import, file, line)
) STRICT, WITHOUT ROWID;

CREATE INDEX imports_by_operation ON imports (operation);
