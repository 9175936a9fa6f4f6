//! What something other than carnet has written to the file breaks a rule, and is found.

use std::path::Path;

use carnet::client::{Checked, ClientDraft, ClientRef, Field};
use carnet::registry::{FindingKind, NewAdmin, Registry};

use super::support::session;

/// A registry of a firm with one client, into which something else writes; what breaks a rule then, in the order in
/// which it is found, but for what the journal has against it.
fn found(sql: &str) -> Vec<FindingKind> {
    let problems = changed(sql).1.check().unwrap().problems;
    let kinds = problems.into_iter().map(|finding| finding.kind);
    kinds.filter(|kind| !matches!(kind, FindingKind::JournalDiffers { .. })).collect()
}

/// That registry, with its folder, once something else has written into it.
fn changed(sql: &str) -> (tempfile::TempDir, Registry) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("carnet.db");
    make(&path);
    rusqlite::Connection::open(&path).unwrap().execute_batch(sql).unwrap();
    let registry = Registry::open(&path, session("ana")).unwrap();
    (folder, registry)
}

fn make(path: &Path) {
    let mut registry = Registry::open_or_create(path, session("ana")).unwrap();
    let firm = registry.add_firm("Côté", &NewAdmin::default()).unwrap().output;
    let values = [
        (Field::CompanyId, "7"),
        (Field::DisplayName, "Bond"),
        (Field::ClientNumber, "007"),
        (Field::Tags, "spy"),
        (Field::BusinessNumber, "123456782"),
    ];
    let values = values.map(|(field, text)| Checked::new(field, text).unwrap()).to_vec();
    registry.add_client(&firm, &ClientDraft { values, lead: None }).unwrap();
}

/// Makes the firm one of so many clients, which searches know of.
fn filled(clients: usize) -> String {
    format!(
        "WITH RECURSIVE rows (at) AS (SELECT 2 UNION ALL SELECT at + 1 FROM rows WHERE at < {clients})
        INSERT INTO clients (id, firm, is_id_generated, created_at, updated_at, name_folded, company_id, display_name)
        SELECT at, 1, 0, 0, 0, 'client ' || at, '88' || at, 'Client ' || at FROM rows"
    )
}

#[test]
fn a_sound_registry_breaks_no_rule() {
    assert_eq!(found(""), []);
}

#[test]
fn a_firm_of_more_than_2000_clients_is_overfull() {
    let overfull = |kind: &FindingKind| matches!(kind, FindingKind::FirmOverfull { .. });
    assert!(!found(&filled(2_000)).iter().any(overfull));
    let clients = 2_001;
    assert_eq!(
        found(&filled(clients)).into_iter().find(overfull),
        Some(FindingKind::FirmOverfull { clients })
    );
}

#[test]
fn a_firm_without_an_active_primary_admin_breaks_a_rule() {
    for change in ["role = 'admin'", "status = 'inactive'"] {
        let sql = format!("UPDATE team_members SET {change}");
        assert_eq!(found(&sql), [FindingKind::PrimaryAdmins { count: 0 }], "{change}");
    }
}

#[test]
fn a_key_that_is_not_that_of_its_text_is_told_by_its_field() {
    for (change, field) in [
        ("name_folded = 'bonds'", Field::DisplayName),
        ("number_folded = '7'", Field::ClientNumber),
        ("number_folded = NULL", Field::ClientNumber),
        ("search_folded = 'spies'", Field::Tags),
    ] {
        let stale = FindingKind::KeyStale { field };
        assert!(found(&format!("UPDATE clients SET {change}")).contains(&stale), "{change}");
    }
}

#[test]
fn a_value_that_its_rule_would_write_otherwise_is_told_by_its_field() {
    for (change, field, code) in [
        ("business_number = '123 456 782'", Field::BusinessNumber, "business-number-format"),
        ("email = ' j@bond.example '", Field::Email, "email-format"),
    ] {
        let invalid = FindingKind::ValueInvalid { field, code };
        assert!(found(&format!("UPDATE clients SET {change}")).contains(&invalid), "{change}");
    }
}

