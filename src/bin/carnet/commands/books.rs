//! `books`: where a client's books are, and what documents a folder of them holds.

use std::mem::ManuallyDrop;
use std::path::Path;
use std::time::UNIX_EPOCH;

use anyhow::Result;
use carnet::client::{Client, Field};
use carnet::text::clock::Moment;
use clap::Args;
use serde::Serialize;

use super::named::OneNamed;
use crate::console::{Console, Format, Rows};
use crate::environment::Environment;
use crate::program_error::ProgramError;

/// See where a client's books are, and what a folder of them holds
#[derive(Debug, Args)]
pub struct Books {
    #[command(flatten)]
    named: OneNamed,
    /// Open the web address or folder
    #[arg(long)]
    open: bool,
}

#[derive(Serialize)]
struct BooksView<'b> {
    company_id: &'b str,
    books: &'b str,
    documents: &'b [Document],
}

#[derive(Serialize)]
struct Document {
    name: String,
    size: u64,
    modified: Option<String>,
}

impl Books {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let client = self.named.find("books", environment, console)?.client;
        let Some(books) = client.values.get(Field::Books) else {
            return Err(unknown(&client, console).into());
        };
        let documents = documents(books);
        show(&client, books, &documents, console)?;
        match self.open {
            true => open(&client, books, console),
            false => Ok(()),
        }
    }
}

fn unknown(client: &Client, console: &Console) -> ProgramError {
    let message = console.messages.books_unknown(client.display_name());
    ProgramError::BooksUnreachable { message, hint: hint(client, console) }
}

fn hint(client: &Client, console: &Console) -> String {
    let id = format!("id:{}", client.company_id());
    console.messages.hint_books_unknown(&console.command(&["edit", &id, "--books", "URL"]))
}

fn is_web(books: &str) -> bool {
    ["http://", "https://"]
        .iter()
        .any(|scheme| books.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

/// The documents of a folder, by name; none where the books are no folder of this machine.
fn documents(books: &str) -> Vec<Document> {
    let Ok(entries) = std::fs::read_dir(books) else { return Vec::new() };
    // Where the folder cannot be closed, to drop this would be a panic; the program ends soon.
    let mut entries = ManuallyDrop::new(entries);
    let document = |entry: std::fs::DirEntry| {
        let metadata = entry.metadata().ok()?;
        let modified = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let moment = modified.and_then(|since| i64::try_from(since.as_secs()).ok()).map(Moment);
        Some(Document {
            name: entry.file_name().to_string_lossy().into_owned(),
            size: metadata.len(),
            modified: moment.map(|moment| moment.to_string()),
        })
    };
    let mut documents: Vec<Document> = entries.by_ref().flatten().filter_map(document).collect();
    documents.sort_by(|one, other| one.name.cmp(&other.name));
    documents
}

fn show(client: &Client, books: &str, documents: &[Document], console: &Console) -> Result<()> {
    let messages = console.messages;
    if !is_web(books) && !Path::new(books).exists() {
        console.say(messages.books_folder_missing(books))?;
    }
    if console.format == Format::Table {
        console.print_lines(books)?;
    }
    let rows = || {
        let headings = [messages.heading_document(), messages.heading_size(), messages.heading_modified()];
        let mut rows = Rows::new(headings);
        for document in documents {
            let modified = document.modified.clone().unwrap_or_default();
            rows.push([document.name.clone(), document.size.to_string(), modified]);
        }
        rows
    };
    let company_id = client.company_id();
    console.report(rows, || BooksView { company_id, books, documents })
}

/// Hands the place to the system; nothing but web addresses and folders, since a stranger may have written it.
fn open(client: &Client, books: &str, console: &Console) -> Result<()> {
    let messages = console.messages;
    let refused = |message| ProgramError::BooksUnreachable { message, hint: hint(client, console) };
    if !is_web(books) && !Path::new(books).is_dir() {
        return Err(refused(messages.books_not_opened(books)).into());
    }
    // What the system's own program says is in its words, and about itself.
    ::open::that_detached(books).map_err(|_| {
        let id = format!("id:{}", client.company_id());
        let hint = messages.hint_books_open(&console.command(&["edit", &id, "--books", "URL"]));
        ProgramError::BooksUnreachable { message: messages.books_open_refused(books), hint }.into()
    })
}
