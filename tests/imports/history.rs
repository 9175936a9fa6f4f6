//! What the history tells of imports, to each firm.

use carnet::client::{ClientId, ClientRef};
use carnet::exchange::import::ImportOptions;
use carnet::journal::Action;
use carnet::registry::{HistoryFilter, Scope};

use super::support::{Office, all, list, two_firms};

#[test]
fn history_tells_each_firm_of_the_ids_that_were_mended_in_it_alone() {
    let mut office = two_firms();
    let clients =
        ["Côté,1234567890123456,Ann,5\n", "Roy,2234567890123456,Bea,1\n", "Roy,3234567890123456,Cid,3\n"];
    office.upload_as(&list(&clients.concat()), all);
    let damaged =
        ["Côté,1234567890123450,Ann,7\n", "Roy,2234567890123450,Bea,8\n", "Roy,3234567890123450,Cid,9\n"];
    let repair = |options: &mut ImportOptions| {
        all(options);
        (options.add, options.repair_ids) = (false, true);
    };
    assert_eq!(office.upload_as(&list(&damaged.concat()), repair), "updated 3 added 0 unchanged 0");
    let mended = |office: &Office, name: &str, clients: Option<Vec<ClientId>>| {
        let scope = Scope::Firm(office.registry.firm(Some(name)).unwrap());
        let filter = HistoryFilter { clients, action: Some(Action::Import), ..HistoryFilter::default() };
        let import = office.registry.history(&scope, &filter).unwrap().remove(0);
        import.repaired.into_iter().map(|row| row.cells.concat()).collect::<Vec<_>>()
    };
    assert_eq!(mended(&office, "Côté", None), ["1234567890123456"]);
    assert_eq!(mended(&office, "Roy", None), ["2234567890123456", "3234567890123456"]);
    let roy = office.registry.firm(Some("Roy")).unwrap();
    let client = office.registry.client(roy.id, &ClientRef::parse("2234567890123456")).unwrap().id;
    assert_eq!(mended(&office, "Roy", Some(vec![client])), [""; 0]);
    office.registry.delete_clients(&roy, &[ClientRef::parse("2234567890123456")]).unwrap();
    assert_eq!(mended(&office, "Roy", None), ["2234567890123456", "3234567890123456"]);
}

#[test]
fn history_tells_each_firm_of_its_own_rows_and_each_client_of_none_that_was_rejected() {
    let mut office = two_firms();
    office.upload_as(&list("Côté,x,A,\nRoy,y,B,\nCôté,8,C,\nRoy,9,D,\n"), all);
    let everywhere = office.registry.history(&Scope::AllFirms, &HistoryFilter::default()).unwrap();
    for (name, company_id, added) in [("Côté", "x", "8"), ("Roy", "y", "9")] {
        let scope = Scope::Firm(office.registry.firm(Some(name)).unwrap());
        let import = office.registry.history(&scope, &HistoryFilter::default()).unwrap().remove(0);
        assert!(everywhere.contains(&import), "{everywhere:?}");
        let rejected: Vec<&str> = import.rejected.iter().map(|row| row.cells[1].as_str()).collect();
        assert_eq!(rejected, [company_id], "{name}");
        assert!(
            import.changes.iter().all(|change| change.company_id.as_deref() == Some(added)),
            "{import:?}"
        );
        let Scope::Firm(firm) = &scope else { panic!("{scope:?}") };
        let client = office.registry.client(firm.id, &ClientRef::parse(added)).unwrap().id;
        let of_client = HistoryFilter { clients: Some(vec![client]), ..HistoryFilter::default() };
        let import = office.registry.history(&scope, &of_client).unwrap().remove(0);
        assert_eq!((import.rejected, import.repaired), (vec![], vec![]), "{name}");
    }
}
