//! What `check` found, worded, each problem with what mends it.

use std::collections::HashMap;

use carnet::client::Field;
use carnet::registry::{Checked, Finding, FindingKind};
use serde::Serialize;

use crate::console::{Console, Rows};

/// What wording findings takes.
#[derive(Clone, Copy)]
pub struct Terms<'t> {
    pub console: &'t Console,
    /// The registry's file.
    pub store: &'t str,
    /// Whether the registry has several firms, so that each command must name its own.
    pub has_several_firms: bool,
    /// Whether findings of several firms are shown, and each is to bear its firm.
    pub with_firm: bool,
}

impl Terms<'_> {
    /// A command for the firm of a finding.
    fn command(self, finding: &Finding, words: &[&str]) -> String {
        let firm = finding.firm.as_deref().filter(|_| self.has_several_firms);
        let firm = firm.map(|firm| ["--firm", firm]);
        self.console.command(&words.iter().copied().chain(firm.into_iter().flatten()).collect::<Vec<_>>())
    }

    /// The command that compares with a backup.
    fn comparison(self) -> String {
        self.console.command(&["diff", &self.console.messages.backup_placeholder(), self.store])
    }
}

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
    pub fn new(checked: &Checked, terms: Terms<'_>) -> Self {
        let views =
            |findings: &[Finding]| findings.iter().map(|finding| FindingView::new(finding, terms)).collect();
        Self { problems: views(&checked.problems), advice: views(&checked.advice) }
    }
}

impl FindingView {
    fn new(finding: &Finding, terms: Terms<'_>) -> Self {
        Self {
            firm: finding.firm.clone().filter(|_| terms.with_firm),
            code: finding.kind.code(),
            company_id: finding.client.as_ref().map(|client| client.company_id.clone()),
            message: message(finding, terms),
        }
    }
}

/// Problems first, then advice; what many clients lack is one row for all of them.
pub fn finding_rows(checked: &Checked, terms: Terms<'_>) -> Rows {
    let (messages, with_firm) = (terms.console.messages, terms.with_firm);
    let firm = with_firm.then(|| messages.heading_firm());
    let company_id = Field::CompanyId.heading(messages.language).to_owned();
    let headings = [messages.heading_kind(), messages.heading_code(), company_id, messages.heading_message()];
    let mut rows = Rows::new(firm.into_iter().chain(headings));
    let (few, many) = parted(&checked.advice);
    let kinds = [(messages.problem(), checked.problems.iter().collect()), (messages.advice(), few)];
    for (kind, findings) in kinds {
        for finding in findings {
            let view = FindingView::new(finding, terms);
            let firm = with_firm.then(|| view.firm.unwrap_or_default());
            let company_id = view.company_id.unwrap_or_default();
            let cells = [kind.clone(), view.code.to_owned(), company_id, view.message];
            rows.push(firm.into_iter().chain(cells));
        }
    }
    for (finding, count) in many {
        let firm = with_firm.then(|| finding.firm.clone().unwrap_or_default());
        let cells = [
            messages.advice(),
            finding.kind.code().to_owned(),
            String::new(),
            summary(finding, count, terms),
        ];
        rows.push(firm.into_iter().chain(cells));
    }
    rows
}

/// How many rows the advice has.
pub fn advice_rows(checked: &Checked) -> usize {
    let (few, many) = parted(&checked.advice);
    few.len() + many.len()
}

/// How many clients of a firm are named one by one for the same lack.
const NAMED: usize = 3;

/// What is told client by client; and of what many clients of a firm lack, the first finding, with how many there are.
fn parted(advice: &[Finding]) -> (Vec<&Finding>, Vec<(&Finding, usize)>) {
    let lack = |finding: &'_ Finding| {
        let is_lack = matches!(finding.kind, FindingKind::NumberAbsent | FindingKind::LeadAbsent);
        is_lack.then(|| (finding.firm.clone(), finding.kind.code()))
    };
    let mut counts: HashMap<(Option<String>, &str), usize> = HashMap::new();
    for lack in advice.iter().filter_map(lack) {
        *counts.entry(lack).or_default() += 1;
    }
    let (mut few, mut many) = (Vec::new(), Vec::new());
    for finding in advice {
        match lack(finding).and_then(|lack| counts.get_mut(&lack)) {
            None | Some(1..=NAMED) => few.push(finding),
            // It is told already.
            Some(0) => {}
            Some(count) => many.push((finding, std::mem::take(count))),
        }
    }
    (few, many)
}

fn summary(finding: &Finding, count: usize, terms: Terms<'_>) -> String {
    let messages = terms.console.messages;
    match finding.kind {
        FindingKind::NumberAbsent => {
            messages.check_numbers_absent(count, &terms.command(finding, &["find", "--no-number"]))
        }
        _ => messages.check_leads_absent(count, &terms.command(finding, &["find", "--lead", "none"])),
    }
}

fn message(finding: &Finding, terms: Terms<'_>) -> String {
    let messages = terms.console.messages;
    let command = |words: &[&str]| terms.command(finding, words);
    let id = finding.client.as_ref().map(|client| format!("id:{}", client.company_id)).unwrap_or_default();
    let name = finding.client.as_ref().map(|client| client.display_name.as_str()).unwrap_or_default();
    let edit = |flag: &str, value: &str| command(&["edit", &id, flag, value]);
    let heading = |field: &Field| field.heading(messages.language);
    let again = |field: &Field| edit(&format!("--{}", field.flag()), &messages.value_placeholder());
    match &finding.kind {
        FindingKind::Damage { detail } => messages.check_damage(detail),
        FindingKind::DanglingRows { table, rows } => messages.check_dangling(*rows, table),
        FindingKind::LayoutLacking { object } => messages.check_layout_lacking(object),
        FindingKind::LayoutForeign { object } => messages.check_layout_foreign(object),
        FindingKind::FirmOverfull { clients } => {
            let to = messages.firm_placeholder();
            messages.check_overfull(*clients, &command(&["transfer", "CLIENT", "--to", &to]))
        }
        FindingKind::PrimaryAdmins { count } => {
            let member = messages.member_placeholder();
            match count {
                0 => messages.check_primary_admin_absent(&command(&["team", "activate", &member])),
                _ => messages.check_primary_admins(*count, &command(&["team", "hand-over", &member])),
            }
        }
        FindingKind::KeyStale { field } => {
            messages.check_key_stale(name, heading(field), &edit("--display-name", name))
        }
        FindingKind::ValueInvalid { field, .. } => {
            messages.check_value_invalid(name, heading(field), &again(field))
        }
        FindingKind::CompanyIdInvalid { .. } => messages.check_company_id_invalid(name, &terms.comparison()),
        FindingKind::LeadInvalid => {
            messages.check_lead_invalid(name, &edit("--lead", &messages.member_placeholder()))
        }
        FindingKind::JournalDiffers { what } => {
            let about = if name.is_empty() { finding.firm.as_deref().unwrap_or_default() } else { name };
            match about.is_empty() {
                true => messages.check_journal_differs_somewhere(&terms.comparison(), what),
                false => messages.check_journal_differs(about, &terms.comparison(), what),
            }
        }
        FindingKind::NameDuplicate { other } => {
            let other = format!("id:{}", other.company_id);
            messages.check_name_duplicate(name, &command(&["merge", &other, &id]))
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
