//! What `check` found, worded, each problem with what mends it.

use carnet::client::Field;
use carnet::registry::{Checked, Finding, FindingKind};
use serde::Serialize;

use crate::console::{Console, Rows};

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
    pub fn new(checked: &Checked, with_firm: bool, console: &Console) -> Self {
        let views = |findings: &[Finding]| {
            findings.iter().map(|finding| FindingView::new(finding, with_firm, console)).collect()
        };
        Self { problems: views(&checked.problems), advice: views(&checked.advice) }
    }
}

impl FindingView {
    fn new(finding: &Finding, with_firm: bool, console: &Console) -> Self {
        Self {
            firm: finding.firm.clone().filter(|_| with_firm),
            code: finding.kind.code(),
            company_id: finding.client.as_ref().map(|client| client.company_id.clone()),
            message: message(finding, console),
        }
    }
}

/// Problems first, then advice; what many clients lack is one row for all of them.
pub fn finding_rows(checked: &Checked, with_firm: bool, console: &Console) -> Rows {
    let messages = console.messages;
    let firm = with_firm.then(|| messages.heading_firm());
    let company_id = Field::CompanyId.heading(messages.language).to_owned();
    let headings = [messages.heading_kind(), messages.heading_code(), company_id, messages.heading_message()];
    let mut rows = Rows::new(firm.into_iter().chain(headings));
    let (many, few): (Vec<&Finding>, Vec<&Finding>) =
        checked.advice.iter().partition(|finding| is_of_many(finding, checked));
    let kinds = [(messages.problem(), checked.problems.iter().collect()), (messages.advice(), few)];
    for (kind, findings) in kinds {
        for finding in findings {
            let view = FindingView::new(finding, with_firm, console);
            let firm = with_firm.then(|| view.firm.unwrap_or_default());
            let company_id = view.company_id.unwrap_or_default();
            let cells = [kind.clone(), view.code.to_owned(), company_id, view.message];
            rows.push(firm.into_iter().chain(cells));
        }
    }
    for (finding, count) in counted(&many) {
        let firm = with_firm.then(|| finding.firm.clone().unwrap_or_default());
        let cells = [
            messages.advice(),
            finding.kind.code().to_owned(),
            String::new(),
            summary(finding, count, console),
        ];
        rows.push(firm.into_iter().chain(cells));
    }
    rows
}

/// How many rows the advice has.
pub fn advice_rows(checked: &Checked) -> usize {
    let (many, few): (Vec<&Finding>, Vec<&Finding>) =
        checked.advice.iter().partition(|finding| is_of_many(finding, checked));
    counted(&many).len() + few.len()
}

/// How many clients of a firm are named one by one for the same lack.
const NAMED: usize = 3;

fn is_of_many(finding: &Finding, checked: &Checked) -> bool {
    let is_lack = matches!(finding.kind, FindingKind::NumberAbsent | FindingKind::LeadAbsent);
    let alike = |other: &&Finding| other.kind == finding.kind && other.firm == finding.firm;
    is_lack && checked.advice.iter().filter(alike).count() > NAMED
}

/// One finding of each kind and firm, with how many there are.
fn counted<'f>(findings: &[&'f Finding]) -> Vec<(&'f Finding, usize)> {
    let mut counted: Vec<(&Finding, usize)> = Vec::new();
    for finding in findings {
        let alike =
            |(other, _): &&mut (&Finding, usize)| other.kind == finding.kind && other.firm == finding.firm;
        match counted.iter_mut().find(alike) {
            Some((_, count)) => *count += 1,
            None => counted.push((finding, 1)),
        }
    }
    counted
}

fn summary(finding: &Finding, count: usize, console: &Console) -> String {
    match finding.kind {
        FindingKind::NumberAbsent => {
            console.messages.check_numbers_absent(count, &console.command(&["find", "--no-number"]))
        }
        _ => console.messages.check_leads_absent(count, &console.command(&["find", "--lead", "none"])),
    }
}

fn message(finding: &Finding, console: &Console) -> String {
    let messages = console.messages;
    let id = finding.client.as_ref().map(|client| format!("id:{}", client.company_id)).unwrap_or_default();
    let name = finding.client.as_ref().map(|client| client.display_name.as_str()).unwrap_or_default();
    let edit = |flag: &str, value: &str| console.command(&["edit", &id, flag, value]);
    let heading = |field: &Field| field.heading(messages.language);
    let again = |field: &Field| edit(&format!("--{}", field.flag()), &messages.value_placeholder());
    match &finding.kind {
        FindingKind::Damage { detail } => messages.check_damage(detail),
        FindingKind::DanglingRows { table, rows } => messages.check_dangling(*rows, table),
        FindingKind::FirmOverfull { clients } => {
            let to = messages.firm_placeholder();
            messages.check_overfull(*clients, &console.command(&["transfer", "CLIENT", "--to", &to]))
        }
        FindingKind::PrimaryAdmins { count } => {
            let member = messages.member_placeholder();
            messages.check_primary_admins(*count, &console.command(&["team", "hand-over", &member]))
        }
        FindingKind::KeyStale { field } => messages.check_key_stale(name, heading(field), &again(field)),
        FindingKind::ValueInvalid { field, .. } => {
            messages.check_value_invalid(name, heading(field), &again(field))
        }
        FindingKind::LeadInvalid => {
            messages.check_lead_invalid(name, &edit("--lead", &messages.member_placeholder()))
        }
        FindingKind::JournalDiffers { what } => {
            messages.check_journal_differs(name, &console.command(&["diff"]), what)
        }
        FindingKind::NameDuplicate { other } => {
            let other = format!("id:{}", other.company_id);
            messages.check_name_duplicate(name, &console.command(&["merge", &other, &id]))
        }
        FindingKind::NumberSimilar { other } => {
            messages.check_number_similar(name, other.client_number.as_deref().unwrap_or_default())
        }
        FindingKind::NumberAbsent => {
            messages.check_number_absent(name, &edit("--number", &messages.number_placeholder()))
        }
        FindingKind::LeadAbsent => {
            messages.check_lead_absent(name, &edit("--lead", &messages.member_placeholder()))
        }
        FindingKind::CompanyIdDamaged => messages.check_company_id_damaged(name),
    }
}
