//! Why a row is not sure, however much speaks for its first candidate.

/// What leaves a doubt whether a row stands for its first candidate, or whether its number can be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The row has cells beyond the headings, or some that cannot be read.
    RowNotWhole,
    /// Too little of it agrees, or something differs.
    TooLittle,
    /// Another client fits as well.
    OtherClient,
    /// Another row fits the same client.
    OtherRow,
    /// The row has no number that could be imported.
    NumberUnusable,
    /// Another client has the number.
    NumberTaken,
    /// The client has another number already.
    ClientNumbered,
    /// Another row gives the same number.
    NumberRepeated,
    /// The number looks the same as another.
    NumberLookAlike,
}

impl Doubt {
    /// The stable key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::RowNotWhole => "row_not_whole",
            Self::TooLittle => "too_little",
            Self::OtherClient => "other_client",
            Self::OtherRow => "other_row",
            Self::NumberUnusable => "number_unusable",
            Self::NumberTaken => "number_taken",
            Self::ClientNumbered => "client_numbered",
            Self::NumberRepeated => "number_repeated",
            Self::NumberLookAlike => "number_look_alike",
        }
    }
}
