//! Why rows are rejected or deserve a look, worded: every reason with what can be done about it.

use std::path::PathBuf;

use carnet::client::FieldError;
use carnet::exchange::import::{RowError, RowPlace};
use carnet::text::fold::is_blank;
use carnet::{ClientName, Warning};

use crate::failure::{field_hint, field_message};
use crate::messages::{JOINED_LIMIT, Joined, Messages, closed};

/// What wording the reasons takes: the files of the import, which places refer to, and what it was told.
#[derive(Debug, Clone, Copy)]
pub struct RowWords<'i> {
    pub files: &'i [PathBuf],
    /// Whether damaged company IDs were to be mended.
    pub repairs_ids: bool,
    /// Whether each row names its firm.
    pub names_firms: bool,
    pub messages: Messages,
}

impl RowWords<'_> {
    /// What is wrong and how it can be mended, as the error CSV says it.
    pub fn reason(self, error: &RowError) -> String {
        // Another reason may follow.
        format!("{} {}", closed(&self.message(error)), closed(&self.hint(error)))
    }

    /// Says what is wrong with a row.
    pub fn message(self, error: &RowError) -> String {
        row_message(error, self.files, self.messages)
    }

    /// Says how a row can be mended.
    pub fn hint(self, error: &RowError) -> String {
        let messages = self.messages;
        match error {
            RowError::Field(FieldError::CompanyIdScientific(_)) | RowError::CompanyIdRounded { .. }
                if self.repairs_ids =>
            {
                messages.hint_id_not_repaired()
            }
            RowError::FirmFull if self.names_firms => messages.hint_row_firm_full(),
            RowError::FirmFull => messages.hint_list_firm_full(),
            error => row_hint(error, messages),
        }
    }
}

fn row_message(error: &RowError, files: &[PathBuf], messages: Messages) -> String {
    match error {
        RowError::Field(error) => field_message(error, messages),
        RowError::CompanyIdRounded { given, registered } => {
            messages.company_id_rounded(given, &registered.company_id, &registered.display_name)
        }
        RowError::CompanyIdUnknown { company_id, .. } => messages.company_id_unknown(company_id),
        RowError::CompanyIdRepeated { company_id, places } => {
            messages.company_id_repeated(company_id, Joined(&lines(places, files)))
        }
        RowError::FirmUnknown { name } if is_blank(name) => messages.row_without_firm(),
        RowError::FirmUnknown { name } => messages.firm_unknown(name),
        RowError::NameMismatch { registered, .. } => messages.name_mismatch(&registered.display_name),
        RowError::NameInUse { registered } => match &registered.client_number {
            Some(number) => messages.name_in_use(&registered.display_name, number),
            None => messages.name_in_use_without_number(&registered.display_name),
        },
        RowError::NumberMissing => messages.number_missing(),
        RowError::NumberLookAlike { number, holder: Some(holder), .. } => {
            messages.number_look_alike(number, &holder.display_name)
        }
        RowError::NumberLookAlike { number, other, holder: None } => {
            messages.row_number_look_alike(number, other)
        }
        RowError::NumberZerosLost { given, held } => messages.number_zeros_lost(given, held),
        RowError::NumberRepeated { number, places } => {
            messages.number_repeated(number, Joined(&lines(places, files)))
        }
        RowError::NumberTaken { number, holder } => messages.number_taken(number, &holder.display_name),
        RowError::RowLength { cells, headings } => messages.row_length(*cells, *headings),
        RowError::BadEncoding => messages.bad_encoding(),
        RowError::FirmFull => messages.row_firm_full(),
        RowError::NotAdmin => messages.row_not_admin(),
        RowError::LeadUnknown { asked } => messages.lead_unknown(asked),
        RowError::InactiveInPlan => messages.row_inactive_in_plan(),
    }
}

/// What is said whatever the import was told.
fn row_hint(error: &RowError, messages: Messages) -> String {
    match error {
        RowError::Field(FieldError::CompanyIdMissing) => messages.hint_row_company_id_missing(),
        RowError::Field(error) => field_hint(error, messages),
        RowError::CompanyIdRounded { .. } => messages.hint_company_id_rounded(),
        RowError::CompanyIdUnknown {
            namesake: Some(ClientName { company_id, display_name, .. }), ..
        } => messages.hint_company_id_of_namesake(display_name, company_id),
        RowError::CompanyIdUnknown { namesake: None, .. } => messages.hint_company_id_unknown(),
        RowError::CompanyIdRepeated { .. } => messages.hint_keep_one_row(),
        RowError::FirmUnknown { name } if is_blank(name) => messages.hint_row_without_firm(),
        RowError::FirmUnknown { .. } => messages.hint_firm_unknown(),
        RowError::NameMismatch { .. } => messages.hint_name_mismatch(),
        // A client that the same file adds has no company ID yet, and the same file again must give the same reason.
        RowError::NameInUse { .. } => messages.hint_name_in_use(),
        RowError::NumberMissing => messages.hint_number_missing(),
        RowError::NumberLookAlike { .. } => messages.hint_row_look_alike(),
        RowError::NumberZerosLost { .. } => messages.hint_number_zeros_lost(),
        RowError::NumberRepeated { .. } => messages.hint_number_repeated(),
        RowError::NumberTaken { holder, .. } => messages.hint_number_taken(&holder.company_id),
        RowError::RowLength { .. } => messages.hint_row_length(),
        RowError::BadEncoding => messages.hint_bad_encoding(),
        RowError::FirmFull => messages.hint_row_firm_full(),
        RowError::NotAdmin => messages.hint_row_not_admin(),
        RowError::LeadUnknown { .. } => messages.hint_row_lead_unknown(),
        RowError::InactiveInPlan => messages.hint_row_inactive_in_plan(),
    }
}

/// The lines of rows; with their files where there are several.
fn lines(places: &[RowPlace], files: &[PathBuf]) -> Vec<String> {
    let line = |place: &RowPlace| match (files.len(), files.get(place.file)) {
        (2.., Some(file)) => format!("{}:{}", file.display(), place.line),
        _ => place.line.to_string(),
    };
    // One more than are named tells that there are more.
    places.iter().take(JOINED_LIMIT + 1).map(line).collect()
}

/// Says what deserves a look.
pub fn warning_message(warning: &Warning, messages: Messages) -> String {
    match warning {
        Warning::NameDuplicate { name, other } => messages.name_duplicate(name, &described(other)),
        Warning::NameUnusual { name } => messages.name_unusual(name),
        Warning::NumberSimilar { number, other } => messages.number_similar(number, &described(other)),
        Warning::NumberScientific { number } => messages.number_scientific(number),
        Warning::NumberDate { number } => messages.number_date(number),
        Warning::LeadDropped { client } => messages.lead_dropped(&client.display_name),
        Warning::BillingToUpdate { client } => messages.billing_to_update(&client.display_name),
    }
}

/// Names the other client of a warning, who may be a row without a company ID.
fn described(client: &ClientName) -> String {
    match (&client.client_number, client.company_id.as_str()) {
        (Some(number), _) => format!("{number} ({})", client.display_name),
        (None, "") => client.display_name.clone(),
        (None, company_id) => format!("id:{company_id} ({})", client.display_name),
    }
}
