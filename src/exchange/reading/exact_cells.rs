//! The cells of a workbook that its reader would refuse or change, made the texts that people see: errors, of which it
//! knows but the oldest, and numbers of more digits than it keeps.

use std::io::{self, BufRead, BufReader, Cursor, Read, Write};
use std::ops::Range;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::FileError;
use super::workbook::{damaged, too_large};

/// From here on a number may have more digits than are kept.
pub(super) const MANY_DIGITS: f64 = 1e15;
/// The digits that a spreadsheet keeps of a number, and those that it may write of it.
const KEPT: usize = 15;
const WRITTEN: usize = 17;
/// More than stands in a cell before its number.
const LONGEST_CELL: usize = 64 * 1024;

/// The types of cells: of a number, an error, a text, and of what is given as it stands although it is no text, so
/// that its style still adds zeros.
const NUMBER: &[u8] = b"n";
const ERROR: &[u8] = b"e";
const TEXT: &[u8] = b"str";
const AS_IT_STANDS: &[u8] = b"d";

/// Gives the workbook with those cells as texts, where its sheets have no more than some bytes.
pub(super) fn as_texts(bytes: &[u8], mut room: usize) -> Result<Vec<u8>, FileError> {
    let mut packed = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut content = Vec::new();
    content.try_reserve_exact(bytes.len()).map_err(|error| FileError::Io { reason: error.to_string() })?;
    let mut mended = ZipWriter::new(Cursor::new(content));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for part in 0..packed.len() {
        let part = packed.by_index(part).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.into_owned();
        if !name.starts_with("xl/worksheets/") {
            mended.raw_copy_file(part).map_err(damaged)?;
            continue;
        }
        mended.start_file(name, options.compression_level(Some(1))).map_err(damaged)?;
        // What the file says of a part's size need not be so.
        let sheet = BufReader::with_capacity(64 * 1024, part.take(room as u64 + 1));
        let size = mend_cells(sheet, &mut mended).map_err(damaged)?;
        room = room.checked_sub(size).ok_or_else(too_large)?;
    }
    Ok(mended.finish().map_err(damaged)?.into_inner())
}

/// Writes a sheet with its cells mended, and gives the bytes that it had. What is held back is a number's cell, the
/// type of which is known behind its value.
fn mend_cells(mut sheet: impl BufRead, mended: &mut impl Write) -> io::Result<usize> {
    let (mut size, mut held, mut open) = (0, Vec::new(), None);
    loop {
        let begin = held.len();
        let read = sheet.read_until(b'>', &mut held)?;
        if read == 0 {
            mended.write_all(&held)?;
            return Ok(size);
        }
        size += read;
        let tag = memchr::memrchr(b'<', &held[begin..]).map_or(held.len(), |at| begin + at);
        match (local_name(&held[tag..]), open) {
            ((false, b"c"), _) => open = open_cell(&mut held, tag),
            ((true, b"v"), Some(cell)) => {
                if has_more_digits(&held[begin..tag]) {
                    set_type(&mut held, cell, AS_IT_STANDS);
                }
                open = None;
            }
            ((true, b"c"), _) => open = None,
            _ => open = open.filter(|_| held.len() < LONGEST_CELL),
        }
        if open.is_none() {
            mended.write_all(&held)?;
            held.clear();
        }
    }
}

/// Makes the cell that a tag opens a text where it is an error; gives where it begins if it is a number.
fn open_cell(held: &mut Vec<u8>, tag: usize) -> Option<usize> {
    match type_of(&held[tag..]).map(|at| &held[tag..][at]) {
        None | Some(NUMBER) => return Some(tag),
        Some(ERROR) => set_type(held, tag, TEXT),
        Some(_) => {}
    }
    None
}

/// Whether a tag ends an element, and the element's name without its prefix.
fn local_name(tag: &[u8]) -> (bool, &[u8]) {
    let tag = tag.strip_prefix(b"<").unwrap_or(tag);
    let (ends, tag) = tag.strip_prefix(b"/").map_or((false, tag), |tag| (true, tag));
    let is_behind = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
    let name = tag.split(is_behind).next().unwrap_or_default();
    (ends, name.rsplit(|&byte| byte == b':').next().unwrap_or_default())
}

/// Where a cell's type stands in what begins with its tag.
fn type_of(cell: &[u8]) -> Option<Range<usize>> {
    let tag = &cell[..memchr::memchr(b'>', cell)?];
    let is_attribute = |at: &usize| tag[at - 1].is_ascii_whitespace();
    let begin = memchr::memmem::find_iter(&tag[1..], b"t=").map(|at| at + 1).find(is_attribute)? + 3;
    let length = memchr::memchr(tag[begin - 1], tag.get(begin..)?)?;
    Some(begin..begin + length)
}

