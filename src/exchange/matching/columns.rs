//! The columns of a review, in the language of the run; read back in either.

use crate::client::Field;
use crate::text::fold::fold;
use crate::text::language::{Language, Words};

/// A column of a review; those of a candidate are counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Line,
    Name,
    Number,
    Email,
    BusinessNumber,
    References,
    Choice,
    CompanyId(usize),
    DisplayName(usize),
    ClientNumber(usize),
    Score(usize),
    Reason(usize),
}

/// The columns of the row itself, then the one in which a person chooses.
pub(super) const OF_ROW: [Column; 7] = [
    Column::Line,
    Column::Name,
    Column::Number,
    Column::Email,
    Column::BusinessNumber,
    Column::References,
    Column::Choice,
];

/// The columns of a candidate.
pub(super) const fn of_candidate(number: usize) -> [Column; 5] {
    [
        Column::CompanyId(number),
        Column::DisplayName(number),
        Column::ClientNumber(number),
        Column::Score(number),
        Column::Reason(number),
    ]
}

impl Column {
    /// The heading.
    pub fn heading(self, language: Language) -> String {
        let word = |en, fr| Words { en, fr }.in_language(language).to_owned();
        let counted = |heading: &str, number: usize| format!("{heading} {number}");
        match self {
            Self::Line => word("Line", "Ligne"),
            Self::Name => word("Name", "Nom"),
            Self::Number => word("Number", "Numéro"),
            Self::Email => Field::Email.heading(language).to_owned(),
            Self::BusinessNumber => Field::BusinessNumber.heading(language).to_owned(),
            Self::References => Field::References.heading(language).to_owned(),
            Self::Choice => word("Choice", "Choix"),
            Self::CompanyId(number) => counted(Field::CompanyId.heading(language), number),
            Self::DisplayName(number) => counted(Field::DisplayName.heading(language), number),
            Self::ClientNumber(number) => counted(Field::ClientNumber.heading(language), number),
            Self::Score(number) => counted(&word("Score", "Score"), number),
            Self::Reason(number) => counted(&word("Reason", "Motif"), number),
        }
    }

    /// Whether a cell is this column's heading in either language.
    pub fn is_headed(self, cell: &str) -> bool {
        let folded = fold(cell);
        Language::ALL.iter().any(|&language| fold(&self.heading(language)) == folded)
    }
}
