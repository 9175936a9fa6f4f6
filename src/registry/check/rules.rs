//! Every rule, verified again from what is stored.

use super::{Finding, FindingKind};
use crate::client::kinds::Role;
use crate::client::{Checked, Client, Field};
use crate::error::{ClientName, Result};
use crate::firm::{FIRM_LIMIT, Firm, Team};
use crate::store::{ClientRow, Tables, search_key};
use crate::text::fold::fold;

/// What in a firm breaks a rule.
pub(super) fn broken_rules(tables: Tables<'_>, firm: &Firm) -> Result<Vec<Finding>> {
    let team = Team::new(tables.members(Some(firm.id))?);
    let mut findings = firm_findings(tables, firm, &team)?;
    let not_searched = tables.clients_not_searched(firm.id)?;
    tables.each_client(Some(firm.id), |row| {
        let client = row.client()?;
        let is_stale = not_searched.binary_search(&client.id).is_ok();
        let not_searched = FindingKind::KeyStale { field: Field::DisplayName };
        let mut kinds = stale_keys(row, &client)?;
        if is_stale && !kinds.contains(&not_searched) {
            kinds.push(not_searched);
        }
        let kinds = kinds.into_iter().chain(invalid_values(&client, &team));
        findings.extend(kinds.map(|kind| Finding {
            firm: Some(firm.name.clone()),
            client: Some(ClientName::from(&client)),
            kind,
        }));
        Ok(())
    })?;
    Ok(findings)
}

fn firm_findings(tables: Tables<'_>, firm: &Firm, team: &Team) -> Result<Vec<Finding>> {
    let clients = tables.count_clients(Some(firm.id))?;
    let is_primary =
        |member: &&crate::firm::TeamMember| member.role == Role::PrimaryAdmin && member.is_active();
    let count = team.members().iter().filter(is_primary).count();
    let mut kinds = Vec::new();
    if clients > FIRM_LIMIT {
        kinds.push(FindingKind::FirmOverfull { clients });
    }
    if count != 1 {
        kinds.push(FindingKind::PrimaryAdmins { count });
    }
    let about = |kind| Finding { firm: Some(firm.name.clone()), client: None, kind };
    Ok(kinds.into_iter().map(about).collect())
}

fn stale_keys(row: &ClientRow<'_>, client: &Client) -> Result<Vec<FindingKind>> {
    let name = row.name_folded()? == fold(client.display_name());
    let number = row.number_folded()?.map(str::to_owned) == client.client_number().map(fold);
    let search = row.search_folded()?.map(str::to_owned) == search_key(&client.values);
    let keys = [(Field::DisplayName, name), (Field::ClientNumber, number), (Field::Tags, search)];
    let stale = keys.into_iter().filter(|(_, is_right)| !is_right);
    Ok(stale.map(|(field, _)| FindingKind::KeyStale { field }).collect())
}

fn invalid_values(client: &Client, team: &Team) -> Vec<FindingKind> {
    let mut kinds = Vec::new();
    for field in Field::writable().filter(|&field| field != Field::LeadAccountant) {
        let stored = client.values.get(field);
        match Checked::new(field, stored.unwrap_or_default()) {
            Ok(checked) if checked.value() == stored => {}
            Ok(_) => kinds.push(FindingKind::ValueInvalid { field, code: field.format_code() }),
            Err(error) if field == Field::CompanyId && !client.is_id_generated => {
                kinds.push(FindingKind::CompanyIdInvalid { code: error.code() });
            }
            Err(error) => kinds.push(FindingKind::ValueInvalid { field, code: error.code() }),
        }
    }
    let lead = client.lead().map(|lead| team.member(lead));
    if lead.is_some_and(|member| !member.is_some_and(crate::firm::TeamMember::is_active)) {
        kinds.push(FindingKind::LeadInvalid);
    }
    kinds
}
