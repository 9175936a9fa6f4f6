//! Registries in folders of their own, some made from the text of an older version's file.

use std::path::{Path, PathBuf};
use std::time::Duration;

use carnet::client::Field;
use carnet::exchange::export::{JsonShape, Selection, write_json};
use carnet::registry::{Filter, Registry, Scope, Session};
use carnet::text::clock::{Clock, Moment};

pub fn session(login: &str) -> Session {
    Session {
        login: login.into(),
        acting: None,
        clock: Clock::Fixed(Moment(1_767_225_600)),
        seed: Some(42),
        wait: Duration::from_secs(1),
    }
}

pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/registries").join(name)
}

/// Makes the file that an older version of the program wrote.
pub fn old_registry(folder: &Path, version: &str) -> PathBuf {
    let path = folder.join("carnet.db");
    let text = std::fs::read_to_string(fixture(&format!("{version}.sql"))).unwrap();
    rusqlite::Connection::open(&path).unwrap().execute_batch(&text).unwrap();
    path
}

/// Every client of every firm, all fields, as the fixture of the version has them.
pub fn everything(registry: &Registry) -> String {
    everything_of(registry, &Scope::AllFirms).unwrap()
}

/// Every client of a firm, or of all, all fields.
pub fn everything_of(registry: &Registry, scope: &Scope) -> carnet::Result<String> {
    let filter = Filter::default();
    let fields = Field::ALL.to_vec();
    let selection = Selection { scope, filter: &filter, fields, place: PathBuf::from("-") };
    let mut bytes = Vec::new();
    write_json(registry, &selection, JsonShape::Lines, &mut bytes)?;
    Ok(String::from_utf8(bytes).unwrap())
}
