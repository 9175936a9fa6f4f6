//! What an operation did, and by whom: enough to show it, to take it back and to do it again.

mod restore;
mod searched;
mod written;

pub(crate) use searched::Searched;
pub(crate) use written::{ClientEdited, Key, Written};

use std::sync::Arc;

use crate::client::{ClientId, Field};
use crate::firm::{Firm, FirmId, MemberId, TeamMember};
use crate::text::clock::Moment;

/// Identifies an operation in its registry: 1, 2, 3…
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OperationId(pub i64);

/// Defines the actions with the words of the commands that perform them.
macro_rules! actions {
    ($($variant:ident: $words:literal;)+) => {
        /// What a command does; one action is one operation.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action { $(
            #[doc = concat!("`carnet ", $words, "`")]
            $variant,
        )+ }

        impl Action {
            /// Every action.
            pub const ALL: &'static [Action] = &[$(Action::$variant,)+];

            /// The command's words, which the journal holds.
            pub const fn words(self) -> &'static str {
                match self { $(Self::$variant => $words,)+ }
            }
        }
    };
}

actions! {
    Add: "add";
    Edit: "edit";
    Inactivate: "inactivate";
    Activate: "activate";
    Delete: "delete";
    Import: "import";
    AddFirm: "firm add";
    RenameFirm: "firm rename";
    DeleteFirm: "firm delete";
    AddMember: "team add";
    EditMember: "team edit";
    InactivateMember: "team inactivate";
    ActivateMember: "team activate";
    HandOver: "team hand-over";
    Demo: "demo";
    Transfer: "transfer";
    Merge: "merge";
    PruneHistory: "history prune";
    Undo: "undo";
    Redo: "redo";
}

impl Action {
    /// Finds the action with exactly these words.
    pub fn with_words(words: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|action| action.words() == words)
    }

    /// Whether operations of this action can be taken back.
    pub const fn is_undoable(self) -> bool {
        !self.is_reversal() && !matches!(self, Self::PruneHistory)
    }

    /// Whether the action takes another operation back or does it again.
    pub const fn is_reversal(self) -> bool {
        matches!(self, Self::Undo | Self::Redo)
    }
}

/// An operation as the journal tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// Its number; a larger one is later, whatever the clock said.
    pub id: OperationId,
    /// When it was done.
    pub at: Moment,
    /// The command.
    pub action: Action,
    /// The operating system's name for who did it.
    pub login: String,
    /// The operation that it takes back or does again.
    pub undoes: Option<OperationId>,
}

/// What a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A firm.
    Firm(FirmId),
    /// A team member.
    Member(MemberId),
    /// A client.
    Client(ClientId),
}

impl Subject {
    /// The word that the journal holds.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Firm(_) => "firm",
            Self::Member(_) => "member",
            Self::Client(_) => "client",
        }
    }

    /// The subject's number in the registry.
    pub(crate) const fn id(self) -> i64 {
        match self {
            Self::Firm(FirmId(id)) | Self::Member(MemberId(id)) | Self::Client(ClientId(id)) => id,
        }
    }
}

/// What an operation did to one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which firm, member or client.
    pub subject: Subject,
    /// In which firm.
    pub firm: FirmId,
    /// What differs, as it was; nothing where the subject was not there.
    pub before: Option<Image>,
    /// What differs, as it became; nothing where the subject is gone.
    pub after: Option<Image>,
}

/// The values of some of a subject's fields. A field that is absent holds its default.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Image(Vec<(&'static str, Arc<str>)>);

impl Image {
    /// Holds one more value.
    fn with(mut self, key: &'static str, value: impl Into<Arc<str>>) -> Self {
        self.0.push((key, value.into()));
        self
    }

    /// Reads an image from the journal's JSON; a key that is unknown is damage.
    pub(crate) fn from_json(json: &str) -> Option<Self> {
        let map: serde_json::Map<String, serde_json::Value> = serde_json::from_str(json).ok()?;
        let known = |(key, value): (String, serde_json::Value)| {
            let serde_json::Value::String(value) = value else { return None };
            Some((known_key(&key)?, value.into()))
        };
        map.into_iter().map(known).collect::<Option<Vec<_>>>().map(Self)
    }

    /// The value of one field.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.shared(key).map(|value| &**value)
    }

    pub(crate) fn shared(&self, key: &str) -> Option<&Arc<str>> {
        self.0.iter().find(|(other, _)| *other == key).map(|(_, value)| value)
    }

    /// The values with their keys.
    pub fn values(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(key, value)| (*key, &**value))
    }

    pub(crate) fn of_member(member: &TeamMember) -> Self {
        let mut image = Self::default()
            .with("name", member.name.clone())
            .with("role", member.role.key())
            .with("status", member.status.key());
        for (key, value) in [("email", &member.email), ("login", &member.login)] {
            if let Some(value) = value {
                image = image.with(key, value.clone());
            }
        }
        image
    }

    pub(crate) fn of_firm(firm: &Firm) -> Self {
        Self::default().with("name", firm.name.clone()).with(CREATED_AT, firm.created_at.0.to_string())
    }

    /// Leaves only what differs from `other`.
    fn differing_from(&self, other: &Self) -> Self {
        Self(self.0.iter().filter(|value| !other.0.contains(value)).cloned().collect())
    }
}

const CREATED_AT: &str = "created_at";
const GENERATED: &str = "is_id_generated";
const FIRM: &str = "firm";

/// Gives the lasting text of a key that some subject has.
fn known_key(key: &str) -> Option<&'static str> {
    let others = ["name", "role", "status", "email", "login", CREATED_AT, GENERATED, FIRM];
    let fields = Field::ALL.iter().map(|field| field.key());
    fields.chain(others).find(|known| *known == key)
}

impl Change {
    /// A team member was added, changed or is gone.
    pub fn member(before: Option<&TeamMember>, after: Option<&TeamMember>) -> Option<Self> {
        let one = after.or(before)?;
        let images = (before.map(Image::of_member), after.map(Image::of_member));
        Some(Self::differing(Subject::Member(one.id), one.firm, images))
    }

    /// A firm was added, renamed or is gone.
    pub fn firm(before: Option<&Firm>, after: Option<&Firm>) -> Option<Self> {
        let one = after.or(before)?;
        let images = (before.map(Image::of_firm), after.map(Image::of_firm));
        Some(Self::differing(Subject::Firm(one.id), one.id, images))
    }

    fn differing(subject: Subject, firm: FirmId, images: (Option<Image>, Option<Image>)) -> Self {
        match images {
            (Some(before), Some(after)) => Self::of(
                subject,
                firm,
                Some(before.differing_from(&after)),
                Some(after.differing_from(&before)),
            ),
            (before, after) => Self::of(subject, firm, before, after),
        }
    }

    /// The keys of the fields that differ, each once.
    pub fn keys(&self) -> Vec<&'static str> {
        let mut keys: Vec<&'static str> = Vec::new();
        for (key, _) in self.before.iter().chain(&self.after).flat_map(Image::values) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys
    }

    /// The firm that a client left with it.
    pub fn left(&self) -> Option<FirmId> {
        self.before.as_ref()?.get("firm")?.parse().ok().map(FirmId)
    }

    fn of(subject: Subject, firm: FirmId, before: Option<Image>, after: Option<Image>) -> Self {
        Self { subject, firm, before, after }
    }
}
