//! Every rule that refuses is worded.

use carnet::client::Field;
use carnet::journal::{Action, OperationId};
use carnet::{Error, Obstacle, ObstacleKind, Refusal, UndoConflict};

use super::{assert_exit, bond, text};

#[test]
fn a_rule_about_firms_and_teams_refuses_with_1() {
    let list = || vec![text(), "y".to_owned()];
    let refusals = [
        Refusal::FirmNotFound { asked: text(), known: list() },
        Refusal::FirmNotFound { asked: text(), known: Vec::new() },
        Refusal::NoFirm,
        Refusal::FirmAmbiguous { known: list() },
        Refusal::FirmExists { name: text() },
        Refusal::FirmNotEmpty { name: text(), clients: 2 },
        Refusal::FirmFull { firm: text(), room: 0 },
        Refusal::FirmFull { firm: text(), room: 3 },
        Refusal::MemberNotFound { asked: text(), firm: text(), known: list() },
        Refusal::MemberInactive { member: text(), acts: true },
        Refusal::MemberExists { handle: text(), name: text() },
        Refusal::IsPrimaryAdmin { member: text() },
        Refusal::HasClients { member: text(), clients: 1 },
        Refusal::ActorUnknown { firm: text(), login: text() },
        Refusal::ActorNotFound { asked: text(), firm: text(), known: list() },
        Refusal::OtherLogin { did: text(), login: text() },
        Refusal::NotAdmin { member: text(), admins: list() },
        Refusal::NotPrimaryAdmin { member: text(), holder: text() },
        Refusal::LeadUnknown { asked: text(), known: list() },
    ];
    assert_exit(1, refusals.map(Error::Refused));
}

#[test]
fn a_rule_about_clients_refuses_with_1() {
    let obstacle = Obstacle { client: bond(), kind: ObstacleKind::InPreferredPlan, persons: None };
    let refusals = [
        Refusal::ClientNotFound { asked: text(), nearest: vec![bond()] },
        Refusal::ClientNotFound { asked: text(), nearest: Vec::new() },
        Refusal::ClientAmbiguous { asked: text(), candidates: vec![bond(), bond()] },
        Refusal::CompanyIdTaken { company_id: text(), holder: bond() },
        Refusal::CompanyIdFixed { client: bond() },
        Refusal::InFirm { firm: text(), refusal: Box::new(Refusal::NothingToUndo) },
        Refusal::OperationUnknown { operation: OperationId(999) },
        Refusal::NumberTaken { number: text(), holder: bond() },
        Refusal::NumberLookAlike { number: text(), holder: bond() },
        Refusal::InactiveInPlan { client: bond() },
        Refusal::ClientNotDeleted { client: bond() },
        Refusal::ClientChanged { client: bond(), field: Field::Email },
        Refusal::MergeConflict { fields: vec![Field::Email] },
        Refusal::NothingToUndo,
        Refusal::NothingToRedo,
        Refusal::DeleteRefused { action: Action::Merge, obstacles: vec![obstacle] },
    ];
    assert_exit(1, refusals.map(Error::Refused));
}

#[test]
fn an_operation_that_cannot_be_reversed_refuses_with_1() {
    let reasons = [
        UndoConflict::Undone,
        UndoConflict::Pruned,
        UndoConflict::Later { operation: OperationId(8) },
        UndoConflict::NumberTaken { number: text(), holder: bond() },
        UndoConflict::CompanyIdTaken { company_id: text(), holder: bond() },
        UndoConflict::FirmNameTaken { name: text() },
        UndoConflict::HandleTaken { handle: text(), holder: text() },
        UndoConflict::FirmFull,
    ];
    let conflict = |reason| Refusal::UndoConflict { operation: OperationId(7), reason };
    assert_exit(1, reasons.map(conflict).map(Error::Refused));
}