#[test]
fn what_something_else_made_or_removed_is_told() {
    for (sql, kind) in [
        ("CREATE TRIGGER audit AFTER INSERT ON clients BEGIN SELECT 1; END", "trigger audit"),
        ("CREATE VIEW names AS SELECT display_name FROM clients", "view names"),
        ("CREATE TABLE extra (id INTEGER)", "table extra"),
        ("CREATE INDEX more ON clients (city)", "index more"),
    ] {
        assert_eq!(found(sql), [FindingKind::LayoutForeign { object: kind.to_owned() }], "{sql}");
    }
    for (sql, kind) in [
        ("DROP INDEX clients_by_number", "index clients_by_number"),
        ("DROP INDEX clients_by_name", "index clients_by_name"),
        ("ALTER TABLE firms RENAME COLUMN name TO called", "table firms"),
    ] {
        assert_eq!(found(sql), [FindingKind::LayoutLacking { object: kind.to_owned() }], "{sql}");
    }
    assert_eq!(found("ANALYZE"), []);
}

#[test]
fn what_something_else_lets_run_with_each_change_does_not_run() {
    let trigger = "CREATE TRIGGER shout AFTER UPDATE ON firms BEGIN UPDATE clients SET notes = 'heard'; END";
    let (_folder, mut registry) = changed(trigger);
    let firm = registry.firm(None).unwrap();
    registry.rename_firm(&firm, "Cote & Cie").unwrap();
    let client = registry.client(firm.id, &ClientRef::Number("007".to_owned())).unwrap();
    assert_eq!(client.values.get(Field::Notes), None);
}

#[test]
fn a_firm_in_whose_history_an_operation_should_stand_is_missed() {
    let (_folder, registry) = changed("DELETE FROM operation_firms WHERE operation = 2");
    let problems = registry.check().unwrap().problems;
    let kinds: Vec<FindingKind> = problems.into_iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds, [FindingKind::JournalDiffers { what: "operation 2".to_owned() }]);
}

#[test]
fn what_makes_every_command_fail_that_reads_it_is_told() {
    let unreadable = "INSERT INTO settings VALUES ('ana', 'columns', CAST(x'ff' AS TEXT))";
    assert_eq!(found(unreadable), [FindingKind::Damage { detail: "settings".to_owned() }]);
}

#[test]
fn counters_that_would_count_somebody_twice_are_told() {
    for (sql, what) in [
        ("UPDATE registry SET last_client = 0", "registry last_client"),
        ("UPDATE registry SET last_client = -116", "registry last_client"),
        ("UPDATE registry SET last_firm = 0", "registry last_firm"),
        ("UPDATE registry SET last_member = 0", "registry last_member"),
        ("DELETE FROM registry", "registry"),
    ] {
        let (_folder, mut registry) = changed(sql);
        let problems = registry.check().unwrap().problems.into_iter().map(|finding| finding.kind);
        let expected = FindingKind::JournalDiffers { what: what.to_owned() };
        assert_eq!(problems.collect::<Vec<_>>(), [expected], "{sql}");
        if sql.contains("-116") {
            let firm = registry.firm(None).unwrap();
            let values = vec![Checked::new(Field::DisplayName, "Largo").unwrap()];
            let refused = registry.add_client(&firm, &ClientDraft { values, lead: None });
            assert_eq!(refused.unwrap_err().code(), "registry-damaged");
        }
    }
}

#[test]
fn a_firm_that_is_not_found_by_its_name_is_told() {
    let (_folder, registry) = changed("UPDATE firms SET name_folded = 'x'");
    let problems = registry.check().unwrap().problems;
    let told: Vec<_> = problems.into_iter().map(|finding| (finding.firm, finding.kind)).collect();
    let kind = FindingKind::JournalDiffers { what: "firm name".to_owned() };
    assert_eq!(told, [(Some("Côté".to_owned()), kind)]);
}
