//! What is journaled: one operation a command, with what differs before and after.

use std::path::PathBuf;

use carnet::client::{ClientEdit, Field, LeadChange};
use carnet::firm::FirmId;
use carnet::journal::OperationId;
use carnet::registry::{MemberEdit, Reassignment, Registry};
use rusqlite::Connection;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{ADMIN, LOGIN, MEMBER, NOW, Office, PRIMARY_ADMIN, code, edit, refs, session};

/// An office whose registry is a file that can be looked into.
struct Archive {
    office: Office,
    path: PathBuf,
    _folder: TempDir,
}

impl Archive {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("carnet.db");
        let office = Office::in_registry(Registry::open_or_create(&path, session()).unwrap());
        Self { office, path, _folder: folder }
    }

    fn rows(&self, statement: &str) -> Vec<Vec<Value>> {
        let connection = Connection::open(&self.path).unwrap();
        let mut statement = connection.prepare(statement).unwrap();
        let columns = statement.column_count();
        let rows = statement
            .query_map([], |row| (0..columns).map(|at| Ok(value(row.get_ref(at)?))).collect())
            .unwrap();
        rows.map(Result::unwrap).collect()
    }

    /// Subject, before and after of each change of the latest operation.
    fn latest_changes(&self) -> Vec<Vec<Value>> {
        self.rows(
            "SELECT subject, before, after FROM changes
             WHERE operation = (SELECT max(id) FROM operations) ORDER BY number",
        )
    }

    fn count(&self) -> usize {
        self.rows("SELECT id FROM operations").len()
    }
}

fn value(stored: rusqlite::types::ValueRef<'_>) -> Value {
    use rusqlite::types::ValueRef;
    match stored {
        ValueRef::Integer(number) => json!(number),
        ValueRef::Text(text) => {
            let text = String::from_utf8(text.to_vec()).unwrap();
            serde_json::from_str(&text).ok().filter(Value::is_object).unwrap_or(json!(text))
        }
        _ => Value::Null,
    }
}

#[test]
fn each_command_is_one_operation_with_its_words_its_time_and_its_login() {
    let mut archive = Archive::new();
    let office = &mut archive.office;
    office.add("Bond", &[]);
    office.edit("Bond", &[(Field::City, "Laval")]);
    office.inactivate("Bond");
    office.registry.activate_clients(&office.firm, &refs(&["Bond"])).unwrap();
    office.delete(&["Bond"]).unwrap();
    office.registry.edit_member(&office.firm, MEMBER, &named("Maxime")).unwrap();
    office.registry.inactivate_member(&office.firm, MEMBER, &Reassignment::Unsaid).unwrap();
    office.registry.activate_member(&office.firm, MEMBER).unwrap();
    office.registry.rename_firm(&office.firm, "Roy").unwrap();
    office.registry.hand_over(&office.firm, ADMIN).unwrap();
    office.act_as(ADMIN);
    office.registry.delete_firm(&office.firm).unwrap();
    let expected = "firm add, team add, team add, add, edit, inactivate, activate, delete, team edit, \
                    team inactivate, team activate, firm rename, team hand-over, firm delete";
    let rows = archive.rows("SELECT id, at, action, login, undoes FROM operations ORDER BY id");
    let expected: Vec<Vec<Value>> = (1..)
        .zip(expected.split(", "))
        .map(|(id, action)| vec![json!(id), json!(NOW.0), json!(action), json!(LOGIN), Value::Null])
        .collect();
    assert_eq!(rows, expected);
}

fn named(name: &str) -> MemberEdit {
    MemberEdit { name: Some(name.to_owned()), ..MemberEdit::default() }
}

#[test]
fn an_operation_bears_the_member_who_acts_and_the_real_login() {
    let mut archive = Archive::new();
    archive.office.act_as(MEMBER);
    archive.office.add("Bond", &[]);
    let latest = "SELECT f.firm, f.member, f.member_handle, o.login FROM operation_firms f
                  JOIN operations o ON o.id = f.operation ORDER BY o.id DESC LIMIT 1";
    let FirmId(firm) = archive.office.firm.id;
    let member = archive.office.member(MEMBER).id.0;
    let expected = [vec![json!(firm), json!(member), json!(MEMBER), json!(LOGIN)]];
    assert_eq!(archive.rows(latest), expected);
    let first = "SELECT member_handle FROM operation_firms ORDER BY operation LIMIT 1";
    assert_eq!(archive.rows(first), [[json!(PRIMARY_ADMIN)]], "who adds a firm acts in it");
}

#[test]
fn a_new_client_is_journaled_as_it_became_and_a_deleted_one_as_it_was() {
    let mut archive = Archive::new();
    archive.office.add("Bond", &[(Field::ClientNumber, "007"), (Field::Tags, "a;b")]);
    let image = json!({
        "company_id": "100042000000001", "display_name": "Bond", "client_number": "007", "tags": "a;b",
        "created_at": NOW.0.to_string(), "is_id_generated": "1",
    });
    assert_eq!(archive.latest_changes(), [[json!("client"), Value::Null, image.clone()]]);
    archive.office.delete(&["007"]).unwrap();
    assert_eq!(archive.latest_changes(), [[json!("client"), image, Value::Null]]);
}

#[test]
fn an_edit_is_journaled_by_what_differs_and_absent_is_the_default() {
    let mut archive = Archive::new();
    archive.office.add("Bond", &[(Field::City, "Laval"), (Field::Phone, "514"), (Field::Notes, "n")]);
    let fields = [(Field::City, "Québec"), (Field::Phone, ""), (Field::Plan, "direct"), (Field::Notes, "n")];
    archive.office.edit("Bond", &fields);
    let (before, after) =
        (json!({"city": "Laval", "phone": "514"}), json!({"city": "Québec", "plan": "direct"}));
    assert_eq!(archive.latest_changes(), [[json!("client"), before, after]]);
}

