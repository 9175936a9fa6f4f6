//! What may well be right, and deserves a look.

use std::collections::HashMap;

use super::{Finding, FindingKind};
use crate::client::company_id::{SPREADSHEET_DIGITS, rounded_prefix};
use crate::client::kinds::Status;
use crate::client::{Client, ClientId};
use crate::error::{ClientName, Result};
use crate::firm::Firm;
use crate::store::Tables;
use crate::text::fold::fold;
use crate::text::likeness::{likeness, picture_keys};

/// What in a firm deserves a look, client by client, the oldest first.
pub(super) fn advice(tables: Tables<'_>, firm: &Firm) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut by_name: HashMap<String, ClientName> = HashMap::new();
    let mut by_picture: HashMap<String, Vec<(ClientId, String, ClientName)>> = HashMap::new();
    tables.each_client(Some(firm.id), |row| {
        let client = row.client()?;
        let name = ClientName::from(&client);
        let mut kinds = Vec::new();
        match by_name.get(row.name_folded()?) {
            Some(other) => kinds.push(FindingKind::NameDuplicate { other: other.clone() }),
            None => drop(by_name.insert(row.name_folded()?.to_owned(), name.clone())),
        }
        kinds.extend(similar(&client, &mut by_picture));
        kinds.extend(missing(&client));
        findings.extend(kinds.into_iter().map(|kind| Finding {
            firm: Some(firm.name.clone()),
            client: Some(name.clone()),
            kind,
        }));
        Ok(())
    })?;
    Ok(findings)
}

/// An older client whose number is easily taken for this one's.
fn similar(
    client: &Client,
    seen: &mut HashMap<String, Vec<(ClientId, String, ClientName)>>,
) -> Option<FindingKind> {
    let folded = fold(client.client_number()?);
    let mut found = None;
    for key in picture_keys(&folded) {
        let others = seen.entry(key.into_owned()).or_default();
        let alike = others.iter().find(|(_, other, _)| likeness(&folded, other).is_some());
        found = found.or_else(|| alike.map(|(_, _, name)| name.clone()));
        others.push((client.id, folded.clone(), ClientName::from(client)));
    }
    found.map(|other| FindingKind::NumberSimilar { other })
}

/// Whether two digits or more behind the 15th are zeros; a single one may well be so by itself.
fn looks_rounded(company_id: &str) -> bool {
    company_id.len() > SPREADSHEET_DIGITS + 1 && rounded_prefix(company_id).is_some()
}

fn missing(client: &Client) -> Vec<FindingKind> {
    let is_active = client.status() == Status::Active;
    let found = [
        (FindingKind::NumberAbsent, is_active && client.client_number().is_none()),
        (FindingKind::LeadAbsent, is_active && client.lead().is_none()),
        (FindingKind::CompanyIdDamaged, looks_rounded(client.company_id())),
    ];
    found.into_iter().filter(|(_, is_so)| *is_so).map(|(kind, _)| kind).collect()
}
