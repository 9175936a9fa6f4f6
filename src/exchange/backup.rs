//! A consistent copy of a registry, also while others write.

use std::path::Path;

use super::place::{Existing, PlacedFile};
use crate::error::{Error, OutputFault, RegistryFault, Result};
use crate::registry::Registry;

/// Copies a registry to a file that appears whole or not at all, readable by its owner alone.
///
/// # Errors
/// `Output` where the file cannot be written, or the registry cannot be read.
pub fn backup(registry: &Registry, path: &Path, existing: Existing) -> Result<()> {
    let file = PlacedFile::create(path, existing, Some(0o600))?;
    registry.copy_to(file.hidden_path()).map_err(|error| match error {
        // A registry that is only read needs no room.
        Error::Registry(RegistryFault::Full) => {
            Error::Output { path: path.to_owned(), fault: OutputFault::Full }
        }
        _ => error,
    })?;
    file.finish()?.publish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::{NewAdmin, Session};
    use crate::text::clock::{Clock, Moment};

    #[test]
    fn a_backup_is_a_registry_of_its_own_and_takes_nobodys_place() {
        let session = Session {
            login: "ana".into(),
            acting: None,
            clock: Clock::Fixed(Moment(0)),
            seed: Some(42),
            wait: std::time::Duration::ZERO,
        };
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("copy.db");
        let mut registry = Registry::in_memory(session.clone()).expect("a registry");
        registry.add_firm("Côté", &NewAdmin::default()).expect("a firm");
        backup(&registry, &path, Existing::Refuse).expect("a backup");
        let copy = Registry::read(&path, session).expect("the copy");
        assert_eq!(copy.firms().expect("firms"), registry.firms().expect("firms"));
        let refused = backup(&registry, &path, Existing::Refuse).expect_err("it exists");
        assert_eq!(refused.code(), "file-exists");
    }
}
