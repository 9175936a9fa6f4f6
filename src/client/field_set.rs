//! Some of the fields, in the order of the table.

use super::field::Field;

/// A set of fields.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct FieldSet(u32);

impl FieldSet {
    /// Puts a field in.
    pub fn insert(&mut self, field: Field) {
        self.0 |= 1 << field as u32;
    }

    /// Whether a field is in.
    pub const fn contains(self, field: Field) -> bool {
        self.0 >> field as u32 & 1 == 1
    }

    /// Whether no field is in.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The fields that are in.
    pub fn iter(self) -> impl Iterator<Item = Field> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let field = Field::ALL.get(rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(*field)
        })
    }
}

impl FromIterator<Field> for FieldSet {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        let mut set = Self::default();
        fields.into_iter().for_each(|field| set.insert(field));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_come_in_the_order_of_the_table() {
        let set = FieldSet::from_iter([Field::UpdatedAt, Field::City, Field::CompanyId, Field::City]);
        assert_eq!(set.iter().collect::<Vec<_>>(), [Field::CompanyId, Field::City, Field::UpdatedAt]);
        assert!(set.contains(Field::City) && !set.contains(Field::Country));
        assert_eq!(FieldSet::default().iter().next(), None);
        assert!(FieldSet::default().is_empty() && !set.is_empty());
        assert_eq!(FieldSet::from_iter(Field::ALL.iter().copied()).iter().count(), Field::ALL.len());
    }
}
