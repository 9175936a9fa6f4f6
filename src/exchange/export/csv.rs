//! Clients as CSV, exact both ways: what is written here, `import --add --details` reads.

use std::borrow::Cow;
use std::io::{self, Write};

use super::{FirmNames, Selection};
use crate::client::Field;
use crate::error::Result;
use crate::exchange::import::FIRM_HEADING;
use crate::exchange::spreadsheet::guard;
use crate::firm::Team;
use crate::registry::Registry;
use crate::store::ClientRow;
use crate::text::language::Language;

/// How CSV is written. Lines end in `\n`; cells are quoted only where they must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvStyle {
    /// The language of headings and closed sets.
    pub language: Language,
    /// What separates the columns.
    pub delimiter: u8,
    /// Whether a byte-order mark comes first.
    pub has_mark: bool,
    /// Whether a `'` stands before what a spreadsheet would run.
    pub is_guarded: bool,
}

impl CsvStyle {
    /// Plain CSV with commas.
    pub const fn plain(language: Language) -> Self {
        Self { language, delimiter: b',', has_mark: false, is_guarded: false }
    }

    fn cell<'c>(&self, cell: &'c str) -> Cow<'c, str> {
        if self.is_guarded { guard(cell) } else { Cow::Borrowed(cell) }
    }
}

/// CSV on its way out.
pub(super) struct CsvWriter<'s, W: Write> {
    writer: csv::Writer<W>,
    selection: &'s Selection<'s>,
    style: CsvStyle,
}

impl<'s, W: Write> CsvWriter<'s, W> {
    /// Begins with nothing.
    pub fn new(out: W, selection: &'s Selection<'s>, style: CsvStyle) -> Self {
        let writer = csv::WriterBuilder::new().delimiter(style.delimiter).flexible(true).from_writer(out);
        Self { writer, selection, style }
    }

    /// Writes the byte-order mark, if wanted, and the headings.
    pub fn begin(mut out: W, selection: &'s Selection<'s>, style: CsvStyle, has_firm: bool) -> Result<Self> {
        if style.has_mark {
            selection.written(out.write_all("\u{feff}".as_bytes()))?;
        }
        let mut csv = Self::new(out, selection, style);
        let firm = has_firm.then(|| FIRM_HEADING.in_language(style.language));
        let headings = selection.fields.iter().map(|field| field.heading(style.language));
        firm.into_iter().chain(headings).try_for_each(|heading| csv.cell(heading))?;
        csv.end_row()?;
        Ok(csv)
    }

    /// Writes a client.
    pub fn client(&mut self, client: &ClientRow<'_>, team: &Team, firm: Option<&str>) -> Result<()> {
        let (style, selection) = (self.style, self.selection);
        firm.map_or(Ok(()), |firm| self.cell(&style.cell(firm)))?;
        for &field in &selection.fields {
            self.cell(&style.cell(&worded(client, field, team, style.language)?))?;
        }
        self.end_row()
    }

    fn cell(&mut self, cell: &str) -> Result<()> {
        let written = self.writer.write_field(cell.as_bytes());
        self.selection.written(written.map_err(io_error))
    }

    fn end_row(&mut self) -> Result<()> {
        let written = self.writer.write_record(None::<&[u8]>);
        self.selection.written(written.map_err(io_error))
    }

    /// Writes what is left.
    pub fn end(mut self) -> Result<()> {
        let flushed = self.writer.flush();
        self.selection.written(flushed)
    }
}

/// A field's value in the words of `language`, the lead by email or login.
fn worded<'c>(
    client: &'c ClientRow<'_>,
    field: Field,
    team: &'c Team,
    language: Language,
) -> Result<Cow<'c, str>> {
    Ok(match field {
        Field::LeadAccountant => Cow::Borrowed(client.lead()?.map_or("", |lead| team.handle(lead))),
        Field::CreatedAt => Cow::Owned(client.created_at()?.to_string()),
        Field::UpdatedAt => Cow::Owned(client.updated_at()?.to_string()),
        _ => Cow::Borrowed(field.worded(client.value(field)?, language)),
    })
}

/// Writes the selected clients, the oldest first, and tells how many.
///
/// # Errors
/// The registry cannot be read, or `out` not be written.
pub fn write_csv(
    registry: &Registry,
    selection: &Selection<'_>,
    style: CsvStyle,
    out: &mut dyn Write,
) -> Result<usize> {
    let mut firms = FirmNames::new(registry, selection);
    let mut csv = CsvWriter::begin(out, selection, style, selection.has_firm())?;
    let mut count = 0;
    registry.each_row(selection.scope, selection.filter, |client, team| {
        count += 1;
        csv.client(client, team, firms.of(client.firm()?)?)
    })?;
    csv.end()?;
    Ok(count)
}

/// What the operating system said; the `csv` crate's own conversion forgets the kind, and with it a full disk.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// How many clients an upload holds, and how many it leaves out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UploadCounts {
    /// Clients in the upload.
    pub clients: usize,
    /// Clients with a number whose company ID was generated, so that QuickBooks does not know it.
    pub generated: usize,
    /// Clients without a number.
    pub numberless: usize,
}

impl UploadCounts {
    /// Counts a client, and tells whether it goes into the upload: QuickBooks knows it by its company ID, and it
    /// has a number.
    pub(super) fn count(&mut self, client: &ClientRow<'_>) -> Result<bool> {
        let (place, is_uploaded) = match client.value(Field::ClientNumber)? {
            None => (&mut self.numberless, false),
            Some(_) if client.is_id_generated()? => (&mut self.generated, false),
            Some(_) => (&mut self.clients, true),
        };
        *place += 1;
        Ok(is_uploaded)
    }
}

/// Writes the upload that QuickBooks takes: the three headings, clients with a number and a given company ID.
///
/// # Errors
/// The registry cannot be read, or `out` not be written.
pub fn write_upload(
    registry: &Registry,
    selection: &Selection<'_>,
    style: CsvStyle,
    out: &mut dyn Write,
) -> Result<UploadCounts> {
    let selection = selection.of_upload();
    let mut csv = CsvWriter::begin(out, &selection, style, false)?;
    let mut counts = UploadCounts::default();
    registry.each_row(selection.scope, selection.filter, |client, team| match counts.count(client)? {
        true => csv.client(client, team, None),
        false => Ok(()),
    })?;
    csv.end()?;
    Ok(counts)
}
