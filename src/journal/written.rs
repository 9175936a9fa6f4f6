//! A change on its way into the journal: that of a client straight from the client, without an image in between.

use super::{CREATED_AT, Change, FIRM, GENERATED, Image, Subject};
use crate::client::{Client, Field, FieldSet};
use crate::firm::FirmId;
use crate::text::fold::fold;

/// A change that is still to be written.
pub(crate) enum Written<'c> {
    /// A client was added.
    Added(&'c Client),
    /// A client is gone.
    Deleted(&'c Client),
    /// A client changed.
    Edited(&'c ClientEdited<'c>),
    /// A firm or team member was added, changed or is gone.
    Other(&'c Change),
}

/// A client as it was and as it becomes.
pub(crate) struct ClientEdited<'c> {
    pub before: &'c Client,
    pub after: &'c Client,
    /// The fields that differ.
    pub fields: FieldSet,
    /// The number that it gets, folded.
    pub number_folded: Option<String>,
}

/// The key of a value in the journal.
#[derive(Clone, Copy)]
pub(crate) enum Key {
    /// That of a client's field.
    Field(Field),
    /// Any other.
    Other(&'static str),
}

/// Is shown the values of a change, each with its key.
pub(crate) type Show<'s> = &'s mut dyn FnMut(Key, &str);

impl Key {
    const fn text(self) -> &'static str {
        match self {
            Self::Field(field) => field.key(),
            Self::Other(text) => text,
        }
    }
}

impl Written<'_> {
    /// Which firm, member or client.
    pub fn subject(&self) -> Subject {
        match self {
            Self::Added(client) | Self::Deleted(client) => Subject::Client(client.id),
            Self::Edited(edited) => Subject::Client(edited.after.id),
            Self::Other(change) => change.subject,
        }
    }

    /// In which firm.
    pub fn firm(&self) -> FirmId {
        match self {
            Self::Added(client) | Self::Deleted(client) => client.firm,
            Self::Edited(edited) => edited.after.firm,
            Self::Other(change) => change.firm,
        }
    }

    /// Shows what differs, as it was; tells whether the subject was there.
    pub fn before(&self, show: Show<'_>) -> bool {
        match self {
            Self::Added(_) => false,
            Self::Deleted(client) => show_whole(client, show),
            Self::Edited(edited) => edited.show(edited.before, show),
            Self::Other(change) => show_image(change.before.as_ref(), show),
        }
    }

    /// Shows what differs, as it became; tells whether the subject is there.
    pub fn after(&self, show: Show<'_>) -> bool {
        match self {
            Self::Added(client) => show_whole(client, show),
            Self::Deleted(_) => false,
            Self::Edited(edited) => edited.show(edited.after, show),
            Self::Other(change) => show_image(change.after.as_ref(), show),
        }
    }
}

impl<'c> ClientEdited<'c> {
    /// Finds out what differs.
    pub fn new(before: &'c Client, after: &'c Client) -> Self {
        let fields: FieldSet = after.values.differing(&before.values).collect();
        let is_renumbered = fields.contains(Field::ClientNumber);
        let number_folded = after.client_number().filter(|_| is_renumbered).map(fold);
        Self { before, after, fields, number_folded }
    }

    /// Shows the values of one of the two that are not the other's.
    fn show(&self, client: &Client, show: Show<'_>) -> bool {
        let Self { before, after, fields, .. } = self;
        show_fields(client, fields.iter(), show);
        if before.is_id_generated != after.is_id_generated && client.is_id_generated {
            show(Key::Other(GENERATED), "1");
        }
        if before.created_at != after.created_at {
            show(Key::Other(CREATED_AT), &client.created_at.0.to_string());
        }
        if before.firm != after.firm {
            show(Key::Other(FIRM), &client.firm.0.to_string());
        }
        true
    }
}

impl Image {
    /// All that the journal has of a client.
    pub(crate) fn of_client(client: &Client) -> Self {
        let mut image = Self::default();
        show_whole(client, &mut |key, value| image.0.push((key.text(), value.into())));
        image
    }
}

fn show_whole(client: &Client, show: Show<'_>) -> bool {
    show_fields(client, Field::writable(), show);
    show(Key::Other(CREATED_AT), &client.created_at.0.to_string());
    if client.is_id_generated {
        show(Key::Other(GENERATED), "1");
    }
    true
}

fn show_fields(client: &Client, fields: impl Iterator<Item = Field>, show: Show<'_>) {
    for field in fields {
        if let Some(value) = client.values.get(field) {
            show(Key::Field(field), value);
        }
    }
}

fn show_image(image: Option<&Image>, show: Show<'_>) -> bool {
    image.into_iter().flat_map(Image::values).for_each(|(key, value)| show(Key::Other(key), value));
    image.is_some()
}
