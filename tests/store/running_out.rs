//! The nine digits of generated company IDs run out: the last one is given, and then none.

use carnet::client::{Checked, Client, ClientDraft, Field};
use carnet::registry::{NewAdmin, Registry};
use carnet::{Error, RegistryFault, Result};

use super::support::session;

fn add(registry: &mut Registry, fields: &[(Field, &str)]) -> Result<Client> {
    let firm = registry.firm(None).unwrap();
    let values = fields.iter().map(|(field, text)| Checked::new(*field, text).unwrap()).collect();
    registry.add_client(&firm, &ClientDraft { values, lead: None }).map(|done| done.output)
}

#[test]
fn the_last_company_id_is_given_and_then_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("carnet.db");
    let mut registry = Registry::open_or_create(&path, session("ana")).unwrap();
    registry.add_firm("Côté", &NewAdmin::default()).unwrap();
    drop(registry);
    let sql = "UPDATE registry SET last_client = 999999998";
    rusqlite::Connection::open(&path).unwrap().execute(sql, []).unwrap();
    let mut registry = Registry::open(&path, session("ana")).unwrap();
    let last = add(&mut registry, &[(Field::DisplayName, "Last")]).unwrap();
    assert_eq!(last.company_id(), "100042999999999");
    let refused = add(&mut registry, &[(Field::DisplayName, "None")]);
    assert!(matches!(refused, Err(Error::Registry(RegistryFault::Exhausted))), "{refused:?}");
    let given = add(&mut registry, &[(Field::DisplayName, "Given"), (Field::CompanyId, "7")]).unwrap();
    assert_eq!(given.company_id(), "7");
    assert_eq!(registry.check().unwrap().problems, []);
}
