//! Results as text: CSV, TSV and JSON, exactly.

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
pub fn delimited(rows: &Rows, delimiter: u8) -> Result<String> {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(Vec::new());
    writer.write_record(&rows.headings)?;
    for row in &rows.rows {
        writer.write_record(row)?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

/// Writes an array, one value a line.
pub fn json_array(values: impl IntoIterator<Item: Serialize>) -> Result<String> {
    let lines: Vec<String> = lines(values)?;
    Ok(match lines.is_empty() {
        true => "[]\n".to_owned(),
        false => format!("[\n{}\n]\n", lines.join(",\n")),
    })
}

/// Writes one value a line.
pub fn json_lines(values: impl IntoIterator<Item: Serialize>) -> Result<String> {
    Ok(lines(values)?.into_iter().map(|line| line + "\n").collect())
}

/// Writes one value on a line of its own.
pub fn json_line(value: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_string(value)? + "\n")
}

fn lines(values: impl IntoIterator<Item: Serialize>) -> Result<Vec<String>> {
    values.into_iter().map(|value| Ok(serde_json::to_string(&value)?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn csv_and_tsv_carry_each_cell_as_it_is() {
        let rows =
            Rows::new(["Number", "Name"]).with(["007", "Bond, \"James\"\nand\tCo"]).with(["", "\u{1b}x"]);
        assert_eq!(
            delimited(&rows, b',').unwrap(),
            "Number,Name\n007,\"Bond, \"\"James\"\"\nand\tCo\"\n,\u{1b}x\n"
        );
        assert_eq!(
            delimited(&rows, b'\t').unwrap(),
            "Number\tName\n007\t\"Bond, \"\"James\"\"\nand\tCo\"\n\t\u{1b}x\n"
        );
    }

    #[test]
    fn json_is_an_array_or_a_line_for_each_value() {
        assert_eq!(json_array([1, 2]).unwrap(), "[\n1,\n2\n]\n");
        assert_eq!(json_array([0; 0]).unwrap(), "[]\n");
        assert_eq!(json_lines(["a", "b"]).unwrap(), "\"a\"\n\"b\"\n");
        assert_eq!(json_lines([0; 0]).unwrap(), "");
    }
}
