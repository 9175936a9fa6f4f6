//! A review taken back: what a person chose, what they set aside, and what is still open.

use std::collections::HashMap;
use std::path::Path;

use super::columns::Column;
use super::list::{ListRow, cell, columns_of, is_whole, read_sheet, stands_on};
use super::sure::is_number;
use super::{Candidate, Matched, MatchedBy, OFFERS, SureMatch, UnsureRow, clients_of};
use crate::client::Client;
use crate::client::company_id::may_be_damaged;
use crate::error::{ClientName, Error, Result, UploadRefusal};
use crate::exchange::reading::{ReadingOptions, Sheet, SheetRow};
use crate::exchange::spreadsheet::unwrap_formula;
use crate::firm::Firm;
use crate::registry::Registry;
use crate::text::fold::fold;
use crate::text::language::Language;

/// A review, taken back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Review {
    /// Rows that a person has decided, and those still open.
    pub matched: Matched,
    /// Lines whose choice was not taken, and why; they stay open.
    pub unclear: Vec<(u32, ChoiceFault)>,
}

/// Why a choice is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChoiceFault {
    /// It is neither a candidate nor a client.
    Unknown(String),
    /// It is a candidate's number and another client's company ID.
    Ambiguous(String),
    /// Another row chose the same client.
    ClientRepeated(ClientName),
    /// Another row that was chosen has the same number.
    NumberRepeated(String),
    /// The row has no number that could be imported.
    NumberUnusable,
}

/// What a person wrote for a row.
enum Choice {
    Open,
    SetAside,
    Client(ClientName),
    Unclear(ChoiceFault),
}

/// Reads a review: rows with a choice become matches, those with `none` are set aside, the rest stay open. A refusal
/// names a missing column in `language`.
///
/// # Errors
/// The file cannot be read, or is no review.
pub fn read_review(
    registry: &Registry,
    firm: &Firm,
    path: &Path,
    options: &ReadingOptions,
    language: Language,
) -> Result<Review> {
    let needed = [Column::Name, Column::Number, Column::Choice];
    let is_known = |cell: &str| needed.iter().any(|column| column.is_headed(cell));
    let sheet = read_sheet(path, options, &is_known)?;
    for column in needed {
        refuse_missing(&sheet, (column, language), &needed, path)?;
    }
    let clients = clients_of(registry, firm)?;
    let reader = Reader { sheet: &sheet, clients: Clients::new(&clients) };
    let rows = (0..sheet.rows()).map(|index| reader.row(&sheet.row(index))).collect();
    Ok(settle(rows))
}

fn refuse_missing(
    sheet: &Sheet,
    (column, language): (Column, Language),
    needed: &[Column],
    path: &Path,
) -> Result<()> {
    if sheet.headings().iter().any(|heading| column.is_headed(heading)) {
        return Ok(());
    }
    let holds_all =
        |cells: &[String]| needed.iter().all(|column| cells.iter().any(|cell| column.is_headed(cell)));
    let refusal = UploadRefusal::ColumnUnknown {
        asked: column.heading(language),
        found: sheet.headings().to_vec(),
        stands_on: stands_on(sheet, &holds_all),
    };
    Err(Error::Upload { path: path.to_owned(), refusal })
}

/// Takes the choices that do not stand in each other's way.
fn settle(rows: Vec<(UnsureRow, Choice)>) -> Review {
    let mut by_client: HashMap<String, usize> = HashMap::new();
    let mut by_number: HashMap<String, usize> = HashMap::new();
    for (unsure, choice) in &rows {
        if let Choice::Client(client) = choice {
            *by_client.entry(client.company_id.clone()).or_default() += 1;
            *by_number.entry(fold(&unsure.row.number)).or_default() += 1;
        }
    }
    let fault = |row: &ListRow, client: &ClientName| match () {
        () if !row.is_whole || !is_number(&row.number) => Some(ChoiceFault::NumberUnusable),
        () if by_client[&client.company_id] > 1 => Some(ChoiceFault::ClientRepeated(client.clone())),
        () if by_number[&fold(&row.number)] > 1 => Some(ChoiceFault::NumberRepeated(row.number.clone())),
        () => None,
    };
    let mut review = Review::default();
    for (unsure, choice) in rows {
        let fault = match choice {
            Choice::SetAside => {
                review.matched.set_aside += 1;
                continue;
            }
            Choice::Open => None,
            Choice::Unclear(fault) => Some(fault),
            Choice::Client(client) => match fault(&unsure.row, &client) {
                None => {
                    review.matched.sure.push(chosen(unsure.row, client));
                    continue;
                }
                fault => fault,
            },
        };
        review.unclear.extend(fault.map(|fault| (unsure.row.line, fault)));
        review.matched.unsure.push(unsure);
    }
    review
}

