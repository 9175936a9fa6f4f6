//! A workbook whose sheet and strings are anything at all is refused or read, and rows stand in order.
#![no_main]

use std::io::{Cursor, Write};

use carnet::exchange::reading::{ReadingOptions, Sheet};
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const LINKS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;

fn workbook(sheet: &[u8], strings: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/_rels/workbook.xml.rels", LINKS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", strings),
    ] {
        zip.start_file(name, options).expect("a part");
        zip.write_all(content).expect("its content");
    }
    zip.finish().expect("a workbook").into_inner()
}

fuzz_target!(|bytes: &[u8]| {
    let split = bytes.iter().position(|&byte| byte == 0).unwrap_or(bytes.len());
    let strings = bytes.get(split + 1..).unwrap_or_default();
    for file in [workbook(&bytes[..split], strings), [b"PK\x03\x04", bytes].concat()] {
        let sheet = Sheet::parse(file, &ReadingOptions::default(), &|_| true, &|one, other| one == other);
        let Ok(sheet) = sheet else { continue };
        let mut line = sheet.heading_line();
        for at in 0..sheet.rows() {
            let row = sheet.row(at);
            assert!(row.line > line && row.cells.len() <= sheet.width());
            line = row.line;
        }
    }
});
