//! The values of one client's fields, each absent (its default) or checked. Copies share their texts.

use std::sync::Arc;

use super::checked::Checked;
use super::field::Field;
use crate::firm::MemberId;
use crate::text::fold::fold;

/// One value, or none, for each writable field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values([Option<Arc<str>>; Field::WRITABLE]);

impl Values {
    /// Gives the value of `field`; none is its default. The lead is a team member's number in the registry.
    pub fn get(&self, field: Field) -> Option<&str> {
        self.0.get(field as usize)?.as_deref()
    }

    /// Gives the value of `field` to be kept elsewhere without a copy.
    pub(crate) fn shared(&self, field: Field) -> Option<Arc<str>> {
        self.0.get(field as usize)?.clone()
    }

    /// Takes over a checked value.
    pub fn set(&mut self, checked: Checked) {
        let field = checked.field();
        self.set_stored(field, checked.into_value());
    }

    /// Takes over a value that comes from the registry itself.
    pub(crate) fn set_stored(&mut self, field: Field, value: Option<Arc<str>>) {
        if let Some(place) = self.0.get_mut(field as usize) {
            *place = value;
        }
    }

    /// The team member who leads the work.
    pub fn lead(&self) -> Option<MemberId> {
        self.get(Field::LeadAccountant)?.parse().ok().map(MemberId)
    }

    /// Says who leads the work.
    pub(crate) fn set_lead(&mut self, lead: Option<MemberId>) {
        self.set_stored(Field::LeadAccountant, lead.map(|member| member.0.to_string().into()));
    }

    /// The tags, in the order in which they were given.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.get(Field::Tags).unwrap_or_default().split(';').filter(|tag| !tag.is_empty())
    }

    /// The references as pairs of system and id.
    pub fn references(&self) -> impl Iterator<Item = (&str, &str)> {
        self.get(Field::References).unwrap_or_default().split(';').filter_map(|one| one.split_once('='))
    }

    /// Whether `tag`, folded, is among the tags.
    pub fn has_tag(&self, folded: &str) -> bool {
        self.tags().any(|tag| fold(tag) == folded)
    }

    /// Iterates over the fields whose value differs from that in `other`.
    pub fn differing<'v>(&'v self, other: &'v Values) -> impl Iterator<Item = Field> + 'v {
        Field::writable().filter(|&field| self.get(field) != other.get(field))
    }
}

impl FromIterator<Checked> for Values {
    fn from_iter<I: IntoIterator<Item = Checked>>(checked: I) -> Self {
        let mut values = Values::default();
        checked.into_iter().for_each(|each| values.set(each));
        values
    }
}
