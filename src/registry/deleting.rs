//! Deleting clients for good, and everything that may stand in the way.

use super::actor::{Power, primary_admin};
use super::choice::find_clients;
use super::{Done, Registry, Tx};
use crate::client::kinds::{Plan, PrimaryAdmin, Role, Status};
use crate::client::{Client, ClientRef};
use crate::error::{ClientName, Obstacle, ObstacleKind, Refusal, Result};
use crate::firm::{Firm, Team, TeamMember};
use crate::journal::Action;

impl Registry {
    /// Finds the clients that are to be deleted, and refuses as deleting them would, before anybody is asked.
    ///
    /// # Errors
    /// As [`Registry::delete_clients`].
    pub fn deletable_clients(&mut self, firm: &Firm, named: &[ClientRef]) -> Result<Vec<Client>> {
        self.rehearse(Action::Delete, |tx| deletable(tx, firm, named))
    }

    /// Deletes clients for good: all of them, or none. Gives them as they were.
    ///
    /// # Errors
    /// `DeleteRefused` with everything that stands in the way, in the order in which it is cleared.
    pub fn delete_clients(&mut self, firm: &Firm, named: &[ClientRef]) -> Result<Done<Vec<Client>>> {
        self.transact(Action::Delete, |tx| delete(tx, firm, named))
    }
}

pub(super) fn delete(tx: &mut Tx<'_>, firm: &Firm, named: &[ClientRef]) -> Result<Vec<Client>> {
    let clients = deletable(tx, firm, named)?;
    for client in &clients {
        tx.delete_client(client)?;
    }
    Ok(clients)
}

fn deletable(tx: &mut Tx<'_>, firm: &Firm, named: &[ClientRef]) -> Result<Vec<Client>> {
    let actor = tx.act_in(firm, Power::Member)?;
    let clients = find_clients(tx.tables, firm.id, named)?;
    refuse_obstacles(Action::Delete, &clients, &actor, &tx.team(firm.id)?)?;
    Ok(clients)
}

/// Refuses to delete clients that something stands in the way of.
pub(super) fn refuse_obstacles(
    action: Action,
    clients: &[Client],
    actor: &TeamMember,
    team: &Team,
) -> Result<()> {
    let obstacles: Vec<Obstacle> = clients.iter().flat_map(|client| obstacles(client, actor, team)).collect();
    match obstacles.is_empty() {
        true => Ok(()),
        false => Err(Refusal::DeleteRefused { action, obstacles }.into()),
    }
}

/// What stands in the way of deleting one client, in the order in which it is cleared.
fn obstacles(client: &Client, actor: &TeamMember, team: &Team) -> Vec<Obstacle> {
    let is_in_plan = client.plan() == Plan::Preferred;
    let found = [
        (ObstacleKind::InactiveInPlan, is_in_plan && client.status() == Status::Inactive),
        (ObstacleKind::FirmIsPrimaryAdmin, client.primary_admin() == PrimaryAdmin::Firm),
        (ObstacleKind::InPreferredPlan, is_in_plan),
        (ObstacleKind::NotPrimaryAdmin, actor.role != Role::PrimaryAdmin),
    ];
    let obstacle = |kind| Obstacle {
        client: ClientName::from(client),
        kind,
        persons: (kind == ObstacleKind::NotPrimaryAdmin)
            .then(|| (actor.handle().to_owned(), primary_admin(team))),
    };
    found.into_iter().filter(|(_, stands)| *stands).map(|(kind, _)| obstacle(kind)).collect()
}
