//! One row on its way through judgement.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::firm_state::FirmState;
use super::headings::Columns;
use super::input::{RowText, cell};
use super::options::ImportOptions;
use super::report::Rejection;
use super::row_error::{RowError, RowPlace};
use crate::client::{Client, Field, FieldError, FieldSet, Values, check, number};
use crate::error::ClientName;
use crate::firm::MemberId;
use crate::store::Folded;
use crate::text::fold::{fold, is_blank};

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// Nothing that could be found out.
    Unknown,
    /// A client of the firm, by its position.
    Client(usize),
    /// A client to be added.
    New,
}

/// A row with what is known of it so far.
pub(super) struct Candidate<'s> {
    pub place: RowPlace,
    pub row: usize,
    pub target: Target,
    /// The company ID, where it is well formed.
    pub company_id: Option<Cow<'s, str>>,
    /// The three cells as they stand.
    pub given: [Cow<'s, str>; 3],
    pub name_folded: String,
    /// The name as its rule has it; found out when it is first asked for.
    checked_name: OnceCell<Result<Cow<'s, str>, FieldError>>,
    /// The number, where it is well formed, and folded.
    pub number: Option<(Cow<'s, str>, String)>,
    /// Whether a blank number clears the client's.
    pub clears_number: bool,
    /// The other fields that the row says something of, and their values; none is the default.
    pub details: FieldSet,
    values: Values,
    /// Who is to lead, as the row says it; absent where it says nothing of that.
    lead_asked: Option<String>,
    /// Who that is, or nobody.
    pub lead: Option<Option<MemberId>>,
    pub errors: Vec<RowError>,
}

impl<'s> Candidate<'s> {
    /// Reads what a row says by itself, whatever firm it is for.
    pub fn read(
        place: RowPlace,
        row: usize,
        text: &RowText<'s>,
        columns: &Columns,
        options: &ImportOptions,
    ) -> Self {
        let given = [&text.company_id, &text.display_name, &text.client_number].map(Cow::clone);
        let mut candidate = Self {
            place,
            row,
            target: Target::Unknown,
            company_id: None,
            name_folded: fold(&given[1]),
            checked_name: OnceCell::new(),
            given,
            number: None,
            clears_number: false,
            details: FieldSet::default(),
            values: Values::default(),
            lead_asked: None,
            lead: None,
            errors: Vec::new(),
        };
        candidate.read_company_id(options);
        candidate.read_number(columns, options);
        if text.row.undecodable {
            candidate.refuse(RowError::BadEncoding);
        }
        candidate.errors.extend(text.overhang(columns));
        candidate.read_details(text, columns, options);
        candidate
    }

    /// Says what is wrong with the row. Most have one fault, and of a long list that is rejected whole all are kept.
    pub fn refuse(&mut self, error: RowError) {
        if self.errors.is_empty() {
            self.errors.reserve_exact(1);
        }
        self.errors.push(error);
    }

    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Whether the row names no client by ID.
    pub fn lacks_company_id(&self) -> bool {
        is_blank(&self.given[0])
    }

    fn read_company_id(&mut self, options: &ImportOptions) {
        match checked(Field::CompanyId, &self.given[0]) {
            Ok(company_id) => self.company_id = company_id,
            Err(FieldError::CompanyIdMissing) if options.add => {}
            Err(error) => self.refuse(error.into()),
        }
    }

    fn read_number(&mut self, columns: &Columns, options: &ImportOptions) {
        match checked(Field::ClientNumber, &self.given[2]) {
            Ok(number) => {
                self.number = number.map(|number| {
                    let folded = fold(&number);
                    (number, folded)
                });
            }
            Err(error) => return self.refuse(error.into()),
        }
        if self.number.is_none() && columns.client_number.is_some() {
            match options.is_plain() {
                true => self.refuse(RowError::NumberMissing),
                false => self.clears_number = options.clear_blanks,
            }
        }
    }

    fn read_details(&mut self, text: &RowText<'_>, columns: &Columns, options: &ImportOptions) {
        if !columns.details.is_empty() {
            self.values = Values::with_capacity(text.row.cells.iter().map(|cell| cell.len()).sum());
        }
        for &(field, at) in &columns.details {
            let cell = cell(&text.row, Some(at), options);
            if (cell.is_empty() || is_blank(&cell)) && !options.clear_blanks {
                continue;
            }
            match field {
                Field::LeadAccountant => self.lead_asked = Some(cell.into_owned()),
                _ => match check(field, &cell) {
                    Ok(value) => {
                        self.details.insert(field);
                        self.values.set_stored(field, value.as_deref());
                    }
                    Err(error) => self.refuse(error.into()),
                },
            }
        }
    }

    /// Finds the member of the firm who is to lead.
    pub fn find_lead(&mut self, state: &FirmState) {
        let Some(asked) = self.lead_asked.take() else { return };
        match state.lead(&asked) {
            _ if is_blank(&asked) => self.lead = Some(None),
            Some(lead) => self.lead = Some(Some(lead)),
            None => self.refuse(RowError::LeadUnknown { asked }),
        }
    }

    /// The number that the row gives a client that holds `held`: none where it leaves it.
    pub fn new_number<'c>(&'c self, held: Option<&'c str>) -> Option<Option<&'c str>> {
        match &self.number {
            Some((_, folded)) if Some(folded.as_str()) != held => Some(Some(folded)),
            None if self.clears_number && held.is_some() => Some(None),
            _ => None,
        }
    }

    /// The client as it is after this row.
    pub fn applied_to(&self, client: &Client) -> Client {
        let mut after = client.clone();
        for field in self.details.iter() {
            after.values.set_stored(field, self.values.get(field));
        }
        if let Some(lead) = self.lead {
            after.values.set_lead(lead);
        }
        match &self.number {
            Some((number, _)) => {
                after.values.set_stored(Field::ClientNumber, Some(number));
            }
            None if self.clears_number => after.values.set_stored(Field::ClientNumber, None),
            None => {}
        }
        after
    }

    /// The values of the client that this row adds, name and number folded as well.
    pub fn into_values(mut self) -> Result<(Values, Folded), FieldError> {
        let mut values = std::mem::take(&mut self.values);
        values.set_stored(Field::DisplayName, Some(self.checked_name().as_deref().map_err(Clone::clone)?));
        values.set_stored(Field::CompanyId, self.company_id.as_deref());
        values.set_stored(Field::ClientNumber, self.number.as_ref().map(|(number, _)| &**number));
        values.set_lead(self.lead.flatten());
        let name = match self.checked_name() {
            // A piece of the cell, without the blanks around it, folds as the cell does.
            Ok(Cow::Borrowed(_)) => self.name_folded,
            _ => fold(values.get(Field::DisplayName).unwrap_or_default()),
        };
        Ok((values, Folded { name, number: self.number.map(|(_, folded)| folded) }))
    }

    /// What the rule of names has against the row's.
    pub fn name_fault(&self) -> Option<RowError> {
        self.checked_name().as_ref().err().cloned().map(RowError::from)
    }

    fn checked_name(&self) -> &Result<Cow<'s, str>, FieldError> {
        let check = || checked(Field::DisplayName, &self.given[1]).map(Option::unwrap_or_default);
        self.checked_name.get_or_init(check)
    }

    /// What names the row's client in a message.
    pub fn name(&self) -> ClientName {
        let [company_id, display_name, _] = self.given.each_ref().map(|cell| cell.trim().to_owned());
        let client_number = self.number.as_ref().map(|(number, _)| number.to_string());
        ClientName { company_id, display_name, client_number }
    }

    /// Whether the row gives the client's own number without its zeros.
    pub fn lost_zeros(&self, held: Option<&str>) -> Option<RowError> {
        let (given, _) = self.number.as_ref()?;
        let held = held?;
        number::has_lost_zeros(given, held)
            .then(|| RowError::NumberZerosLost { given: given.to_string(), held: held.to_owned() })
    }

    /// What is reported of a row that was refused. Nothing that a row with unreadable bytes says can be
    /// held against it but these.
    pub fn into_rejection(mut self, firm: Option<String>) -> Rejection {
        if self.errors.contains(&RowError::BadEncoding) {
            self.errors = vec![RowError::BadEncoding];
        }
        self.errors.sort_by_key(RowError::rank);
        self.errors.shrink_to_fit();
        let [company_id, display_name, client_number] = self.given.map(Cow::into_owned);
        Rejection { place: self.place, firm, company_id, display_name, client_number, errors: self.errors }
    }
}

/// Checks a cell for a field; what is borrowed stays so.
fn checked<'s>(field: Field, cell: &Cow<'s, str>) -> Result<Option<Cow<'s, str>>, FieldError> {
    match cell {
        Cow::Borrowed(cell) => check(field, cell),
        Cow::Owned(cell) => Ok(check(field, cell)?.map(|value| Cow::Owned(value.into_owned()))),
    }
}
