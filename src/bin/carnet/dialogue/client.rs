//! `add` and `edit` without what they need: the client's fields are asked for.

use anyhow::Result;
use carnet::client::{Client, ClientRef, Field};
use carnet::firm::{Firm, Team};
use carnet::registry::Registry;

use super::form::{Filled, Form};
use crate::commands::FieldFlags;
use crate::console::{Console, Dialogue};

/// The fields that are asked of every new client.
const ASKED: [Field; 5] =
    [Field::DisplayName, Field::ClientNumber, Field::ClientType, Field::LeadAccountant, Field::Plan];

/// Asks for a new client of `firm`, beginning with what was typed.
pub fn ask_for_new(
    registry: &mut Registry,
    firm: &Firm,
    typed: FieldFlags,
    dialogue: &mut Dialogue<'_>,
    console: &Console,
) -> Result<Filled> {
    registry.check_room(firm)?;
    let form = Form {
        console,
        title: console.messages.new_client_of(&firm.name),
        confirmation: console.messages.confirm_add(),
        before: FieldFlags::default(),
        answers: in_keys(typed)?,
        leads: registry.possible_leads(firm)?,
        asked: ASKED.to_vec(),
        offered: Field::writable().filter(|field| !ASKED.contains(field)).collect(),
        judge: &mut |fields| Ok(registry.rehearse_add(firm, &fields.draft()?)?),
        warned: Vec::new(),
    };
    form.fill(dialogue)
}

/// Asks for other values of a client's fields, beginning with those that it has.
pub fn ask_for_changes(
    registry: &mut Registry,
    firm: &Firm,
    client: &Client,
    dialogue: &mut Dialogue<'_>,
    console: &Console,
) -> Result<Filled> {
    let team = registry.team(Some(firm.id))?;
    let named = [ClientRef::CompanyId(client.company_id().to_owned())];
    let form = Form {
        console,
        title: console.messages.change_client(client.display_name()),
        confirmation: console.messages.confirm_edit(),
        before: values(client, &team),
        answers: FieldFlags::default(),
        leads: registry.possible_leads(firm)?,
        asked: Vec::new(),
        offered: Field::writable().filter(|field| can_be_asked(*field, client)).collect(),
        judge: &mut |fields| Ok(registry.rehearse_edit(firm, &named, &fields.edit()?)?),
        warned: Vec::new(),
    };
    form.fill(dialogue)
}

/// What was typed, a value of a closed set by its key.
fn in_keys(mut typed: FieldFlags) -> Result<FieldFlags> {
    for checked in typed.draft()?.values {
        let field = checked.field();
        typed.set(field, checked.value().or(field.default_key()).unwrap_or_default().to_owned());
    }
    Ok(typed)
}

/// The client's values, as they would be typed.
fn values(client: &Client, team: &Team) -> FieldFlags {
    let mut values = FieldFlags::default();
    for field in Field::writable() {
        values.set(field, client.text(field, team).unwrap_or_default().into_owned());
    }
    values
}

/// A text of several lines is none to be mended on one.
fn can_be_asked(field: Field, client: &Client) -> bool {
    let is_long = || client.values.get(field).is_some_and(|text| text.contains(['\n', '\r']));
    client.can_change(field) && !is_long()
}
