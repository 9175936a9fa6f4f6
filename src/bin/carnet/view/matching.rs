//! What a list was matched to: the rows that a person has to decide, and the whole of it for programs.

use std::path::{Path, PathBuf};

use carnet::exchange::matching::{Candidate, Doubt, Matched, SureMatch, UnsureRow};
use serde::Serialize;

use crate::console::Rows;
use crate::messages::Messages;

/// The outcome as programs see it.
#[derive(Serialize)]
pub struct MatchedView<'m> {
    output: String,
    review_file: Option<String>,
    rows: usize,
    sure: usize,
    unsure: usize,
    unmatched: usize,
    set_aside: usize,
    matches: Vec<MatchView<'m>>,
    review: Vec<UnsureView<'m>>,
}

#[derive(Serialize)]
struct MatchView<'m> {
    line: u32,
    company_id: &'m str,
    display_name: &'m str,
    client_number: &'m str,
    by: &'static str,
    score: u32,
}

#[derive(Serialize)]
struct UnsureView<'m> {
    line: u32,
    name: Option<&'m str>,
    client_number: Option<&'m str>,
    candidates: Vec<CandidateView<'m>>,
    doubts: Vec<&'static str>,
}

#[derive(Serialize)]
struct CandidateView<'m> {
    company_id: &'m str,
    display_name: &'m str,
    score: u32,
    by: &'static str,
}

impl<'m> MatchedView<'m> {
    pub fn new(matched: &'m Matched, output: &Path, review_file: Option<&PathBuf>) -> Self {
        Self {
            output: output.to_string_lossy().into_owned(),
            review_file: review_file.map(|path| path.to_string_lossy().into_owned()),
            rows: matched.rows(),
            sure: matched.sure.len(),
            unsure: matched.unsure.len() - matched.unmatched(),
            unmatched: matched.unmatched(),
            set_aside: matched.set_aside,
            matches: matched.sure.iter().map(MatchView::new).collect(),
            review: matched.unsure.iter().map(UnsureView::new).collect(),
        }
    }
}

impl<'m> MatchView<'m> {
    fn new(sure: &'m SureMatch) -> Self {
        let Candidate { client, score, by } = &sure.candidate;
        Self {
            line: sure.line,
            company_id: &client.company_id,
            display_name: &client.display_name,
            client_number: &sure.number,
            by: by.key(),
            score: *score,
        }
    }
}

impl<'m> UnsureView<'m> {
    fn new(unsure: &'m UnsureRow) -> Self {
        let given = |text: &'m String| Some(text.as_str()).filter(|text| !text.is_empty());
        let candidate = |candidate: &'m Candidate| CandidateView {
            company_id: &candidate.client.company_id,
            display_name: &candidate.client.display_name,
            score: candidate.score,
            by: candidate.by.key(),
        };
        Self {
            line: unsure.row.line,
            name: given(&unsure.row.name),
            client_number: given(&unsure.row.number),
            candidates: unsure.candidates.iter().map(candidate).collect(),
            doubts: unsure.doubts.iter().map(|doubt| doubt.key()).collect(),
        }
    }
}

/// The rows that a person has to decide, each with its nearest client.
pub fn unsure_rows(matched: &Matched, messages: Messages) -> Rows {
    let mut rows = Rows::new([
        messages.heading_line(),
        messages.heading_name(),
        carnet::client::Field::ClientNumber.heading(messages.language).to_owned(),
        messages.heading_candidate(),
        messages.heading_score(),
        messages.heading_by(),
        messages.heading_doubt(),
    ]);
    for UnsureRow { row, candidates, doubts } in &matched.unsure {
        let nearest = candidates.first();
        let text = |show: &dyn Fn(&Candidate) -> String| nearest.map(show).unwrap_or_default();
        rows.push([
            row.line.to_string(),
            row.name.clone(),
            row.number.clone(),
            text(&|each| format!("{} ({})", each.client.display_name, each.client.company_id)),
            text(&|each| each.score.to_string()),
            text(&|each| each.by.word(messages.language).to_owned()),
            doubts.iter().map(|doubt| worded(*doubt, messages)).collect::<Vec<_>>().join("; "),
        ]);
    }
    rows
}

fn worded(doubt: Doubt, messages: Messages) -> String {
    match doubt {
        Doubt::RowNotWhole => messages.doubt_row_not_whole(),
        Doubt::TooLittle => messages.doubt_too_little(),
        Doubt::OtherClient => messages.doubt_other_client(),
        Doubt::OtherRow => messages.doubt_other_row(),
        Doubt::NumberUnusable => messages.doubt_number_unusable(),
        Doubt::NumberTaken => messages.doubt_number_taken(),
        Doubt::ClientNumbered => messages.doubt_client_numbered(),
        Doubt::NumberRepeated => messages.doubt_number_repeated(),
        Doubt::NumberLookAlike => messages.doubt_number_look_alike(),
    }
}