/// Gives the cell that begins at `cell` a type.
fn set_type(held: &mut Vec<u8>, cell: usize, kind: &[u8]) {
    match type_of(&held[cell..]) {
        Some(at) => drop(held.splice(cell + at.start..cell + at.end, kind.iter().copied())),
        None => {
            let is_behind = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
            let name = held[cell..].iter().position(is_behind).unwrap_or_default();
            let attribute = [b" t=\"", kind, b"\""].concat();
            drop(held.splice(cell + name..cell + name, attribute));
        }
    }
}

/// Whether a number has digits that would be lost: any beyond those that a spreadsheet has kept, which are all of it
/// where it is written as one writes it.
fn has_more_digits(text: &[u8]) -> bool {
    let Some(text) = str::from_utf8(text).ok() else { return false };
    let Some(number) = text.parse::<f64>().ok().filter(|number| number.abs() >= MANY_DIGITS) else {
        return false;
    };
    let (kept, written) = (format!("{number:e}"), format!("{number:.*e}", WRITTEN - 1));
    let is_one = [&kept, &written].into_iter().any(|known| digits(known) == digits(text));
    digits(&kept).len() > KEPT || !is_one
}

/// The digits of a number that are not zeros at either end.
fn digits(number: &str) -> String {
    let mantissa = number.split(['e', 'E']).next().unwrap_or_default();
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_unpacked_as_far_as_there_is_room() {
        let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
        for part in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/styles.xml"] {
            packed.start_file(part, SimpleFileOptions::default()).expect("a part");
            packed.write_all(br#"<c t="e"/>"#).expect("its content");
        }
        let packed = packed.finish().expect("a workbook").into_inner();
        let mended = as_texts(&packed, 20).expect("room for both");
        let mut mended = ZipArchive::new(Cursor::new(mended)).expect("a workbook");
        let mut content = |part| {
            let mut content = String::new();
            mended.by_name(part).expect("a part").read_to_string(&mut content).expect("a text");
            content
        };
        assert_eq!(content("xl/worksheets/sheet1.xml"), r#"<c t="str"/>"#);
        assert_eq!(content("xl/worksheets/sheet2.xml"), r#"<c t="str"/>"#);
        assert_eq!(content("xl/styles.xml"), r#"<c t="e"/>"#);
        assert!(matches!(as_texts(&packed, 19), Err(FileError::ContentTooLarge { .. })));
    }

    fn mended(sheet: &str) -> String {
        let mut mended = Vec::new();
        let size = mend_cells(sheet.as_bytes(), &mut mended).expect("memory");
        assert_eq!(size, sheet.len());
        String::from_utf8(mended).expect("text")
    }

    #[test]
    fn errors_alone_become_texts() {
        let sheet = r#"<row><c r="A1" t="e" s="1"><f>1</f><v>#SPILL!</v></c><c t="s"><v>1</v></c></row>"#;
        assert_eq!(mended(sheet), sheet.replace(r#"t="e""#, r#"t="str""#));
        assert_eq!(mended(r#"<x:c t="e">"#), r#"<x:c t="str">"#);
        assert_eq!(mended("<c t='e'/>"), "<c t='str'/>");
        for other in [r#"<cols t="e">"#, r#"<c><is><t> t="e"</t></is></c>"#, r#"<c r="A1"/>"#, "", "a"] {
            assert_eq!(mended(other), other);
        }
    }

    #[test]
    fn numbers_of_more_digits_than_are_kept_stand_as_they_are() {
        for (sheet, expected) in [
            ("<c><v>9130347718825177</v></c>", r#"<c t="d"><v>9130347718825177</v></c>"#),
            (r#"<c r="A1" t="n"><v>9130347718825177</v>"#, r#"<c r="A1" t="d"><v>9130347718825177</v>"#),
            ("<x:c s='1'><x:f>1</x:f><x:v>1e16</x:v></x:c>", "<x:c s='1'><x:f>1</x:f><x:v>1e16</x:v></x:c>"),
            ("<x:c s='1'><x:v>91303477188251773</x:v>", "<x:c t=\"d\" s='1'><x:v>91303477188251773</x:v>"),
        ] {
            assert_eq!(mended(sheet), expected);
        }
        for kind in ["s", "str", "b", "inlineStr"] {
            let sheet = format!(r#"<c t="{kind}"><v>9130347718825177</v></c>"#);
            assert_eq!(mended(&sheet), sheet);
        }
    }

    #[test]
    fn digits_that_a_spreadsheet_has_kept_are_all_of_a_number() {
        // The last ones are 15 digits as 17 of the nearest number that a computer has.
        for number in ["913034771882517", "-7.25", "9130347718825180", "9.13034771882518E+17", "1E+300", "x"]
            .into_iter()
            .chain(["9.1303477188251802E+17", "913034771882518020", "12345678901234.567", ""])
        {
            assert!(!has_more_digits(number.as_bytes()), "{number}");
        }
        for number in
            ["9130347718825177", "91303477188251773", "4620816365004178321", "913034771882517732105"]
                .into_iter()
                .chain(["9.130347718825177E+16", "9130347718825177.5", "1e999"])
        {
            assert!(has_more_digits(number.as_bytes()), "{number}");
        }
    }
}
