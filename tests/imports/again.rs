//! Whatever the terms, the same file again changes nothing and rejects the same rows for the same reasons.

use carnet::exchange::import::ImportOptions;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::desk::{Desk, clients, rejected, rows};

fn set(terms: u8) -> impl Fn(&mut ImportOptions) {
    move |options| {
        options.add = terms & 1 != 0;
        options.details = terms & 2 != 0;
        options.clear_blanks = terms & 4 != 0;
        options.accept_lost_zeros = terms & 8 != 0;
        options.repair_ids = terms & 16 != 0;
        options.add_namesakes = terms & 32 != 0;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, rng_seed: RngSeed::Fixed(42), ..ProptestConfig::default() })]

    #[test]
    fn the_same_file_again_changes_nothing(clients in clients(), rows in rows(), terms in any::<u8>()) {
        let mut desk = Desk::of(&clients);
        let first = desk.import(&rows, set(terms));
        prop_assert_eq!(first.rows, first.updated + first.added + first.unchanged + first.rejected());
        let after = desk.numbers();
        prop_assert_eq!(desk.registry.check().unwrap().problems, []);
        let second = desk.import(&rows, set(terms));
        prop_assert_eq!((second.updated, second.added), (0, 0));
        prop_assert_eq!(rejected(&second), rejected(&first));
        prop_assert_eq!(desk.numbers(), after);
    }
}
