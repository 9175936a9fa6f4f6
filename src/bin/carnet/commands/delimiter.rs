//! What separates columns, as it is typed.

use anyhow::Result;

use crate::console::Console;
use crate::program_error::ProgramError;

/// Reads `,`, `;`, `|`, a tab or the word `tab`.
pub fn delimiter(text: &str, console: &Console) -> Result<u8> {
    match text {
        "," => Ok(b','),
        ";" => Ok(b';'),
        "|" => Ok(b'|'),
        "\t" | "tab" | "\\t" => Ok(b'\t'),
        _ => Err(ProgramError::Usage {
            message: console.messages.delimiter_invalid(text),
            hint: Some(console.messages.hint_delimiter()),
        }
        .into()),
    }
}
