-- Version 1. A column without a value holds its field's default; times are seconds since 1970 in UTC.

CREATE TABLE registry (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 99999),
    last_firm INTEGER NOT NULL DEFAULT 0,
    last_member INTEGER NOT NULL DEFAULT 0,
    -- Also the sequence of generated company IDs: it never goes back.
    last_client INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE firms (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE team_members (
    id INTEGER PRIMARY KEY,
    firm INTEGER NOT NULL REFERENCES firms (id),
    name TEXT NOT NULL,
    email TEXT,
    email_folded TEXT,
    login TEXT,
    role TEXT NOT NULL,
    status TEXT NOT NULL,
    UNIQUE (firm, email_folded),
    UNIQUE (firm, login)
) STRICT;

CREATE UNIQUE INDEX one_primary_admin ON team_members (firm) WHERE role = 'primary-admin';

CREATE TABLE clients (
    id INTEGER PRIMARY KEY,
    firm INTEGER NOT NULL REFERENCES firms (id),
    is_id_generated INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    name_folded TEXT NOT NULL,
    number_folded TEXT,
    -- Email, tags and references, folded, one a line: what a search looks at beside name, number and ID.
    search_folded TEXT,
    company_id TEXT NOT NULL,
    display_name TEXT NOT NULL,
    client_number TEXT,
    client_type TEXT,
    status TEXT,
    lead_accountant INTEGER REFERENCES team_members (id),
    email TEXT,
    phone TEXT,
    street TEXT,
    city TEXT,
    province TEXT,
    postal_code TEXT,
    country TEXT,
    business_number TEXT,
    fiscal_year_end TEXT,
    subscription TEXT,
    subscription_status TEXT,
    plan TEXT,
    billed_to TEXT,
    primary_admin TEXT,
    books TEXT,
    tags TEXT,
    "references" TEXT,
    notes TEXT
) STRICT;

CREATE UNIQUE INDEX clients_by_company_id ON clients (firm, company_id);
CREATE UNIQUE INDEX clients_by_number ON clients (firm, number_folded) WHERE number_folded IS NOT NULL;
CREATE INDEX clients_by_name ON clients (firm, name_folded);

-- One command's whole effect.
CREATE TABLE operations (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    login TEXT NOT NULL,
    undoes INTEGER REFERENCES operations (id)
) STRICT;

-- The firms in whose history an operation stands, and who acted in each.
CREATE TABLE operation_firms (
    firm INTEGER NOT NULL,
    operation INTEGER NOT NULL REFERENCES operations (id),
    member INTEGER,
    member_handle TEXT,
    PRIMARY KEY (firm, operation)
) STRICT, WITHOUT ROWID;

-- What an operation did to one firm, team member or client: a JSON object of the fields that
-- differ, as they were and as they became; no object where there was, or is, nothing.
CREATE TABLE changes (
    operation INTEGER NOT NULL REFERENCES operations (id),
    position INTEGER NOT NULL,
    subject TEXT NOT NULL,
    id INTEGER NOT NULL,
    firm INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (operation, position)
) STRICT, WITHOUT ROWID;

-- Imports that rejected rows. No operations: they are not undone.
CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    login TEXT NOT NULL,
    operation INTEGER REFERENCES operations (id)
) STRICT;

CREATE TABLE import_files (
    import INTEGER NOT NULL REFERENCES imports (id),
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    digest TEXT NOT NULL,
    error_path TEXT,
    error_digest TEXT,
    PRIMARY KEY (import, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_files_by_path ON import_files (path);
CREATE INDEX import_files_by_error_path ON import_files (error_path);

CREATE TABLE rejected_rows (
    import INTEGER NOT NULL REFERENCES imports (id),
    file INTEGER NOT NULL,
    line INTEGER NOT NULL,
    firm INTEGER,
    codes TEXT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (import, file, line)
) STRICT, WITHOUT ROWID;

-- What each OS login has chosen.
CREATE TABLE settings (
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (login, name)
) STRICT, WITHOUT ROWID;
