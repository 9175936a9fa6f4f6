//! How a person names a client: by number, company ID or display name.

use crate::text::fold::fold;

/// What somebody typed to name one client, compared folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClientRef {
    /// `number:007`
    Number(String),
    /// `id:100042000000007`
    CompanyId(String),
    /// `name:Bond`
    Name(String),
    /// A bare text: a number or company ID, and a name only where neither fits.
    Any(String),
}

impl ClientRef {
    /// Reads a reference as it was typed; `number:`, `id:` and `name:` in front say which it is.
    pub fn parse(text: &str) -> Self {
        let split = text.split_once(':').map(|(kind, rest)| (fold(kind), rest.trim().to_owned()));
        match split {
            Some((kind, rest)) if kind == "number" => Self::Number(rest),
            Some((kind, rest)) if kind == "id" => Self::CompanyId(rest),
            Some((kind, rest)) if kind == "name" => Self::Name(rest),
            _ => Self::Any(text.trim().to_owned()),
        }
    }

    /// What was typed, without the word in front.
    pub fn text(&self) -> &str {
        match self {
            Self::Number(text) | Self::CompanyId(text) | Self::Name(text) | Self::Any(text) => text,
        }
    }
}

impl std::str::FromStr for ClientRef {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self::parse(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_in_front_says_what_the_reference_is() {
        assert_eq!(ClientRef::parse("number:-7"), ClientRef::Number("-7".to_owned()));
        assert_eq!(ClientRef::parse("ID: 123"), ClientRef::CompanyId("123".to_owned()));
        assert_eq!(ClientRef::parse("name:Bond"), ClientRef::Name("Bond".to_owned()));
        assert_eq!(ClientRef::parse("A:1"), ClientRef::Any("A:1".to_owned()));
    }
}
