//! What imports read and rejected. These records are no operations and are not undone.

use rusqlite::OptionalExtension;

use super::Tables;
use crate::error::{RegistryFault, Result};
use crate::firm::FirmId;
use crate::journal::OperationId;
use crate::text::clock::Moment;

/// One import to be remembered.
pub(crate) struct ImportRecord<'i> {
    pub at: Moment,
    pub login: &'i str,
    pub operation: Option<OperationId>,
    pub files: Vec<ImportedFile>,
}

/// A file that was imported, and its error CSV where one was written.
pub(crate) struct ImportedFile {
    /// The file's full path.
    pub path: String,
    /// The SHA-256 of its bytes.
    pub digest: String,
    /// The path and SHA-256 of its error CSV.
    pub error_file: Option<(String, String)>,
    pub rejected: Vec<RejectedRow>,
    pub repaired: Vec<RepairedRow>,
}

/// A row whose damaged company ID was mended.
pub(crate) struct RepairedRow {
    pub line: u32,
    pub found: String,
    pub company_id: String,
}

/// A row of an import as the journal remembers it.
pub(crate) struct RememberedRow {
    pub path: String,
    pub line: u32,
    pub firm: Option<FirmId>,
    /// Codes of a rejected row; what stood there of a mended one.
    pub what: String,
    /// Cells of a rejected row; the company ID of a mended one.
    pub cells: Vec<String>,
}

/// A row that was rejected, as it stood.
pub(crate) struct RejectedRow {
    pub line: u32,
    pub firm: Option<FirmId>,
    pub codes: String,
    pub cells: Vec<String>,
}

impl Tables<'_> {
    /// Whether the last import of this path read the same bytes and wrote the same error CSV.
    pub fn is_import_known(self, file: &ImportedFile) -> Result<bool> {
        let mut statement = self.0.prepare_cached(
            "SELECT digest, error_path, error_digest FROM import_files WHERE path = ?1
             ORDER BY import DESC, position DESC LIMIT 1",
        )?;
        let last = statement
            .query_row([&file.path], |row| {
                Ok((
                    row.get::<_, String>("digest")?,
                    row.get::<_, Option<String>>("error_path")?,
                    row.get::<_, Option<String>>("error_digest")?,
                ))
            })
            .optional()?;
        let (path, digest) = file.error_file.clone().unzip();
        Ok(last == Some((file.digest.clone(), path, digest)))
    }

    /// Whether a file with these bytes was ever written at this path as an error CSV, or imported from it.
    pub fn is_error_file_known(self, path: &str, digest: &str) -> Result<bool> {
        let mut statement = self.0.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM import_files WHERE error_path = ?1 AND error_digest = ?2)
                 OR (EXISTS (SELECT 1 FROM import_files WHERE path = ?1 AND digest = ?2)
                     AND EXISTS (SELECT 1 FROM import_files WHERE error_path = ?1)) AS is_known",
        )?;
        Ok(statement.query_row((path, digest), |row| row.get("is_known"))?)
    }

    /// The rows that the import of an operation rejected, by file and line.
    pub fn rejected_rows_of(self, operation: OperationId) -> Result<Vec<RememberedRow>> {
        let mut statement = self.0.prepare_cached(
            "SELECT path, line, firm, codes AS what, cells FROM imports
             JOIN import_files ON import_files.import = imports.id
             JOIN rejected_rows ON rejected_rows.import = imports.id AND file = position
             WHERE operation = ?1 ORDER BY position, line",
        )?;
        let rows = statement.query_map([operation.0], |row| {
            let cells: String = row.get("cells")?;
            Ok(RememberedRow {
                path: row.get("path")?,
                line: row.get("line")?,
                firm: row.get::<_, Option<i64>>("firm")?.map(FirmId),
                what: row.get("what")?,
                cells: serde_json::from_str(&cells).unwrap_or_default(),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The rows whose damaged company IDs the import of an operation mended.
    pub fn repairs_of(self, operation: OperationId) -> Result<Vec<RememberedRow>> {
        let mut statement = self.0.prepare_cached(
            "SELECT path, line, found, company_id FROM imports
             JOIN import_files ON import_files.import = imports.id
             JOIN repairs ON repairs.import = imports.id AND file = position
             WHERE operation = ?1 ORDER BY position, line",
        )?;
        let rows = statement.query_map([operation.0], |row| {
            Ok(RememberedRow {
                path: row.get("path")?,
                line: row.get("line")?,
                firm: None,
                what: row.get("found")?,
                cells: vec![row.get("company_id")?],
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Writes what an import read and rejected.
    pub fn insert_import(self, record: &ImportRecord<'_>) -> Result<()> {
        let statement = "INSERT INTO imports (at, login, operation) VALUES (?1, ?2, ?3)";
        let operation = record.operation.map(|operation| operation.0);
        let import = self.0.prepare_cached(statement)?.insert((record.at.0, record.login, operation))?;
        for (position, file) in (0_i64..).zip(&record.files) {
            self.insert_imported_file(import, position, file)?;
        }
        Ok(())
    }

    fn insert_imported_file(self, import: i64, position: i64, file: &ImportedFile) -> Result<()> {
        let (error_path, error_digest) = file.error_file.clone().unzip();
        self.0
            .prepare_cached(
                "INSERT INTO import_files (import, position, path, digest, error_path, error_digest)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((import, position, &file.path, &file.digest, error_path, error_digest))?;
        let mut statement = self.0.prepare_cached(
            "INSERT INTO rejected_rows (import, file, line, firm, codes, cells)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for row in &file.rejected {
            let cells =
                serde_json::to_string(&row.cells).map_err(|error| RegistryFault::Io(error.to_string()))?;
            let firm = row.firm.map(|firm| firm.0);
            statement.execute((import, position, row.line, firm, &row.codes, cells))?;
        }
        let mut statement = self.0.prepare_cached(
            "INSERT INTO repairs (import, file, line, found, company_id) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        for row in &file.repaired {
            statement.execute((import, position, row.line, &row.found, &row.company_id))?;
        }
        Ok(())
    }
}
