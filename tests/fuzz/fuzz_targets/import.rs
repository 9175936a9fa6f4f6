//! Whatever a list holds, its import is refused or leaves a registry that is sound, and a second run changes nothing.
#![no_main]

use std::time::Duration;

use carnet::exchange::import::{Destination, ImportOptions, Source, import};
use carnet::registry::{NewAdmin, Registry, Session};
use carnet::text::clock::{Clock, Moment};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let session = Session {
        login: "ana".into(),
        acting: None,
        clock: Clock::Fixed(Moment(0)),
        seed: Some(42),
        wait: Duration::ZERO,
    };
    let mut registry = Registry::in_memory(session).expect("a registry");
    let firm = registry.add_firm("Côté", &NewAdmin::default()).expect("a firm").output;
    let mut options = ImportOptions::new(Destination::Firm(firm));
    options.add = true;
    options.details = true;
    let list = || {
        let text = format!("Company ID,Display name,Client number,Tags,Email,Fiscal year end,Lead accountant\n{text}");
        [Source::Stream { name: "list.csv".into(), bytes: text.into_bytes() }]
    };
    let words = |error: &carnet::exchange::import::RowError| error.code().to_owned();
    let Ok(first) = import(&mut registry, &list(), &options, &words) else { return };
    assert_eq!(registry.check().expect("a registry that can be read").problems, []);
    let second = import(&mut registry, &list(), &options, &words).expect("what was read once is read again");
    assert_eq!(second.operation, None);
    assert_eq!((second.output.rows, second.output.rejected()), (first.output.rows, first.output.rejected()));
});
