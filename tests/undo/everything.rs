//! Two hundred operations of every kind, all taken back, all done again.

use carnet::client::{ClientRef, Field};
use carnet::exchange::import::{Destination, ImportOptions, Source, import};
use carnet::registry::{NewAdmin, Reassignment, Side};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::office::Office;

/// One thing to try, with two choices.
type Step = (u8, u8, u8);

fn number(choice: u8) -> String {
    format!("number:{}", choice % 12)
}

/// Does one thing; a refused one changes nothing.
fn take(office: &mut Office, (kind, one, other): Step) -> carnet::Result<()> {
    if office.registry.firms()?.is_empty() {
        return office.registry.add_firm("Côté", &NewAdmin::default()).map(drop);
    }
    let firm = office.firm();
    let client = [ClientRef::parse(&number(one))];
    match kind % 18 {
        0..=4 => office.add(&format!("Client {}", other % 30), &format!("{}", one % 12)),
        5 => office.edit(&number(one), Field::ClientNumber, &format!("{}", other % 12)),
        6 => office.edit(&number(one), Field::DisplayName, &format!("Name {other}")),
        7 => office.edit(&number(one), Field::Plan, if other % 2 == 0 { "preferred" } else { "none" }),
        8 => office.edit(&number(one), Field::LeadAccountant, &format!("m{}@cote.example", other % 3)),
        9 => office.registry.inactivate_clients(&firm, &client).map(drop),
        10 => office.registry.activate_clients(&firm, &client).map(drop),
        11 => office.delete(&number(one)),
        12 => office.add_member(&format!("m{}", one % 3)),
        13 => office
            .registry
            .inactivate_member(&firm, &format!("m{}@cote.example", one % 3), &Reassignment::ToNobody)
            .map(drop),
        14 => office.registry.add_firm(&format!("Firm {}", one % 3), &NewAdmin::default()).map(drop),
        15 => match office.registry.firms()?.into_iter().nth(1) {
            Some(to) => office.registry.transfer_clients(&firm, &client, &to).map(drop),
            None => Ok(()),
        },
        16 => {
            let duplicate = ClientRef::parse(&number(other));
            let takes = vec![(Field::ClientNumber, Side::Keep), (Field::Plan, Side::Keep)];
            office.registry.merge_clients(&firm, &[client[0].clone(), duplicate.clone()], &takes).map(drop)
        }
        _ => upload(office, one, other),
    }
}

/// Gives the first two clients each other's numbers, adds a third, all by one file.
fn upload(office: &mut Office, one: u8, other: u8) -> carnet::Result<()> {
    let firm = office.firm();
    let text = format!(
        "Company ID,Display name,Client number\n{one}1,Up {one},{}\n{other}2,Up {other},{}\n",
        one % 12,
        other % 12
    );
    let mut options = ImportOptions::new(Destination::Firm(firm));
    options.add = true;
    let source = Source::Stream { name: "-".into(), bytes: text.into_bytes() };
    import(&mut office.registry, &[source], &options, &|error| error.code().to_owned()).map(drop)
}

fn undo(office: &mut Office) -> carnet::Result<()> {
    office.registry.undo(None, None).map(drop)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, rng_seed: RngSeed::Fixed(42), ..ProptestConfig::default() })]

    #[test]
    fn two_hundred_operations_are_taken_back_to_nothing_and_done_again(
        steps in prop::collection::vec(any::<Step>(), 200)
    ) {
        let mut office = Office::empty();
        let empty = office.state();
        let mut states = vec![empty.clone()];
        for step in steps {
            let before = office.state();
            match take(&mut office, step) {
                Err(_) => prop_assert_eq!(&office.state(), &before, "a refused step changes nothing"),
                Ok(()) if office.state() != before => states.push(office.state()),
                Ok(()) => {}
            }
            office.assert_sound();
        }
        prop_assert!(states.len() > 30, "most steps change something");
        let done = states.pop().unwrap();
        while let Some(state) = states.pop() {
            undo(&mut office).unwrap();
            office.assert_sound();
            prop_assert_eq!(office.state(), state);
        }
        prop_assert_eq!(office.state(), empty);
        prop_assert_eq!(undo(&mut office).unwrap_err().code(), "nothing-to-undo");
        while office.registry.redo(None).is_ok() {
            office.assert_sound();
        }
        prop_assert_eq!(office.state(), done);
    }
}
