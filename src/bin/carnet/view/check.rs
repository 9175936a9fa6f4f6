//! What `check` found, worded, each problem with what mends it.

use carnet::registry::{Checked, Finding, FindingKind};
use serde::Serialize;

use crate::console::Rows;
use crate::messages::Messages;

/// What was found, as programs see it.
#[derive(Serialize)]
pub struct CheckedView {
    problems: Vec<FindingView>,
    advice: Vec<FindingView>,
}

#[derive(Serialize)]
struct FindingView {
    #[serde(skip_serializing_if = "Option::is_none")]
    firm: Option<String>,
    code: &'static str,
    company_id: Option<String>,
    message: String,
}

impl CheckedView {
    pub fn new(checked: &Checked, with_firm: bool, messages: Messages) -> Self {
        let views = |findings: &[Finding]| {
            findings.iter().map(|finding| FindingView::new(finding, with_firm, messages)).collect()
        };
        Self { problems: views(&checked.problems), advice: views(&checked.advice) }
    }
}

impl FindingView {
    fn new(finding: &Finding, with_firm: bool, messages: Messages) -> Self {
        Self {
            firm: finding.firm.clone().filter(|_| with_firm),
            code: finding.kind.code(),
            company_id: finding.client.as_ref().map(|client| client.company_id.clone()),
            message: message(finding, messages),
        }
    }
}

/// Problems first, then advice.
pub fn finding_rows(checked: &Checked, with_firm: bool, messages: Messages) -> Rows {
    let firm = with_firm.then(|| messages.heading_firm());
    let company_id = carnet::client::Field::CompanyId.heading(messages.language).to_owned();
    let headings = [messages.heading_kind(), messages.heading_code(), company_id, messages.heading_message()];
    let mut rows = Rows::new(firm.into_iter().chain(headings));
    let kinds = [(messages.problem(), &checked.problems), (messages.advice(), &checked.advice)];
    for (kind, findings) in kinds {
        for finding in findings {
            let view = FindingView::new(finding, with_firm, messages);
            let firm = with_firm.then(|| view.firm.unwrap_or_default());
            let company_id = view.company_id.unwrap_or_default();
            let cells = [kind.clone(), view.code.to_owned(), company_id, view.message];
            rows.push(firm.into_iter().chain(cells));
        }
    }
    rows
}

fn message(finding: &Finding, messages: Messages) -> String {
    let id = finding.client.as_ref().map(|client| client.company_id.as_str()).unwrap_or_default();
    let name = finding.client.as_ref().map(|client| client.display_name.as_str()).unwrap_or_default();
    match &finding.kind {
        FindingKind::Damage { detail } => messages.check_damage(detail),
        FindingKind::DanglingRows { table, rows } => messages.check_dangling(*rows, table),
        FindingKind::FirmOverfull { clients } => messages.check_overfull(*clients),
        FindingKind::PrimaryAdmins { count } => messages.check_primary_admins(*count),
        FindingKind::KeyStale { field } => {
            messages.check_key_stale(name, field.heading(messages.language), id, field.flag())
        }
        FindingKind::ValueInvalid { field, .. } => {
            messages.check_value_invalid(name, field.heading(messages.language), id, field.flag())
        }
        FindingKind::LeadInvalid => messages.check_lead_invalid(name, id),
        FindingKind::JournalDiffers { what } => messages.check_journal_differs(name, what),
        FindingKind::NameDuplicate { other } => messages.check_name_duplicate(name, &other.company_id, id),
        FindingKind::NumberSimilar { other } => {
            messages.check_number_similar(name, other.client_number.as_deref().unwrap_or_default())
        }
        FindingKind::NumberAbsent => messages.check_number_absent(name, id),
        FindingKind::LeadAbsent => messages.check_lead_absent(name, id),
        FindingKind::CompanyIdDamaged => messages.check_company_id_damaged(name),
    }
}
