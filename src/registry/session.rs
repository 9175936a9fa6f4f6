//! Who runs the program, and on what terms.

use std::cell::OnceCell;
use std::time::Duration;

use crate::text::clock::Clock;

/// Who runs the program, and on what terms.
#[derive(Debug, Clone)]
pub struct Session {
    /// The operating system's name for the person.
    pub login: Login,
    /// The team member, by email or login, that the person says to be.
    pub acting: Option<String>,
    /// Where the time comes from.
    pub clock: Clock,
    /// Fixes the number of a registry that is made.
    pub seed: Option<u64>,
    /// How long to wait for another program that writes.
    pub wait: Duration,
}

/// The operating system's name for a person. Who only looks is seldom asked for it, and to find it can take longer
/// than to look.
#[derive(Debug, Clone)]
pub struct Login {
    found: OnceCell<String>,
    find: fn() -> String,
}

impl Login {
    /// A login that `find` gives when it is first needed.
    pub const fn found_by(find: fn() -> String) -> Self {
        Self { found: OnceCell::new(), find }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        self.found.get_or_init(self.find)
    }
}

impl<S: Into<String>> From<S> for Login {
    fn from(name: S) -> Self {
        Self { found: OnceCell::from(name.into()), find: String::new }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_looked_for_when_it_is_needed() {
        assert_eq!(Login::found_by(|| "ana".to_owned()).as_str(), "ana");
        assert_eq!(Login::from("bo").as_str(), "bo");
    }
}
