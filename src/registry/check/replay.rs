//! The journal, replayed from its first operation, must give what is there.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Finding, FindingKind};
use crate::error::{ClientName, Result};
use crate::firm::FirmId;
use crate::journal::{Action, Change, Image, OperationId, Subject};
use crate::store::Tables;
use crate::text::clock::Moment;

/// One subject as the journal has it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Replayed {
    firm: FirmId,
    values: BTreeMap<&'static str, String>,
    changed_at: Moment,
}

type State = HashMap<Subject, Replayed>;

/// Where the journal and the tables disagree.
pub(super) fn differences(tables: Tables<'_>) -> Result<Vec<Finding>> {
    let mut state = State::new();
    let mut findings = Vec::new();
    let pruned = tables.pruned_operations()?;
    let mut operations = tables.operations(None)?;
    operations.reverse();
    for operation in operations {
        let changes = tables.changes(operation.id)?;
        let is_whole = operation.action != Action::PruneHistory && !pruned.contains(&operation.id);
        if is_whole && firms_of(tables, operation.id)? != changes.iter().flat_map(firms_changed).collect() {
            findings.push(differing_from_journal(format!("operation {}", operation.id.0)));
        }
        changes.iter().for_each(|change| apply(&mut state, change, operation.at));
    }
    compare_clients(tables, &mut state, &mut findings)?;
    compare_people(tables, &mut state, &mut findings)?;
    let mut left: Vec<Subject> = state.into_keys().collect();
    left.sort_by_key(|subject| (subject.word(), subject.id()));
    findings.extend(
        left.into_iter()
            .map(|subject| differing_from_journal(format!("{} {}", subject.word(), subject.id()))),
    );
    Ok(findings)
}

fn differing_from_journal(what: String) -> Finding {
    Finding { firm: None, client: None, kind: FindingKind::JournalDiffers { what } }
}

/// The firms in whose history an operation stands.
fn firms_of(tables: Tables<'_>, operation: OperationId) -> Result<BTreeSet<FirmId>> {
    Ok(tables.operation_firms(operation)?.into_iter().map(|stood| stood.firm).collect())
}

/// The firm that a change is about, and the one that its client left.
fn firms_changed(change: &Change) -> impl Iterator<Item = FirmId> {
    std::iter::once(change.firm).chain(change.left())
}

fn apply(state: &mut State, change: &Change, at: Moment) {
    let Some(after) = &change.after else {
        state.remove(&change.subject);
        return;
    };
    let replayed = state.entry(change.subject).or_insert_with(|| Replayed {
        firm: change.firm,
        values: BTreeMap::new(),
        changed_at: at,
    });
    replayed.firm = change.firm;
    replayed.changed_at = at;
    for key in change.keys().into_iter().filter(|key| *key != "firm") {
        match after.get(key) {
            Some(value) => drop(replayed.values.insert(key, value.to_owned())),
            None => drop(replayed.values.remove(key)),
        }
    }
}

fn values_of(image: &Image) -> BTreeMap<&'static str, String> {
    image.values().map(|(key, value)| (key, value.to_owned())).collect()
}

/// The keys whose values differ.
fn differing(
    one: &BTreeMap<&'static str, String>,
    other: &BTreeMap<&'static str, String>,
) -> Vec<&'static str> {
    let mut keys: Vec<&'static str> = one.keys().chain(other.keys()).copied().collect();
    keys.sort_unstable();
    keys.dedup();
    keys.retain(|key| one.get(key) != other.get(key));
    keys
}

fn compare_clients(tables: Tables<'_>, state: &mut State, findings: &mut Vec<Finding>) -> Result<()> {
    let firms: HashMap<FirmId, String> =
        tables.firms()?.into_iter().map(|firm| (firm.id, firm.name)).collect();
    tables.each_client(None, |row| {
        let client = row.client()?;
        let there = values_of(&Image::of_client(&client));
        let replayed = state.remove(&Subject::Client(client.id));
        let mut differing = match &replayed {
            Some(replayed) => differing(&there, &replayed.values),
            None => vec!["client"],
        };
        if replayed.as_ref().is_some_and(|replayed| replayed.firm != client.firm) {
            differing.push("firm");
        }
        if replayed.is_some_and(|replayed| replayed.changed_at != client.updated_at) {
            differing.push("updated_at");
        }
        findings.extend(differing.into_iter().map(|key| Finding {
            firm: firms.get(&client.firm).cloned(),
            client: Some(ClientName::from(&client)),
            kind: FindingKind::JournalDiffers { what: key.to_owned() },
        }));
        Ok(())
    })
}

fn compare_people(tables: Tables<'_>, state: &mut State, findings: &mut Vec<Finding>) -> Result<()> {
    let mut compare = |firm: &str, subject, there: Image| {
        let replayed = state.remove(&subject).map(|replayed| replayed.values).unwrap_or_default();
        findings.extend(differing(&values_of(&there), &replayed).into_iter().map(|key| Finding {
            firm: Some(firm.to_owned()),
            client: None,
            kind: FindingKind::JournalDiffers { what: format!("{} {key}", subject.word()) },
        }));
    };
    for firm in tables.firms()? {
        compare(&firm.name, Subject::Firm(firm.id), Image::of_firm(&firm));
        for member in tables.members(Some(firm.id))? {
            compare(&firm.name, Subject::Member(member.id), Image::of_member(&member));
        }
    }
    Ok(())
}
