//! What stands above a form's questions: its title, what was answered, what that warns of.

use carnet::Warning;
use carnet::client::kinds::Choice;
use carnet::client::{Field, Kind};

use super::Form;
use crate::commands::FieldFlags;
use crate::view::rows::warning_message;

impl Form<'_> {
    pub(super) fn heading(&self, field: Field) -> &'static str {
        field.heading(self.console.messages.language)
    }

    /// A field's text as people read it.
    pub(super) fn shown(&self, field: Field, text: &str) -> String {
        let messages = self.console.messages;
        let lead = || self.leads.iter().find(|member| member.handle() == text);
        match (field.kind(), text) {
            (Kind::Choice(choices), _) => Choice::worded(choices, text, messages.language).to_owned(),
            (Kind::Member, "") => messages.without_lead(),
            (Kind::Member, _) => lead().map_or(text.to_owned(), |lead| format!("{} ({text})", lead.name)),
            (_, "") => messages.nothing_there(),
            _ => text.to_owned(),
        }
    }

    pub(super) fn answered(&self, field: Field) -> String {
        let text = self.answers.get(field).unwrap_or(self.stays(field));
        self.console.messages.answered(self.heading(field), &self.shown(field, text))
    }

    /// The title and the first `count` answers, each with what it warns of.
    pub(super) fn above(&self, count: usize) -> Vec<String> {
        let mut lines = vec![self.title.clone()];
        for field in &self.asked[..count] {
            lines.push(self.answered(*field));
            lines.extend(self.worded(self.warnings_of(|other| other == *field)));
        }
        lines.extend(self.worded(self.warnings_of(|field| !self.asked.contains(&field))));
        lines
    }

    fn warnings_of(&self, is_meant: impl Fn(Field) -> bool) -> impl Iterator<Item = &Warning> {
        self.warned.iter().filter(move |(field, _)| is_meant(*field)).map(|(_, warning)| warning)
    }

    /// What is about to be stored.
    pub(super) fn summary(&self, fields: &FieldFlags, warnings: &[Warning]) -> Vec<String> {
        let messages = self.console.messages;
        let line = |field: Field| {
            let after = self.shown(field, fields.get(field).unwrap_or_default());
            match self.before.get(field) {
                None => messages.answered(self.heading(field), &after),
                Some(before) => messages.changing(self.heading(field), &self.shown(field, before), &after),
            }
        };
        let lines = fields.fields().map(line);
        std::iter::once(self.title.clone()).chain(lines).chain(self.worded(warnings)).collect()
    }

    fn worded<'w>(&self, warnings: impl IntoIterator<Item = &'w Warning>) -> Vec<String> {
        let message = |warning| self.console.warning(&warning_message(warning, self.console.messages));
        warnings.into_iter().map(message).collect()
    }
}
