//! Results as text: CSV, TSV and JSON, exactly.

use std::io::Write;

use anyhow::Result;
use serde::Serialize;

/// Rows of text under their headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    pub headings: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Rows {
    /// Begins with headings alone.
    pub fn new<H: Into<String>>(headings: impl IntoIterator<Item = H>) -> Self {
        Self { headings: headings.into_iter().map(Into::into).collect(), rows: Vec::new() }
    }

    /// Adds a row.
    pub fn push<C: Into<String>>(&mut self, cells: impl IntoIterator<Item = C>) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }

    /// Adds a column on the right.
    pub fn append(&mut self, heading: String, cells: impl IntoIterator<Item = String>) {
        self.headings.push(heading);
        self.rows.iter_mut().zip(cells).for_each(|(row, cell)| row.push(cell));
    }

    /// Gives the rows with another one below.
    pub fn with<C: Into<String>>(mut self, cells: impl IntoIterator<Item = C>) -> Self {
        self.push(cells);
        self
    }
}

/// Writes rows under their headings, each cell as it is.
pub fn delimited(out: &mut dyn Write, rows: &Rows, delimiter: u8) -> Result<()> {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(out);
    writer.write_record(&rows.headings)?;
    for row in &rows.rows {
        writer.write_record(row)?;
    }
    Ok(writer.flush()?)
}

/// Writes an array, one value a line.
pub fn json_array(out: &mut dyn Write, values: impl IntoIterator<Item: Serialize>) -> Result<()> {
    let mut before = "[\n";
    for value in values {
        out.write_all(before.as_bytes())?;
        serde_json::to_writer(&mut *out, &value)?;
        before = ",\n";
    }
    Ok(out.write_all(if before == ",\n" { b"\n]\n" } else { b"[]\n" })?)
}

/// Writes one value a line.
pub fn json_lines(out: &mut dyn Write, values: impl IntoIterator<Item: Serialize>) -> Result<()> {
    for value in values {
        serde_json::to_writer(&mut *out, &value)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Writes one value on a line of its own.
pub fn json_line(value: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_string(value)? + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut dyn Write) -> Result<()>) -> String {
        let mut text = Vec::new();
        write(&mut text).unwrap();
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn csv_and_tsv_carry_each_cell_as_it_is() {
        let rows =
            Rows::new(["Number", "Name"]).with(["007", "Bond, \"James\"\nand\tCo"]).with(["", "\u{1b}x"]);
        assert_eq!(
            written(|out| delimited(out, &rows, b',')),
            "Number,Name\n007,\"Bond, \"\"James\"\"\nand\tCo\"\n,\u{1b}x\n"
        );
        assert_eq!(
            written(|out| delimited(out, &rows, b'\t')),
            "Number\tName\n007\t\"Bond, \"\"James\"\"\nand\tCo\"\n\t\u{1b}x\n"
        );
    }

    #[test]
    fn json_is_an_array_or_a_line_for_each_value() {
        assert_eq!(written(|out| json_array(out, [1, 2])), "[\n1,\n2\n]\n");
        assert_eq!(written(|out| json_array(out, [0; 0])), "[]\n");
        assert_eq!(written(|out| json_lines(out, ["a", "b"])), "\"a\"\n\"b\"\n");
        assert_eq!(written(|out| json_lines(out, [0; 0])), "");
    }
}
