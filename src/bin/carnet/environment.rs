//! What the program takes from outside: the registry's file, the firm, who acts, the seed and the clock.

use std::ffi::OsString;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use anyhow::Result;
use carnet::exchange::place::Existing;
use carnet::progress::Progress;
use carnet::registry::{Login, Registry, Session};
use carnet::text::clock::{Clock, Moment};
use carnet::{Error, RegistryFault};

use crate::cli::Globals;
use crate::messages::Messages;
use crate::program_error::ProgramError;

/// What surrounds a command.
#[derive(Debug, Clone)]
pub struct Environment {
    /// The registry's file, absolute.
    pub store: PathBuf,
    /// The firm that was named.
    pub firm: Option<String>,
    /// The team member who was said to act.
    pub acting: Option<String>,
    /// What fixes the registry's number.
    pub seed: Option<u64>,
    /// Where the time comes from.
    pub clock: Clock,
    /// How long to wait for another program that writes.
    pub wait: Duration,
    /// How far the command has come.
    pub progress: Progress,
}

impl Environment {
    /// Looks around, as the command line and the environment variables say.
    pub fn from_outside(globals: &Globals, messages: Messages) -> Result<Self> {
        let seed = number::<u64>("CARNET_SEED", messages)?;
        Ok(Self {
            store: store(globals.store.as_deref(), variable("CARNET_STORE"), messages)?,
            firm: globals.firm.clone().or_else(|| text("CARNET_FIRM")),
            acting: globals.acting.clone().or_else(|| text("CARNET_AS")),
            seed,
            clock: clock(seed.is_some(), messages)?,
            wait: Duration::from_secs(globals.wait),
            progress: Progress::default(),
        })
    }

    /// Opens the registry to read it.
    pub fn read(&self) -> carnet::Result<Registry> {
        let mut registry = Registry::read(&self.store, self.session())?;
        registry.set_progress(self.progress.clone());
        Ok(registry)
    }

    /// Opens the registry to read it into a file, of which a signal is to leave nothing behind.
    pub fn read_into_file(&self) -> carnet::Result<Registry> {
        Ok(self.watched(Registry::read(&self.store, self.session())?))
    }

    /// Makes the registry, which becomes visible with its first operation.
    pub fn create(&self) -> carnet::Result<Registry> {
        #[cfg(unix)]
        let _held = crate::signals::hold();
        Ok(self.watched(Registry::create(&self.store, self.session())?))
    }

    /// Opens the registry for a command that ends once it has read: the system takes everything back sooner than
    /// SQLite gives it up piece by piece.
    pub fn glance(&self) -> carnet::Result<ManuallyDrop<Registry>> {
        let mut registry = Registry::glance(&self.store, self.session())?;
        registry.set_progress(self.progress.clone());
        Ok(ManuallyDrop::new(registry))
    }

    /// Opens the registry to change it in less time than a person notices, for a command that ends then, as
    /// [`Environment::glance`] does.
    pub fn open(&self) -> carnet::Result<ManuallyDrop<Registry>> {
        let mut registry = Registry::open(&self.store, self.session())?;
        registry.set_progress(self.progress.clone());
        #[cfg(unix)]
        crate::signals::watch_briefly(registry.interrupter(), &registry.stop_flags());
        Ok(ManuallyDrop::new(registry))
    }

    /// Opens the registry to change it, which may take long.
    pub fn open_for_long(&self) -> carnet::Result<Registry> {
        Ok(self.watched(Registry::open(&self.store, self.session())?))
    }

    /// Runs an operation on the registry, or on a new one. Where another program made one meanwhile, the
    /// operation is run again, on that one.
    pub fn open_or_create<T>(
        &self,
        operation: impl Fn(&mut Registry) -> carnet::Result<T>,
    ) -> carnet::Result<(Registry, T)> {
        loop {
            let mut registry = match self.open_for_long() {
                Err(Error::Registry(RegistryFault::Missing)) => self.create()?,
                other => other?,
            };
            match operation(&mut registry) {
                Err(Error::Registry(RegistryFault::Appeared)) => {}
                output => return output.map(|output| (registry, output)),
            }
        }
    }

