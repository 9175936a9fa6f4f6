//! Comparing two registries or exports client by client, which proves that a migration lost nothing.

mod read;
mod row;

pub use read::{Side, read_side};
pub use row::{Row, RowJson};

use std::collections::{BTreeMap, BTreeSet};

use crate::client::{Field, Kind};
use crate::error::UploadRefusal;
use crate::error::{Error, Refusal, Result};
use crate::text::fold::fold;

/// On what terms two sides are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiffOptions {
    /// The field by which a client of one side is found on the other.
    pub key: Field,
    /// Fields that may differ.
    pub ignored: Vec<Field>,
    /// The only firm to be compared.
    pub firm: Option<String>,
}

impl Default for DiffOptions {
    fn default() -> Self {
        Self { key: Field::CompanyId, ignored: Vec::new(), firm: None }
    }
}

/// How two sides differ.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// Clients that only the new side has.
    pub added: Vec<Row>,
    /// Clients that only the old side has.
    pub removed: Vec<Row>,
    /// Fields that differ, client by client.
    pub changed: Vec<FieldDifference>,
    /// Fields that were not compared because one side lacks them.
    pub left_out: Vec<Field>,
    /// Whether more than one firm is meant.
    pub has_firms: bool,
}

/// A field of a client that both sides have, with two values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldDifference {
    /// The firm.
    pub firm: Option<String>,
    /// The company ID.
    pub company_id: Option<String>,
    /// The display name on the new side.
    pub display_name: Option<String>,
    /// The field.
    pub field: Field,
    /// Its value on the old side.
    pub old: Option<String>,
    /// Its value on the new side.
    pub new: Option<String>,
}

impl Difference {
    /// Whether the sides are equal.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

/// Compares two sides.
///
/// # Errors
/// `FirmAmbiguous` where one side names no firm and the other has several, `FirmNotFound`, or two clients of
/// one side with the same key.
pub fn compare(mut old: Side, mut new: Side, options: &DiffOptions) -> Result<Difference> {
    choose_firms(&mut old, &mut new, options)?;
    let has_firms = distinct_firms(&old).union(&distinct_firms(&new)).count() > 1;
    let (common, left_out) = fields(&old, &new, options);
    let mut difference = Difference { left_out, has_firms, ..Difference::default() };
    let mut unmatched = by_key(old, options.key, &mut difference.removed)?;
    let newer = by_key(new, options.key, &mut difference.added)?;
    for (key, row) in newer {
        match unmatched.remove(&key) {
            None => difference.added.push(row),
            Some(old) => {
                difference.changed.extend(common.iter().filter_map(|&field| differing(&old, &row, field)))
            }
        }
    }
    difference.removed.extend(unmatched.into_values());
    Ok(difference)
}

fn differing(old: &Row, new: &Row, field: Field) -> Option<FieldDifference> {
    (old.get(field) != new.get(field)).then(|| FieldDifference {
        firm: new.firm.clone(),
        company_id: new.get(Field::CompanyId).or(old.get(Field::CompanyId)).map(str::to_owned),
        display_name: new.get(Field::DisplayName).map(str::to_owned),
        field,
        old: old.get(field).map(str::to_owned),
        new: new.get(field).map(str::to_owned),
    })
}

/// The fields that both sides have, and those that only one has; moments are the registry's own.
fn fields(old: &Side, new: &Side, options: &DiffOptions) -> (Vec<Field>, Vec<Field>) {
    let has = |side: &Side, field: &Field| side.fields.contains(field);
    let wanted = Field::ALL.iter().copied().filter(|field| {
        field.kind() != Kind::Moment
            && !options.ignored.contains(field)
            && (has(old, field) || has(new, field))
    });
    wanted.partition(|field| has(old, field) && has(new, field))
}

type Keyed = BTreeMap<(String, String), Row>;

/// The rows by firm and key; those without a key match nothing.
fn by_key(side: Side, key: Field, keyless: &mut Vec<Row>) -> Result<Keyed> {
    let mut keyed = Keyed::new();
    for row in side.rows {
        let Some(value) = row.get(key).map(fold) else {
            keyless.push(row);
            continue;
        };
        let firm = row.firm.as_deref().map(fold).unwrap_or_default();
        if let Some(earlier) = keyed.insert((firm, value.clone()), row) {
            let key = earlier.get(key).unwrap_or_default().to_owned();
            let refusal = UploadRefusal::KeyRepeated { key };
            return Err(Error::Upload { path: side.path, refusal });
        }
    }
    Ok(keyed)
}

fn distinct_firms(side: &Side) -> BTreeSet<String> {
    side.rows.iter().filter_map(|row| row.firm.as_deref()).map(fold).collect()
}

/// Leaves the rows of the firm that is meant; sides of one firm each are compared whatever they call it.
fn choose_firms(old: &mut Side, new: &mut Side, options: &DiffOptions) -> Result<()> {
    if let Some(name) = &options.firm {
        for side in [&mut *old, &mut *new] {
            keep_firm(side, name)?;
        }
        return Ok(());
    }
    let counts = [distinct_firms(old).len(), distinct_firms(new).len()];
    let is_nameless = |side: &Side| side.rows.iter().any(|row| row.firm.is_none());
    if counts.iter().all(|&count| count <= 1) {
        [old, new].into_iter().flat_map(|side| &mut side.rows).for_each(|row| row.firm = None);
        return Ok(());
    }
    if is_nameless(old) || is_nameless(new) {
        let known = distinct_names(old).into_iter().chain(distinct_names(new)).collect();
        return Err(Refusal::FirmAmbiguous { known }.into());
    }
    Ok(())
}

fn distinct_names(side: &Side) -> BTreeSet<String> {
    side.rows.iter().filter_map(|row| row.firm.clone()).collect()
}

fn keep_firm(side: &mut Side, name: &str) -> Result<()> {
    let wanted = fold(name);
    let names = distinct_names(side);
    if !names.is_empty() && !names.iter().any(|firm| fold(firm) == wanted) {
        let known = names.into_iter().collect();
        return Err(Refusal::FirmNotFound { asked: name.to_owned(), known }.into());
    }
    side.rows.retain(|row| row.firm.as_deref().is_none_or(|firm| fold(firm) == wanted));
    side.rows.iter_mut().for_each(|row| row.firm = None);
    Ok(())
}
