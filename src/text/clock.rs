//! Time as the registry keeps it: whole seconds in UTC, from a clock that tests and fixtures can fix.

use jiff::Timestamp;

/// A moment, in seconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

/// Where the time comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// One moment for ever, for reproducible registries.
    Fixed(Moment),
}

impl Clock {
    /// Tells the time.
    pub fn now(self) -> Moment {
        match self {
            Clock::System => Moment(Timestamp::now().as_second()),
            Clock::Fixed(moment) => moment,
        }
    }
}

impl std::fmt::Display for Moment {
    /// Writes the moment as RFC 3339 in UTC, `2026-11-24T08:12:29Z`.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let clamped = self.0.clamp(Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
        match Timestamp::from_second(clamped) {
            Ok(timestamp) => write!(formatter, "{timestamp}"),
            Err(_) => write!(formatter, "{}", self.0),
        }
    }
}

impl std::str::FromStr for Moment {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Moment(text.parse::<Timestamp>()?.as_second()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_rfc_3339_and_read_back() {
        let moment = Moment(1_795_507_949);
        assert_eq!(moment.to_string(), "2026-11-24T08:12:29Z");
        assert_eq!(moment.to_string().parse::<Moment>().expect("a timestamp"), moment);
    }

    #[test]
    fn a_moment_beyond_the_calendar_is_still_written() {
        assert_eq!(Moment(i64::MAX).to_string(), "9999-12-30T22:00:00Z");
    }
}