    /// A registry that a signal interrupts, and that tells how far it has come.
    fn watched(&self, mut registry: Registry) -> Registry {
        registry.set_progress(self.progress.clone());
        #[cfg(unix)]
        crate::signals::watch(registry.interrupter());
        registry
    }

    /// What happens to a file that stands where one is to be written; the registry itself always stays.
    pub fn existing(&self, path: &Path, force: bool) -> Existing {
        match force && !is_same_file(path, &self.store) {
            true => Existing::Replace,
            false => Existing::Refuse,
        }
    }

    /// Who runs the program, and on what terms.
    pub fn session(&self) -> Session {
        Session {
            login: Login::found_by(login),
            acting: self.acting.clone(),
            clock: self.clock,
            seed: self.seed,
            wait: self.wait,
        }
    }
}

/// Whether two names lead to one file that exists.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    real(one).is_some_and(|path| real(other) == Some(path))
}

/// An environment variable; an empty one counts as unset.
fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

fn text(name: &str) -> Option<String> {
    variable(name).map(|value| value.to_string_lossy().into_owned())
}

/// A fixed clock needs the seed beside it: a build environment alone must not stop the clock of a journal.
fn clock(has_seed: bool, messages: Messages) -> Result<Clock> {
    let fixed = match has_seed {
        true => number::<i64>("SOURCE_DATE_EPOCH", messages)?,
        false => None,
    };
    Ok(fixed.map_or(Clock::System, |seconds| Clock::Fixed(Moment(seconds))))
}

fn number<N: FromStr>(name: &str, messages: Messages) -> Result<Option<N>> {
    let Some(value) = text(name) else {
        return Ok(None);
    };
    let number = value.trim().parse().map_err(|_| ProgramError::Usage {
        message: messages.variable_not_a_number(name, &value),
        hint: Some(messages.hint_variable_not_a_number(name)),
    })?;
    Ok(Some(number))
}

/// The registry's file; absolute or in a folder, so that SQLite never takes a name such as `:memory:` for anything else.
fn store(typed: Option<&Path>, variable: Option<OsString>, messages: Messages) -> Result<PathBuf> {
    let wrong = |message| ProgramError::Usage { message, hint: Some(messages.hint_store()) };
    let path = match (typed, variable) {
        (Some(typed), _) if typed.as_os_str().is_empty() => {
            return Err(wrong(messages.store_empty()).into());
        }
        (Some(typed), _) => typed.to_owned(),
        (None, Some(variable)) => PathBuf::from(variable),
        (None, None) => default_store().ok_or_else(|| wrong(messages.no_data_folder()))?,
    };
    // In a folder that is gone, nothing is absolute and no file is found.
    Ok(std::path::absolute(&path).unwrap_or_else(|_| Path::new(".").join(path)))
}

fn default_store() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "carnet")?;
    Some(folders.data_dir().join("carnet.db"))
}

/// The password entry's name for the real user; variables such as `USER` are anybody's to set.
#[cfg(unix)]
fn login() -> String {
    let uid = nix::unistd::getuid();
    match nix::unistd::User::from_uid(uid) {
        Ok(Some(user)) => user.name,
        Ok(None) | Err(_) => format!("uid:{uid}"),
    }
}

#[cfg(not(unix))]
fn login() -> String {
    text("USERNAME").unwrap_or_else(|| "uid:0".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use carnet::text::language::Language;

    const MESSAGES: Messages = Messages::new(Language::English);

    #[test]
    fn the_typed_file_comes_before_the_variable_and_is_made_absolute() {
        let typed = store(Some(Path::new(":memory:")), Some("/other.db".into()), MESSAGES).unwrap();
        assert!(typed.is_absolute());
        assert!(typed.ends_with(":memory:"));
        let variable = store(None, Some("/other.db".into()), MESSAGES).unwrap();
        assert_eq!(variable, Path::new("/other.db"));
    }

    #[test]
    fn an_empty_file_name_is_refused() {
        let error = store(Some(Path::new("")), None, MESSAGES).unwrap_err();
        let error = error.downcast_ref::<ProgramError>().map(ProgramError::code);
        assert_eq!(error, Some("usage"));
    }

    #[test]
    fn somebody_is_always_logged_in() {
        assert!(!login().is_empty());
    }
}
