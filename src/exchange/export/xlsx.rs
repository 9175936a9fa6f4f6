//! Clients as a workbook whose cells are all text, so that no spreadsheet changes a digit of them.

use std::borrow::Cow;
use std::io::Write;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{FirmNames, Selection};
use crate::client::{Field, Kind};
use crate::error::{Error, OutputFault, Result};
use crate::exchange::import::FIRM_HEADING;
use crate::exchange::spreadsheet::guard;
use crate::registry::Registry;
use crate::text::language::Language;

/// How a workbook is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct XlsxStyle {
    /// The language of headings and words.
    pub language: Language,
    /// Whether a `'` stands before what a spreadsheet would run, were it typed or saved as CSV.
    pub is_guarded: bool,
}

/// Writes the selected clients, the oldest first, and tells how many.
///
/// # Errors
/// The registry cannot be read, a text is longer than a cell can be, or `out` not be written.
pub fn write_xlsx(
    registry: &Registry,
    selection: &Selection<'_>,
    XlsxStyle { language, is_guarded }: XlsxStyle,
    out: &mut dyn Write,
) -> Result<usize> {
    let refused = |error: XlsxError| Error::Output {
        path: selection.place.clone(),
        fault: OutputFault::Io(error.to_string()),
    };
    let mut firms = FirmNames::new(registry, selection);
    let firm_heading = selection.has_firm().then(|| FIRM_HEADING.in_language(language));
    let mut workbook = Workbook::new();
    // The machine's own clock would make each file another one.
    let written_at = ExcelDateTime::from_timestamp(registry.now().0).map_err(refused)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&written_at));
    let sheet = workbook.add_worksheet();
    begin(sheet, selection, firm_heading, language).map_err(refused)?;
    let mut count = 0;
    registry.each_client(selection.scope, selection.filter, |client, team| {
        count += 1;
        let firm = firms.of(client.firm)?.map(str::to_owned);
        let fields = selection.fields.iter();
        let cells = fields.map(|&field| client.worded(field, team, language).into_owned());
        for (column, cell) in (0..).zip(firm.into_iter().chain(cells)) {
            if !cell.is_empty() {
                let guarded = if is_guarded { guard(&cell) } else { Cow::Borrowed(&*cell) };
                sheet.write_string(count, column, &*guarded).map_err(refused)?;
            }
        }
        Ok(())
    })?;
    selection.written(try_thread())?;
    let bytes = workbook.save_to_buffer().map_err(refused)?;
    selection.written(out.write_all(&bytes))?;
    Ok(count as usize)
}

/// Starts a thread for nothing: the workbook takes it for granted that there may be one, and panics otherwise.
fn try_thread() -> std::io::Result<()> {
    std::thread::Builder::new().spawn(|| ()).map(drop)
}

/// Writes the headings, which stay in sight, and sets the widths.
fn begin(
    sheet: &mut Worksheet,
    selection: &Selection<'_>,
    firm: Option<&str>,
    language: Language,
) -> std::result::Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let text = Format::new().set_num_format("@");
    let firm = firm.map(|heading| (heading, 30.0));
    let fields = selection.fields.iter().map(|&field| (field.heading(language), width(field)));
    for (column, (heading, width)) in (0..).zip(firm.into_iter().chain(fields)) {
        sheet.set_column_width(column, width)?;
        sheet.set_column_format(column, &text)?;
        sheet.write_string_with_format(0, column, heading, &bold)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// A column's width in characters.
const fn width(field: Field) -> f64 {
    match field.kind() {
        Kind::Name | Kind::Email | Kind::Text | Kind::References => 30.0,
        Kind::CompanyId | Kind::Moment => 22.0,
        _ => 18.0,
    }
}
