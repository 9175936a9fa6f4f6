//! What a change does to that by which a client is found.

use super::{Change, FIRM, Image};
use crate::client::Field;

/// What changes of that by which a client is found.
pub(crate) enum Searched<'c> {
    /// Nothing.
    Nothing,
    /// The client number alone, which becomes this.
    Number(Option<&'c str>),
    /// Something else.
    More,
}

impl Change {
    /// Tells what changes of that by which a client is found.
    pub(crate) fn searched(&self) -> Searched<'_> {
        let (Some(before), Some(after)) = (&self.before, &self.after) else { return Searched::More };
        let number = Field::ClientNumber.key();
        let is_searched = |key: &str| key == FIRM || Field::SEARCHED.iter().any(|field| field.key() == key);
        let mut searched = Searched::Nothing;
        for (key, _) in [before, after].into_iter().flat_map(Image::values) {
            if key == number {
                searched = Searched::Number(after.get(number));
            } else if is_searched(key) {
                return Searched::More;
            }
        }
        searched
    }
}
