//! Taking over state, as far as only the engine shows it.

use std::sync::atomic::{AtomicUsize, Ordering};
use usher_domain::{Label, Ordinal, Slug};
use usher_engine::transfer::{Ledger, OrganizationRef, TransferLine};
use usher_tests::{Lane, World};

/// With SQLite nobody else can write while a dry run is under way, so it has to end when it is asked to.
#[test]
fn a_run_that_is_asked_to_stop_leaves_nothing_of_its_transaction() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let slug = |number: i64| Slug::parse(&format!("club-{number}")).unwrap();
        let club = |number: i64| TransferLine::Organization {
            id: OrganizationRef::Ordinal(Ordinal(700 + number)),
            uuid: None,
            slug: slug(number),
            name: Label::parse("Club").unwrap(),
        };
        let lines: Vec<TransferLine> = (0..5).map(club).collect();
        for tries_only in [true, false] {
            let asked = AtomicUsize::new(0);
            // The third line is not begun.
            let is_stopped = || asked.fetch_add(1, Ordering::Relaxed) == 2;
            let mut ledger = Ledger::default();
            let run = world.engine().take_over_state("ad-invite", &lines, tries_only, &mut ledger, &is_stopped);
            assert_eq!(world.block_on(run).unwrap(), None);
            assert_eq!(asked.load(Ordering::Relaxed), 3);
            let found = world.block_on(world.engine().db().organization_by_slug("club-0")).unwrap();
            assert_eq!(found, None, "{lane:?}");
        }
    }
}
