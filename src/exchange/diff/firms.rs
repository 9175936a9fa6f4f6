//! Which firm of one side is which of the other: the one of its folded name, or the only one.

use std::collections::BTreeMap;

use super::side::Side;
use crate::error::{Refusal, Result};
use crate::text::fold::fold;

/// The firms of both sides by their place in one order.
#[derive(Debug, Default)]
pub(super) struct FirmPairs {
    /// For each firm of the old side its place; none where it is not compared.
    pub old: Vec<Option<u32>>,
    /// The same of the new side.
    pub new: Vec<Option<u32>>,
    /// Whether more than one firm is meant.
    pub are_several: bool,
    /// The names of the only firms, where they differ.
    pub renamed: Option<(String, String)>,
}

impl FirmPairs {
    /// Pairs the firms of two sides, or those called `chosen` alone.
    pub fn find(old: &Side, new: &Side, chosen: Option<&str>) -> Result<Self> {
        if let Some(chosen) = chosen {
            let (old, new) = (only(old, chosen)?, only(new, chosen)?);
            return Ok(Self { old, new, ..Self::default() });
        }
        let names = [names(old), names(new)];
        let mut all = names[0].clone();
        all.extend(names[1].clone());
        let are_single = names.iter().all(|names| names.len() <= 1);
        let is_nameless = [old, new].iter().any(|side| side.firms.contains(&None));
        match (are_single, is_nameless && all.len() > 1) {
            (true, false) => Ok(Self::of_single(old, new, all.into_values().collect())),
            (_, true) => Err(Refusal::FirmAmbiguous { known: all.into_values().collect() }.into()),
            (false, false) => Ok(Self::of_several(old, new, &all)),
        }
    }

    fn of_single(old: &Side, new: &Side, names: Vec<String>) -> Self {
        let all = |side: &Side| vec![Some(0); side.firms.len()];
        let renamed = (names.len() > 1).then(|| [old, new].map(first_name));
        let renamed = renamed.map(|[old, new]| (old, new));
        Self { old: all(old), new: all(new), are_several: false, renamed }
    }

    fn of_several(old: &Side, new: &Side, all: &BTreeMap<String, String>) -> Self {
        let order: BTreeMap<&str, u32> = all.keys().map(String::as_str).zip(0..).collect();
        let place = |name: &Option<String>| order.get(fold(name.as_deref()?).as_str()).copied();
        let places = |side: &Side| side.firms.iter().map(place).collect();
        Self { old: places(old), new: places(new), are_several: true, renamed: None }
    }
}

/// The names of a side by their folded forms.
fn names(side: &Side) -> BTreeMap<String, String> {
    side.firms.iter().flatten().map(|name| (fold(name), name.clone())).collect()
}

fn first_name(side: &Side) -> String {
    side.firms.iter().flatten().next().cloned().unwrap_or_default()
}

/// Leaves out the other firms; clients whose firm is not named are taken to be of the one that is meant.
fn only(side: &Side, chosen: &str) -> Result<Vec<Option<u32>>> {
    let (names, wanted) = (names(side), fold(chosen));
    if !names.is_empty() && !names.contains_key(&wanted) {
        let known = names.into_values().collect();
        return Err(Refusal::FirmNotFound { asked: chosen.to_owned(), known }.into());
    }
    let is_meant = |name: &Option<String>| name.as_deref().is_none_or(|name| fold(name) == wanted);
    Ok(side.firms.iter().map(|name| is_meant(name).then_some(0)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(firms: &[&str]) -> Side {
        let mut side = Side::default();
        for firm in firms {
            side.firm_number(firm);
        }
        side
    }

    fn pairs(old: &[&str], new: &[&str], chosen: Option<&str>) -> Result<FirmPairs> {
        FirmPairs::find(&side(old), &side(new), chosen)
    }

    fn refused(old: &[&str], new: &[&str], chosen: Option<&str>) -> &'static str {
        pairs(old, new, chosen).expect_err("a refusal").code()
    }

    #[test]
    fn firms_are_paired_by_folded_name_in_the_order_of_names() {
        let pairs = pairs(&["Beta", "Côté"], &["cote", "Alpha"], None).expect("pairs");
        assert_eq!((pairs.old, pairs.new), (vec![Some(1), Some(2)], vec![Some(2), Some(0)]));
        assert!(pairs.are_several);
    }

    #[test]
    fn a_side_that_names_none_is_the_only_firm_of_the_other() {
        for (old, new) in [(&[""][..], &["Alpha"][..]), (&["Alpha"], &[""]), (&["", "Alpha"], &["alpha"])] {
            let pairs = pairs(old, new, None).expect("pairs");
            assert!(pairs.old.iter().chain(&pairs.new).all(|place| *place == Some(0)));
            assert!(!pairs.are_several && pairs.renamed.is_none());
        }
        assert_eq!(refused(&[""], &["Alpha", "Beta"], None), "firm-ambiguous");
        assert_eq!(refused(&["", "Alpha"], &["Beta"], None), "firm-ambiguous");
    }

    #[test]
    fn only_firms_of_different_names_are_compared_and_the_names_told() {
        let pairs = pairs(&["Alpha"], &["Beta"], None).expect("pairs");
        assert_eq!((pairs.old, pairs.new), (vec![Some(0)], vec![Some(0)]));
        assert_eq!(pairs.renamed, Some(("Alpha".to_owned(), "Beta".to_owned())));
    }

    #[test]
    fn a_chosen_firm_leaves_the_others_out() {
        let pairs = pairs(&["Alpha", "Beta"], &[""], Some("beta")).expect("pairs");
        assert_eq!((pairs.old, pairs.new), (vec![None, Some(0)], vec![Some(0)]));
        assert_eq!(refused(&["Alpha"], &["Beta"], Some("Beta")), "firm-not-found");
    }
}
