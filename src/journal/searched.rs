//! What a change does to that by which a client is found.

use super::written::ClientEdited;
use crate::client::Field;

/// What becomes of that by which a client is found.
pub(crate) enum Searched {
    /// Nothing.
    Nothing,
    /// The client number alone changes, and becomes this, folded.
    Number(Option<String>),
    /// It becomes this line, or goes.
    Line(Option<String>),
    /// Something else, which the registry knows.
    More,
}

impl ClientEdited<'_> {
    /// Tells what becomes of that by which the client is found in its firm.
    pub fn searched(self) -> Searched {
        let is_searched = |field: &Field| Field::SEARCHED.contains(field);
        let mut searched = self.fields.iter().filter(is_searched);
        match (searched.next(), searched.next()) {
            _ if self.before.firm != self.after.firm => Searched::More,
            (None, _) => Searched::Nothing,
            (Some(Field::ClientNumber), None) => Searched::Number(self.number_folded),
            _ => Searched::More,
        }
    }
}
