//! A list of another format as the text of a CSV, which is then read as one.

/// A list as text.
#[derive(Debug, Default)]
pub(super) struct Converted {
    pub text: Vec<u8>,
    /// For each line that people see, the line of the text where what begins there, or next, begins.
    pub lines: Vec<u32>,
    ended: u32,
}

impl Converted {
    /// The line of the text on which the next row begins.
    pub fn line(&self) -> u32 {
        self.ended.saturating_add(1)
    }

    /// Adds a row, whose first cell stands behind `indent` empty ones.
    pub fn row<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>, indent: usize) {
        for (at, cell) in cells.into_iter().enumerate() {
            let commas = if at == 0 { indent } else { 1 };
            self.text.extend(std::iter::repeat_n(b',', commas));
            self.cell(cell);
        }
        self.text.push(b'\n');
        self.ended = self.line();
    }

    fn cell(&mut self, cell: &str) {
        if !cell.contains([',', '"', '\n', '\r']) {
            return self.text.extend_from_slice(cell.as_bytes());
        }
        let breaks = cell.replace("\r\n", "\n").matches(['\n', '\r']).count();
        self.ended = self.ended.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.text.extend_from_slice(format!("\"{}\"", cell.replace('"', "\"\"")).as_bytes());
    }
}