#[test]
fn a_company_id_that_is_replaced_is_journaled_as_generated_before() {
    let mut archive = Archive::new();
    archive.office.add("Bond", &[]);
    archive.office.edit("Bond", &[(Field::CompanyId, "7")]);
    let before = json!({"company_id": "100042000000001", "is_id_generated": "1"});
    assert_eq!(archive.latest_changes(), [[json!("client"), before, json!({"company_id": "7"})]]);
}

#[test]
fn several_clients_are_one_operation_that_leaves_out_whom_it_does_not_change() {
    let mut archive = Archive::new();
    for (name, city) in [("Bond", ""), ("Laval", "Laval"), ("Q", "")] {
        archive.office.add(name, &[(Field::City, city)]);
    }
    let before = archive.count();
    let done = archive.office.edit_all(&["Q", "Laval", "Bond"], &edit(&[(Field::City, "Laval")])).unwrap();
    assert_eq!(done.output.len(), 3, "all that were named are given back");
    assert_eq!(archive.count(), before + 1);
    let changes = "SELECT c.id, k.display_name FROM changes c JOIN clients k ON k.id = c.id
                   WHERE c.subject = 'client' AND c.before IS NOT NULL ORDER BY c.number";
    assert_eq!(archive.rows(changes), [[json!(3), json!("Q")], [json!(1), json!("Bond")]]);
}

#[test]
fn a_member_who_leaves_is_journaled_with_the_clients_who_change_hands() {
    let mut archive = Archive::new();
    let office = &mut archive.office;
    office.add("Bond", &[]);
    let lead = ClientEdit { lead: Some(LeadChange::named(MEMBER)), ..ClientEdit::default() };
    office.edit_all(&["Bond"], &lead).unwrap();
    let ids = [MEMBER, ADMIN].map(|handle| office.member(handle).id.0.to_string());
    let to = Reassignment::To(ADMIN.to_owned());
    office.registry.inactivate_member(&office.firm, MEMBER, &to).unwrap();
    let expected = [
        [json!("client"), json!({"lead_accountant": ids[0]}), json!({"lead_accountant": ids[1]})],
        [json!("member"), json!({"status": "active"}), json!({"status": "inactive"})],
    ];
    assert_eq!(archive.latest_changes(), expected);
}

#[test]
fn a_hand_over_is_journaled_for_both() {
    let mut archive = Archive::new();
    archive.office.registry.hand_over(&archive.office.firm, MEMBER).unwrap();
    let role = |role: &str| json!({"role": role});
    let expected = [
        [json!("member"), role("primary-admin"), role("admin")],
        [json!("member"), role("member"), role("primary-admin")],
    ];
    assert_eq!(archive.latest_changes(), expected);
}

#[test]
fn a_deleted_firm_is_journaled_with_its_team() {
    let mut archive = Archive::new();
    archive.office.registry.delete_firm(&archive.office.firm).unwrap();
    let changes = archive.latest_changes();
    let subjects: Vec<&Value> = changes.iter().map(|change| &change[0]).collect();
    assert_eq!(subjects, ["member", "member", "member", "firm"]);
    assert!(changes.iter().all(|change| change[1].is_object() && change[2].is_null()));
    assert_eq!(changes[3][1]["name"], json!("Cabinet Côté"));
}

#[test]
fn what_changes_nothing_or_is_refused_leaves_no_trace() {
    let mut archive = Archive::new();
    let office = &mut archive.office;
    office.add("Bond", &[(Field::ClientNumber, "007")]);
    let (before, bytes) = (archive.count(), std::fs::read(&archive.path).unwrap());
    let office = &mut archive.office;
    assert_eq!(office.try_edit("Bond", &[(Field::City, "")]).unwrap().operation, None);
    assert_eq!(office.registry.activate_clients(&office.firm, &refs(&["Bond"])).unwrap().operation, None);
    assert_eq!(code(&office.try_add("Other", &[(Field::ClientNumber, "007")])), "number-taken");
    assert_eq!(code(&office.registry.add_firm("cabinet cote", &Default::default())), "firm-exists");
    assert_eq!(archive.count(), before);
    assert_eq!(std::fs::read(&archive.path).unwrap(), bytes, "not a byte of the file");
}

#[test]
fn settings_are_no_operations_and_take_no_power() {
    let mut archive = Archive::new();
    let before = archive.count();
    let office = &mut archive.office;
    office.registry.set_session(crate::support::session_of("stranger"));
    office.registry.use_firm(office.firm.id).unwrap();
    office.registry.set_columns(Some(&[Field::DisplayName, Field::City])).unwrap();
    assert_eq!(office.registry.columns().unwrap(), Some(vec![Field::DisplayName, Field::City]));
    assert_eq!(office.registry.used_firm().unwrap().as_ref(), Some(&office.firm));
    office.registry.set_columns(None).unwrap();
    assert_eq!(office.registry.columns().unwrap(), None);
    assert_eq!(archive.count(), before);
}

#[test]
fn operations_are_numbered_one_after_the_other() {
    let mut office = Office::new();
    let first = office.try_add("Bond", &[]).unwrap().operation;
    assert!(office.try_edit("Bond", &[]).unwrap().operation.is_none());
    assert!(office.try_add("Other", &[(Field::CompanyId, "100042000000001")]).is_err());
    let second = office.try_add("Other", &[]).unwrap().operation;
    assert_eq!((first, second), (Some(OperationId(4)), Some(OperationId(5))));
}
