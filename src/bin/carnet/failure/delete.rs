//! A refused delete: everything that stands in its way, and the commands that clear it in turn.

use carnet::journal::Action;
use carnet::{Obstacle, ObstacleKind};

use super::client::by_id;
use super::{Context, Failure, ObstacleView, REFUSED};

pub(super) fn failure(
    code: &'static str,
    action: Action,
    obstacles: &[Obstacle],
    context: Context<'_>,
) -> Failure {
    let Context { messages, typed } = context;
    // Where the person is in the way, each client's last command is to delete it.
    let is_said = obstacles.iter().any(|obstacle| obstacle.kind == ObstacleKind::NotPrimaryAdmin);
    Failure {
        code,
        message: match action {
            Action::Merge => messages.merge_refused(obstacles.len()),
            _ => messages.delete_refused(obstacles.len()),
        },
        hint: (!is_said).then(|| messages.hint_delete_again(&typed.again())),
        exit: REFUSED,
        obstacles: obstacles.iter().map(|obstacle| view(obstacle, context)).collect(),
    }
}

fn view(obstacle: &Obstacle, context: Context<'_>) -> ObstacleView {
    ObstacleView {
        company_id: obstacle.client.company_id.clone(),
        code: obstacle.kind.code(),
        message: message(obstacle, context),
        command: command(obstacle, context),
    }
}

fn message(obstacle: &Obstacle, context: Context<'_>) -> String {
    let messages = context.messages;
    let name = obstacle.client.display_name.as_str();
    let acting = obstacle.persons.as_ref().map_or("", |(acting, _)| acting.as_str());
    match obstacle.kind {
        ObstacleKind::NotPrimaryAdmin => messages.obstacle_not_primary_admin(acting),
        ObstacleKind::InPreferredPlan => messages.obstacle_in_preferred_plan(name),
        ObstacleKind::FirmIsPrimaryAdmin => messages.obstacle_firm_is_primary_admin(name),
        ObstacleKind::InactiveInPlan => messages.obstacle_inactive_in_plan(name),
    }
}

/// What clears an obstacle; the primary admin deletes the client, which clears the last one.
fn command(obstacle: &Obstacle, context: Context<'_>) -> String {
    let typed = context.typed;
    let client = by_id(&obstacle.client);
    match (obstacle.kind, &obstacle.persons) {
        (ObstacleKind::NotPrimaryAdmin, persons) => {
            typed.asking_command(&["delete", &client], persons.as_ref().map(|(_, holder)| holder.as_str()))
        }
        (ObstacleKind::InPreferredPlan, _) => typed.command(&["edit", &client, "--plan", "none"]),
        (ObstacleKind::FirmIsPrimaryAdmin, _) => {
            typed.command(&["edit", &client, "--primary-admin", "client"])
        }
        (ObstacleKind::InactiveInPlan, _) => typed.command(&["activate", &client]),
    }
}
