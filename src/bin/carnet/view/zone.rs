//! Times as people read them: on a terminal, in the zone in which they live; everywhere else in UTC, as they are kept.

use carnet::text::clock::Moment;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::console::Console;

/// The zone of times that people read; none where they stay as they are.
pub struct Zone(Option<TimeZone>);

impl Zone {
    /// The system's zone, where somebody looks at a table and the system tells it.
    pub fn found(console: &Console) -> Self {
        Self(console.is_looked_at().then(TimeZone::try_system).and_then(Result::ok))
    }

    /// The heading of times, which alone names the zone: as the system does, else as the newest of them would.
    pub fn heading(&self, newest: Option<Moment>, console: &Console) -> String {
        let zone = self.0.as_ref().and_then(|zone| match zone.iana_name() {
            Some(name) => Some(name.to_owned()),
            None => self.written(newest?, "%Z"),
        });
        match zone {
            Some(zone) => console.messages.heading_at_in(&zone),
            None => console.messages.heading_at(),
        }
    }

    /// A moment, `2026-11-24 10:46:40`, or as it is kept.
    pub fn time(&self, moment: Moment) -> String {
        self.written(moment, "%Y-%m-%d %H:%M:%S").unwrap_or_else(|| moment.to_string())
    }

    fn written(&self, moment: Moment, format: &str) -> Option<String> {
        let at = Timestamp::from_second(moment.0).ok()?.to_zoned_datetime(self.0.clone()?);
        Some(at.strftime(format).to_string())
    }
}
