-- Version 2. Operations some of whose details were forgotten for good, so that they can no longer be taken back,
-- each with the operation that did so: the baseline from which the journal is replayed.

CREATE TABLE pruned_operations (
    operation INTEGER PRIMARY KEY REFERENCES operations (id),
    baseline INTEGER NOT NULL REFERENCES operations (id)
) STRICT;
