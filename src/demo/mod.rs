//! Realistic firms for trials, tests and benches: identical for a seed on every machine.

mod client;
mod dice;
mod words;

use client::ClientMaker;
use dice::Dice;
use words::{FIRMS, FIRST_NAMES, LAST_NAMES};

use crate::client::kinds::{Role, Status};
use crate::error::Result;
use crate::firm::{FIRM_LIMIT, FirmId, MemberId, TeamMember};
use crate::journal::Action;
use crate::registry::{Done, Registry, Tx};
use crate::text::fold::fold;

/// How much is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demo {
    /// How many firms.
    pub firms: usize,
    /// How many clients each has, 2,000 at the most.
    pub clients: usize,
    /// What decides all that chance would.
    pub seed: u64,
}

/// Fills a registry with demo firms, in one operation. Who runs it is primary admin of each.
///
/// # Errors
/// The registry cannot be written.
pub fn fill(registry: &mut Registry, demo: Demo) -> Result<Done<Vec<String>>> {
    registry.transact(Action::Demo, |tx| {
        let mut dice = Dice::new(demo.seed);
        (0..demo.firms).map(|position| add_firm(tx, &mut dice, position, demo.clients)).collect()
    })
}

fn add_firm(tx: &mut Tx<'_>, dice: &mut Dice, position: usize, clients: usize) -> Result<String> {
    let base = FIRMS[position % FIRMS.len()];
    let name = match position / FIRMS.len() {
        0 => base.to_owned(),
        round => format!("{base} {}", round + 1),
    };
    let firm = tx.add_firm(name)?;
    let leads = add_team(tx, dice, firm.id)?;
    let mut maker = ClientMaker { dice, leads, last_name: String::new() };
    for position in 0..clients.min(FIRM_LIMIT) as u64 {
        let values = maker.make(position)?;
        tx.add_client(firm.id, values)?;
    }
    Ok(firm.name)
}

/// A primary admin, an admin and three members; all but the first have made-up people's names.
fn add_team(tx: &mut Tx<'_>, dice: &mut Dice, firm: FirmId) -> Result<Vec<MemberId>> {
    let login = tx.login().to_owned();
    let mut members = vec![tx.add_member(member(firm, 0, dice, Role::PrimaryAdmin, Some(login)))?.id];
    for position in 1..=4 {
        let role = if position == 1 { Role::Admin } else { Role::Member };
        members.push(tx.add_member(member(firm, position, dice, role, None))?.id);
    }
    Ok(members)
}

fn member(firm: FirmId, position: usize, dice: &mut Dice, role: Role, login: Option<String>) -> TeamMember {
    let (first, last) = (*dice.pick(&FIRST_NAMES), *dice.pick(&LAST_NAMES));
    let user: String = fold(&format!("{first}.{last}"))
        .chars()
        .filter(|each| each.is_ascii_alphanumeric() || *each == '.')
        .collect();
    TeamMember {
        id: MemberId(0),
        firm,
        name: format!("{first} {last}"),
        email: Some(format!("{user}{position}@cabinet{}.example", firm.0)),
        login,
        role,
        status: Status::Active,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::{Query, Scope, Session};
    use crate::text::clock::{Clock, Moment};

    fn filled(seed: u64) -> Registry {
        let session = Session {
            login: "ana".into(),
            acting: None,
            clock: Clock::Fixed(Moment(0)),
            seed: Some(42),
            wait: std::time::Duration::ZERO,
        };
        let mut registry = Registry::in_memory(session).expect("a registry");
        fill(&mut registry, Demo { firms: 2, clients: 150, seed }).expect("a demo");
        registry
    }

    #[test]
    fn a_seed_makes_the_same_firms_each_time_and_another_one_others() {
        let clients = |seed| filled(seed).find(&Scope::AllFirms, &Query::default()).expect("clients").clients;
        assert_eq!(clients(1).len(), 300);
        assert_eq!(clients(1), clients(1));
        assert_ne!(clients(1), clients(2));
    }

    #[test]
    fn demo_firms_break_no_rule() {
        let checked = filled(7).check().expect("a check");
        assert_eq!(checked.problems, []);
    }
}
