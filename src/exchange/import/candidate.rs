//! One row on its way through judgement.

use std::cell::OnceCell;
use std::sync::Arc;

use super::firm_state::FirmState;
use super::headings::Columns;
use super::input::{RowText, cell};
use super::options::ImportOptions;
use super::report::Rejection;
use super::row_error::{RowError, RowPlace};
use crate::client::{Checked, Client, Field, FieldError, Values, number};
use crate::error::ClientName;
use crate::firm::MemberId;
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
pub(super) struct Candidate {
    pub place: RowPlace,
    pub row: usize,
    pub target: Target,
    /// The company ID, where it is well formed.
    pub company_id: Option<Arc<str>>,
    /// The three cells as they stand.
    pub given: [String; 3],
    pub name_folded: String,
    /// The name as its rule has it; found out when it is first asked for.
    checked_name: OnceCell<Result<Checked, FieldError>>,
    /// The number, where it is well formed, and folded.
    pub number: Option<(Arc<str>, String)>,
    /// Whether a blank number clears the client's.
    pub clears_number: bool,
    pub details: Vec<Checked>,
    /// Who is to lead, as the row says it; absent where it says nothing of that.
    lead_asked: Option<String>,
    /// Who that is, or nobody.
    pub lead: Option<Option<MemberId>>,
    pub errors: Vec<RowError>,
}

impl Candidate {
    /// Reads what a row says by itself, whatever firm it is for.
    pub fn read(
        place: RowPlace,
        row: usize,
        text: &RowText<'_>,
        columns: &Columns,
        options: &ImportOptions,
    ) -> Self {
        let given = [&text.company_id, &text.display_name, &text.client_number].map(|cell| cell.to_string());
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
            details: Vec::with_capacity(columns.details.len()),
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
        match Checked::new(Field::CompanyId, &self.given[0]) {
            Ok(checked) => self.company_id = checked.into_value(),
            Err(FieldError::CompanyIdMissing) if options.add => {}
            Err(error) => self.refuse(error.into()),
        }
    }

    fn read_number(&mut self, columns: &Columns, options: &ImportOptions) {
        match Checked::new(Field::ClientNumber, &self.given[2]) {
            Ok(checked) => {
                self.number = checked.into_value().map(|number| (number.clone(), fold(&number)));
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
        for &(field, at) in &columns.details {
            let cell = cell(&text.row, Some(at), options);
            if is_blank(&cell) && !options.clear_blanks {
                continue;
            }
            match field {
                Field::LeadAccountant => self.lead_asked = Some(cell.into_owned()),
                _ => match Checked::new(field, &cell) {
                    Ok(checked) => self.details.push(checked),
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
        self.details.iter().cloned().for_each(|checked| after.values.set(checked));
        if let Some(lead) = self.lead {
            after.values.set_lead(lead);
        }
        match &self.number {
            Some((number, _)) => {
                after.values.set_stored(Field::ClientNumber, Some(number.clone()));
            }
            None if self.clears_number => after.values.set_stored(Field::ClientNumber, None),
            None => {}
        }
        after
    }

    /// The values of the client that this row adds.
    pub fn into_values(self) -> Result<Values, FieldError> {
        let name = self.checked_name().clone()?;
        let mut values: Values = self.details.into_iter().collect();
        values.set(name);
        values.set_stored(Field::CompanyId, self.company_id);
        values.set_stored(Field::ClientNumber, self.number.map(|(number, _)| number));
        values.set_lead(self.lead.flatten());
        Ok(values)
    }

    /// What the rule of names has against the row's.
    pub fn name_fault(&self) -> Option<RowError> {
        self.checked_name().as_ref().err().cloned().map(RowError::from)
    }

    fn checked_name(&self) -> &Result<Checked, FieldError> {
        self.checked_name.get_or_init(|| Checked::new(Field::DisplayName, &self.given[1]))
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
        let [company_id, display_name, client_number] = self.given;
        Rejection { place: self.place, firm, company_id, display_name, client_number, errors: self.errors }
    }
}
