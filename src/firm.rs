//! Firms and the people in them.

use crate::client::kinds::{Role, Status};
use crate::text::clock::Moment;
use crate::text::fold::fold;

/// Active and inactive clients of one firm at the most.
pub const FIRM_LIMIT: usize = 2_000;

/// Identifies a firm in its registry, for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FirmId(pub i64);

/// Identifies a team member in its registry, for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MemberId(pub i64);

/// An accounting firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firm {
    /// Which firm this is.
    pub id: FirmId,
    /// Its name, unique in the registry after folding.
    pub name: String,
    /// When it was added.
    pub created_at: Moment,
}

/// A person of a firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamMember {
    /// Which member this is.
    pub id: MemberId,
    /// Whose member this is.
    pub firm: FirmId,
    /// The person's name.
    pub name: String,
    /// Unique in the firm after folding.
    pub email: Option<String>,
    /// The operating system's name for this person, unique in the firm.
    pub login: Option<String>,
    /// What the person may do.
    pub role: Role,
    /// Whether the person still works here.
    pub status: Status,
}

impl TeamMember {
    /// What names the member: the email, else the login.
    pub fn handle(&self) -> &str {
        self.email.as_deref().or(self.login.as_deref()).unwrap_or(&self.name)
    }

    /// Whether the member works here.
    pub fn is_active(&self) -> bool {
        self.status == Status::Active
    }

    /// Whether `text` is the member's email (folded) or login.
    pub fn is_called(&self, text: &str) -> bool {
        self.email.as_deref().is_some_and(|email| fold(email) == fold(text))
            || self.login.as_deref() == Some(text.trim())
    }
}

/// The people of one firm or of several, by whom leads are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Team(Vec<TeamMember>);

impl Team {
    /// Makes a team of its members, in any order.
    pub fn new(mut members: Vec<TeamMember>) -> Self {
        members.sort_by_key(|member| member.id);
        Self(members)
    }

    /// The members, the one longest with the registry first.
    pub fn members(&self) -> &[TeamMember] {
        &self.0
    }

    /// Finds a member.
    pub fn member(&self, id: MemberId) -> Option<&TeamMember> {
        self.0.binary_search_by_key(&id, |member| member.id).ok().map(|at| &self.0[at])
    }

    /// Finds the member of `firm` whose email or login `text` is; active ones come first.
    pub fn called(&self, firm: FirmId, text: &str) -> Option<&TeamMember> {
        let mut called = self.0.iter().filter(|member| member.firm == firm && member.is_called(text));
        let first = called.next()?;
        match first.is_active() {
            true => Some(first),
            false => called.find(|member| member.is_active()).or(Some(first)),
        }
    }

    /// What names the member with this number, or nothing where there is none.
    pub fn handle(&self, id: MemberId) -> &str {
        self.member(id).map_or("", TeamMember::handle)
    }

    /// The name of the member with this number, or nothing where there is none.
    pub fn name(&self, id: MemberId) -> &str {
        self.member(id).map_or("", |member| member.name.as_str())
    }
}

/// A person as typed: `Name <email>`, or a name alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name; where only an email was typed, that.
    pub name: String,
    /// The email, not yet checked.
    pub email: Option<String>,
}

impl Person {
    /// The person of whom a login is all that is known; no name has the colon of `uid:1000`.
    pub fn with_login(login: &str) -> Self {
        Self { name: login.replace(':', " "), email: None }
    }

    /// Reads `Name <email>`, `email` or `Name`.
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        let split = text.strip_suffix('>').and_then(|rest| rest.rsplit_once('<'));
        let (name, email) = match split {
            Some((name, email)) => (name.trim(), Some(email.trim())),
            None if text.contains('@') && !text.contains(' ') => (text, Some(text)),
            None => (text, None),
        };
        let name = if name.is_empty() { email.unwrap_or_default() } else { name };
        Self { name: name.to_owned(), email: email.map(str::to_owned) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_typed_with_or_without_an_email() {
        let person = |name: &str, email: Option<&str>| Person {
            name: name.to_owned(),
            email: email.map(str::to_owned),
        };
        assert_eq!(
            Person::parse("Éric Côté <eric@cote.example>"),
            person("Éric Côté", Some("eric@cote.example"))
        );
        assert_eq!(
            Person::parse("eric@cote.example"),
            person("eric@cote.example", Some("eric@cote.example"))
        );
        assert_eq!(Person::parse("Éric Côté"), person("Éric Côté", None));
        assert_eq!(Person::parse("<a@b.c>"), person("a@b.c", Some("a@b.c")));
    }
}
