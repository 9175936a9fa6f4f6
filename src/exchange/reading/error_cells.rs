//! The errors in the cells of a workbook, of which its reader knows but the oldest, made the texts that people see.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::FileError;
use super::workbook::{damaged, too_large};

/// The attribute of a cell that holds an error, and of one that holds a text.
const ERROR: &[u8] = br#" t="e""#;
const TEXT: &[u8] = br#" t="str""#;

/// Gives the workbook with its errors as texts, where its sheets have no more than some bytes.
pub(super) fn as_texts(bytes: &[u8], mut room: usize) -> Result<Vec<u8>, FileError> {
    let mut packed = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut mended = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for part in 0..packed.len() {
        let part = packed.by_index(part).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.into_owned();
        if !name.starts_with("xl/worksheets/") {
            mended.raw_copy_file(part).map_err(damaged)?;
            continue;
        }
        let mut sheet = Vec::new();
        // What the file says of a part's size need not be so.
        part.take(room as u64 + 1).read_to_end(&mut sheet).map_err(damaged)?;
        room = room.checked_sub(sheet.len()).ok_or_else(too_large)?;
        mended.start_file(name, stored).map_err(damaged)?;
        mended.write_all(&cells_as_texts(&sheet)).map_err(damaged)?;
    }
    Ok(mended.finish().map_err(damaged)?.into_inner())
}

fn cells_as_texts(sheet: &[u8]) -> Vec<u8> {
    let mut mended = Vec::with_capacity(sheet.len());
    for piece in sheet.split_inclusive(|&byte| byte == b'>') {
        let tag = memchr::memrchr(b'<', piece).map_or(piece.len(), |start| start + 1);
        let name = piece[tag..].split(|byte| byte.is_ascii_whitespace()).next().unwrap_or_default();
        let is_cell = name == b"c" || name.ends_with(b":c");
        match memchr::memmem::find(&piece[tag..], ERROR).filter(|_| is_cell) {
            Some(at) => {
                let at = tag + at;
                mended.extend_from_slice(&piece[..at]);
                mended.extend_from_slice(TEXT);
                mended.extend_from_slice(&piece[at + ERROR.len()..]);
            }
            None => mended.extend_from_slice(piece),
        }
    }
    mended
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
        assert!(matches!(as_texts(&packed, 19), Err(FileError::TooLarge { .. })));
    }

    #[test]
    fn errors_alone_become_texts() {
        let mended = |sheet: &str| String::from_utf8(cells_as_texts(sheet.as_bytes())).expect("text");
        let sheet = r#"<row><c r="A1" t="e" s="1"><f>1</f><v>#SPILL!</v></c><c t="s"><v>1</v></c></row>"#;
        assert_eq!(mended(sheet), sheet.replace(r#"t="e""#, r#"t="str""#));
        assert_eq!(mended(r#"<x:c t="e">"#), r#"<x:c t="str">"#);
        for other in [r#"<cols t="e">"#, r#"<c><is><t> t="e"</t></is></c>"#, r#"<c r="A1"/>"#, "", "a"] {
            assert_eq!(mended(other), other);
        }
    }
}
