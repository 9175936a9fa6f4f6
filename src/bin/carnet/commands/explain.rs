//! `explain`: what a code means, an example of it, and how to mend it.

use anyhow::Result;
use carnet::client::{Field, FieldError, Kind};
use clap::Args;
use serde::Serialize;

use crate::console::{Console, Rows};
use crate::failure::field_hint;
use crate::likest::likest;
use crate::messages::explain::explanations;
use crate::messages::{Joined, Messages};
use crate::program_error::ProgramError;

/// The likeness, from 0 to 1, from which on a code is offered.
const LIKE_ENOUGH: f64 = 0.6;
/// How many codes are offered at the most.
const OFFERED: usize = 5;

/// Explain an error or warning code, with an example and how to mend it
#[derive(Debug, Args)]
pub struct Explain {
    /// The code, such as `number-taken`; without one, the list of all
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

#[derive(Debug, Serialize)]
struct ExplanationView {
    code: &'static str,
    meaning: String,
    example: String,
    remedy: String,
}

impl Explain {
    pub fn run(self, console: &Console) -> Result<()> {
        let views = views(console.messages);
        match self.code {
            None => list(&views, console),
            Some(code) => {
                let asked = code.trim().to_lowercase();
                let view = views.iter().find(|view| view.code == asked);
                show(view.ok_or_else(|| unknown(&code, &views, console))?, console)
            }
        }
    }
}

/// Every code in the order of the alphabet, with what it means.
pub fn codes(messages: Messages) -> Vec<(String, String)> {
    views(messages).into_iter().map(|view| (view.code.to_owned(), view.meaning)).collect()
}

fn views(messages: Messages) -> Vec<ExplanationView> {
    let own = explanations().map(|explanation| {
        let words = explanation.in_language(messages.language);
        ExplanationView {
            code: explanation.code,
            meaning: words.meaning.to_owned(),
            example: words.example.to_owned(),
            remedy: words.remedy.to_owned(),
        }
    });
    let mut views: Vec<ExplanationView> = own.chain(formats(messages)).collect();
    views.sort_by_key(|view| view.code);
    views
}

/// The codes of the fields that have none more exact, `email-format`.
fn formats(messages: Messages) -> impl Iterator<Item = ExplanationView> {
    let fields = Field::ALL.iter().copied();
    let general = fields.filter(|field| !matches!(field.kind(), Kind::CompanyId | Kind::Name | Kind::Number));
    general.map(move |field| ExplanationView {
        code: field.format_code(),
        meaning: messages.format_meaning(field.heading(messages.language)),
        example: format_example(field, messages),
        remedy: field_hint(&FieldError::Format { field, given: String::new() }, messages),
    })
}

/// What brings the code of a field. On the command line, a bad date and a value outside a closed set are `usage`.
fn format_example(field: Field, messages: Messages) -> String {
    let flag = field.short_flag().unwrap_or(field.flag());
    match field.kind() {
        Kind::Email => messages.format_example_email(flag),
        Kind::BusinessNumber => messages.format_example_business_number(flag),
        Kind::MonthDay => messages.format_example_month_day(field.heading(messages.language)),
        Kind::References => messages.format_example_references(flag),
        Kind::Tags => messages.format_example_tags(flag),
        Kind::Moment => messages.format_example_moment(field.heading(messages.language)),
        Kind::Choice(_) | Kind::Member => {
            messages.format_example_wrong_choice(field.heading(messages.language))
        }
        Kind::Text | Kind::CompanyId | Kind::Name | Kind::Number => messages.format_example_text(flag),
    }
}

fn list(views: &[ExplanationView], console: &Console) -> Result<()> {
    let messages = console.messages;
    console.list(
        || {
            let mut rows = Rows::new([messages.heading_code(), messages.heading_meaning()]);
            views.iter().for_each(|view| rows.push([view.code.to_owned(), view.meaning.clone()]));
            rows
        },
        || views,
    )
}

fn show(view: &ExplanationView, console: &Console) -> Result<()> {
    let messages = console.messages;
    console.item(
        || {
            let headings = [
                messages.heading_code(),
                messages.heading_meaning(),
                messages.heading_example(),
                messages.heading_remedy(),
            ];
            let mut rows = Rows::new(headings);
            let ExplanationView { code, meaning, example, remedy } = view;
            rows.push([(*code).to_owned(), meaning.clone(), example.clone(), remedy.clone()]);
            rows
        },
        || view,
    )
}

fn unknown(code: &str, views: &[ExplanationView], console: &Console) -> ProgramError {
    let messages = console.messages;
    let near = nearest(&code.to_lowercase(), views);
    let hint = match near.is_empty() {
        true => messages.hint_codes(&console.command(&["explain"])),
        false => messages.hint_did_you_mean(Joined(&near)),
    };
    ProgramError::Usage { message: messages.code_unknown(code), hint: Some(hint) }
}

/// The codes that were probably meant, the likest first.
fn nearest(code: &str, views: &[ExplanationView]) -> Vec<String> {
    let likeness = |other: &&str| match code.len() >= 3 && other.contains(code) {
        true => 0.9,
        false => strsim::normalized_damerau_levenshtein(code, other),
    };
    let near = likest(views.iter().map(|view| view.code), likeness, LIKE_ENOUGH);
    near.into_iter().take(OFFERED).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests;
