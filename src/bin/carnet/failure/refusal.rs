//! Every rule that refuses a command, each worded where its subject is: `team` or `client`.

use carnet::Refusal;

use super::{Context, Failure, MISUSED, REFUSED, client, delete, simple, team, undo};

pub(super) fn failure(refusal: &Refusal, context: Context<'_>) -> Failure {
    let wording = match refusal {
        Refusal::FirmNotFound { asked, known } => team::firm_not_found(asked, known, context),
        Refusal::NoFirm => team::no_firm(context),
        Refusal::FirmAmbiguous { known } => team::firm_ambiguous(known, context),
        Refusal::FirmExists { name } => team::firm_exists(name, context),
        Refusal::FirmNotEmpty { name, clients } => team::firm_not_empty(name, *clients, context),
        Refusal::FirmFull { firm, room } => team::firm_full(firm, *room, context),
        Refusal::MemberNotFound { asked, firm, known } | Refusal::ActorNotFound { asked, firm, known } => {
            team::member_not_found(asked, firm, known, context)
        }
        Refusal::MemberInactive { member, acts } => team::member_inactive(member, *acts, context),
        Refusal::MemberExists { handle, name } => team::member_exists(handle, name, context),
        Refusal::MemberUnnamed { name } => team::member_unnamed(name, context),
        Refusal::IsPrimaryAdmin { member } => team::is_primary_admin(member, context),
        Refusal::HasClients { member, clients } => team::has_clients(member, *clients, context),
        Refusal::ActorUnknown { firm, login } => team::actor_unknown(firm, login, context),
        Refusal::OtherLogin { did, login } => undo::other_login(did, login, context),
        Refusal::NotAdmin { member, admins } => team::not_admin(member, admins, context),
        Refusal::NotPrimaryAdmin { member, holder } => team::not_primary_admin(member, holder, context),
        Refusal::LeadUnknown { asked, known } => team::lead_unknown(asked, known, context),
        Refusal::ClientNotFound { asked, nearest } => client::not_found(asked, nearest, context),
        Refusal::ClientAmbiguous { asked, candidates } => client::ambiguous(asked, candidates, context),
        Refusal::CompanyIdTaken { company_id, holder } => {
            client::company_id_taken(company_id, holder, context)
        }
        Refusal::CompanyIdFixed { client } => client::company_id_fixed(client, context),
        Refusal::NumberTaken { number, holder } => client::number_taken(number, holder, context),
        Refusal::NumberLookAlike { number, holder } => client::number_look_alike(number, holder, context),
        Refusal::InactiveInPlan { client } => client::inactive_in_plan(client, context),
        Refusal::FieldNotShared { field } => client::field_not_shared(*field, context),
        Refusal::ClientNotDeleted { client } => client::not_deleted(client, context),
        Refusal::ClientChanged { client, field } => client::changed(client, *field, context),
        Refusal::MergeConflict { fields } => client::merge_conflict(fields, context),
        Refusal::NothingToUndo => undo::nothing_to_undo(context),
        Refusal::OperationUnknown { operation } => undo::operation_unknown(*operation, context),
        Refusal::NothingToRedo => undo::nothing_to_redo(context),
        Refusal::UndoConflict { operation, reason } => undo::conflict(*operation, reason, context),
        Refusal::InFirm { firm, refusal } => {
            let typed = context.typed.in_firm(firm);
            return failure(refusal, Context { typed: &typed, ..context });
        }
        Refusal::DeleteRefused { action, obstacles } => {
            return delete::failure(refusal.code(), *action, obstacles, context);
        }
    };
    simple(refusal.code(), exit(refusal), wording)
}

/// Two refusals are of the command line alone, whatever the registry holds.
fn exit(refusal: &Refusal) -> u8 {
    match matches!(refusal, Refusal::MemberUnnamed { .. } | Refusal::FieldNotShared { .. }) {
        true => MISUSED,
        false => REFUSED,
    }
}
