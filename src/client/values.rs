//! The values of one client's fields, each absent (its default) or checked, as pieces of one text.

use std::fmt;
use std::num::NonZeroU32;
use std::ops::Range;

use super::checked::Checked;
use super::field::Field;
use super::field_set::FieldSet;
use crate::firm::MemberId;
use crate::text::fold::fold;

/// One value, or none, for each writable field.
#[derive(Clone, Default)]
pub struct Values {
    text: String,
    places: [Option<Place>; Field::WRITABLE],
}

/// Where a value stands in the text. No two values share a byte, and no byte belongs to none.
#[derive(Clone, Copy)]
struct Place {
    begin: u32,
    /// One more than where it ends, which leaves a place for none.
    behind_end: NonZeroU32,
}

impl Place {
    fn new(range: Range<usize>) -> Self {
        let number = |at: usize| u32::try_from(at).expect("the values of a client take less than 4 GiB");
        Self { begin: number(range.start), behind_end: NonZeroU32::MIN.saturating_add(number(range.end)) }
    }

    fn range(self) -> Range<usize> {
        self.begin as usize..self.behind_end.get() as usize - 1
    }
}

impl Values {
    /// Makes room for values of so many bytes.
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), ..Self::default() }
    }

    /// Gives the value of `field`; none is its default. The lead is a team member's number in the registry.
    pub fn get(&self, field: Field) -> Option<&str> {
        let place = (*self.places.get(field as usize)?)?;
        Some(&self.text[place.range()])
    }

    /// The fields that have a value.
    pub(crate) fn fields(&self) -> FieldSet {
        Field::writable().zip(&self.places).filter_map(|(field, place)| place.map(|_| field)).collect()
    }

    /// Takes over a checked value.
    pub fn set(&mut self, checked: &Checked) {
        self.set_stored(checked.field(), checked.value());
    }

    /// Takes over a value that was checked before, or comes from the registry itself.
    pub(crate) fn set_stored(&mut self, field: Field, value: Option<&str>) {
        self.remove(field);
        let Some(value) = value else { return };
        let begin = self.text.len();
        self.text.push_str(value);
        if let Some(place) = self.places.get_mut(field as usize) {
            *place = Some(Place::new(begin..self.text.len()));
        }
    }

    fn remove(&mut self, field: Field) {
        let Some(place) = self.places.get_mut(field as usize).and_then(Option::take) else { return };
        let gone = place.range();
        self.text.drain(gone.clone());
        for place in self.places.iter_mut().flatten() {
            let range = place.range();
            if range.start >= gone.end {
                *place = Place::new(range.start - gone.len()..range.end - gone.len());
            }
        }
    }

    /// The team member who leads the work.
    pub fn lead(&self) -> Option<MemberId> {
        self.get(Field::LeadAccountant)?.parse().ok().map(MemberId)
    }

    /// Says who leads the work.
    pub(crate) fn set_lead(&mut self, lead: Option<MemberId>) {
        let lead = lead.map(|member| member.0.to_string());
        self.set_stored(Field::LeadAccountant, lead.as_deref());
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
        let places = self.places.iter().zip(&other.places);
        let differs = |(own, others): (&Option<Place>, &Option<Place>)| match (own, others) {
            (None, None) => false,
            (Some(own), Some(others)) => self.text[own.range()] != other.text[others.range()],
            _ => true,
        };
        Field::writable().zip(places.map(differs)).filter_map(|(field, differs)| differs.then_some(field))
    }
}

impl FromIterator<Checked> for Values {
    fn from_iter<I: IntoIterator<Item = Checked>>(checked: I) -> Self {
        let mut values = Values::default();
        checked.into_iter().for_each(|each| values.set(&each));
        values
    }
}

impl PartialEq for Values {
    fn eq(&self, other: &Self) -> bool {
        self.differing(other).next().is_none()
    }
}

impl Eq for Values {}

impl fmt::Debug for Values {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let values = Field::writable().filter_map(|field| Some((field, self.get(field)?)));
        formatter.debug_map().entries(values).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_takes_the_place_of_another_and_leaves_the_others_as_they_are() {
        let mut values = Values::default();
        let mut model: [Option<String>; 3] = Default::default();
        let fields = [Field::City, Field::Email, Field::Notes];
        let texts = [Some("é"), None, Some("a longer one"), Some("")];
        for step in 0..64 {
            let (at, text) = (step % 3, texts[(step / 3 + step) % 4]);
            values.set_stored(fields[at], text);
            model[at] = text.map(str::to_owned);
            let held = fields.map(|field| values.get(field).map(str::to_owned));
            assert_eq!(held, model, "step {step}");
            assert_eq!(values.text.len(), model.iter().flatten().map(String::len).sum::<usize>());
        }
    }

    #[test]
    fn values_are_the_same_whatever_the_order_in_which_they_were_set() {
        let mut one = Values::default();
        one.set_stored(Field::City, Some("Laval"));
        one.set_stored(Field::Phone, Some("1"));
        let mut other = Values::default();
        other.set_stored(Field::Phone, Some("1"));
        assert_eq!(one.differing(&other).collect::<Vec<_>>(), [Field::City]);
        other.set_stored(Field::City, Some("Laval"));
        assert_eq!(one, other);
        assert_eq!(one.get(Field::CreatedAt), None);
    }
}