fn chosen(row: ListRow, client: ClientName) -> SureMatch {
    let candidate = Candidate { client, score: 100, by: MatchedBy::Choice };
    SureMatch { line: row.line, number: row.number, candidate }
}

/// The rows of a review, read with the firm's clients at hand.
struct Reader<'s> {
    sheet: &'s Sheet,
    clients: Clients<'s>,
}

impl Reader<'_> {
    fn row(&self, row: &SheetRow<'_>) -> (UnsureRow, Choice) {
        let filled = |column| Some(self.cell(row, column)).filter(|cell| !cell.is_empty());
        let reference = |text: &str| text.split_once('=').map(|(one, two)| (one.to_owned(), two.to_owned()));
        let list_row = ListRow {
            line: self.cell(row, Column::Line).parse().unwrap_or(row.line),
            name: self.cell(row, Column::Name),
            number: unwrap_formula(&self.cell(row, Column::Number)).to_owned(),
            email: filled(Column::Email),
            business_number: filled(Column::BusinessNumber),
            references: self.cell(row, Column::References).split(';').filter_map(reference).collect(),
            is_whole: is_whole(row, self.sheet),
        };
        let offered: Vec<Option<Candidate>> =
            (1..=OFFERS).map(|number| self.candidate(row, number)).collect();
        let choice = self.choice(&self.cell(row, Column::Choice), &offered);
        let candidates = offered.into_iter().flatten().collect();
        (UnsureRow { row: list_row, candidates, doubts: Vec::new() }, choice)
    }

    fn cell(&self, row: &SheetRow<'_>, column: Column) -> String {
        let at = columns_of(self.sheet, &|heading| column.is_headed(heading)).first().copied();
        at.map(|at| cell(row, at)).unwrap_or_default()
    }

    fn candidate(&self, row: &SheetRow<'_>, number: usize) -> Option<Candidate> {
        let company_id = self.cell(row, Column::CompanyId(number));
        let name = self.cell(row, Column::DisplayName(number));
        let client = self.clients.offered(unwrap_formula(&company_id), &name)?;
        Some(Candidate {
            client: ClientName::from(client),
            score: self.cell(row, Column::Score(number)).parse().unwrap_or_default(),
            by: MatchedBy::named(&self.cell(row, Column::Reason(number))).unwrap_or(MatchedBy::NearName),
        })
    }

    fn choice(&self, text: &str, offered: &[Option<Candidate>]) -> Choice {
        let text = unwrap_formula(text).trim();
        let (text, is_id) = text.strip_prefix("id:").map_or((text, false), |id| (id.trim(), true));
        let registered = self.clients.by_id.get(text).map(|client| ClientName::from(*client));
        let number = text.parse::<usize>().ok().filter(|number| !is_id && (1..=OFFERS).contains(number));
        let candidate = number.map(|number| offered[number - 1].as_ref().map(|each| each.client.clone()));
        match (fold(text).as_str(), candidate, registered) {
            ("", ..) => Choice::Open,
            ("none" | "aucun" | "aucune" | "-", ..) => Choice::SetAside,
            (_, Some(Some(offered)), Some(registered)) if offered != registered => {
                Choice::Unclear(ChoiceFault::Ambiguous(text.to_owned()))
            }
            (_, Some(Some(client)), _) | (_, None, Some(client)) => Choice::Client(client),
            _ => Choice::Unclear(ChoiceFault::Unknown(text.to_owned())),
        }
    }
}

/// The firm's clients, by what a review names them by.
struct Clients<'c> {
    by_id: HashMap<&'c str, &'c Client>,
    by_name: HashMap<String, Vec<&'c Client>>,
}

impl<'c> Clients<'c> {
    fn new(clients: &'c [Client]) -> Self {
        let mut by_name: HashMap<String, Vec<&Client>> = HashMap::new();
        for client in clients {
            by_name.entry(fold(client.display_name())).or_default().push(client);
        }
        Self { by_id: clients.iter().map(|client| (client.company_id(), client)).collect(), by_name }
    }

    /// The client that was offered. A spreadsheet may have damaged its ID: then the only one of its name whose ID
    /// may have been this. An ID beside another client's name is nobody's.
    fn offered(&self, company_id: &str, name: &str) -> Option<&'c Client> {
        let folded = fold(name);
        match self.by_id.get(company_id) {
            Some(client) => Some(*client).filter(|client| fold(client.display_name()) == folded),
            None => match self.by_name.get(&folded)?[..] {
                [only] => Some(only).filter(|client| may_be_damaged(company_id, client.company_id())),
                _ => None,
            },
        }
    }
}
