//! What was compared, by organization, for its own administrators. It is kept in memory and bounded: of many organizations
//! those are forgotten that were compared longest ago, and of many fields those that differed longest ago. It must never
//! hold a value of a call.

use crate::config::Config;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use usher_domain::commands::{DifferingField, Shadow, ShadowedOperation};
use usher_domain::{OrganizationId, Timestamp};
use usher_engine::SystemClock;
use usher_engine::ports::{Clock, ShadowReports};

/// Of how many organizations calls are counted.
const ORGANIZATIONS: usize = 256;
/// How many fields of an operation are kept.
const FIELDS: usize = 8;
/// The longest name of a field that is kept, in bytes.
const LONGEST: usize = 120;

/// What was compared since this process started.
pub(crate) struct Tally {
    adapters: Vec<String>,
    since: Timestamp,
    organizations: Mutex<BTreeMap<OrganizationId, Counted>>,
}

/// What was compared of an organization.
struct Counted {
    since: Timestamp,
    last_at: Timestamp,
    operations: BTreeMap<(&'static str, &'static str), ShadowedOperation>,
}

/// A call that was compared.
pub(super) struct Compared<'a> {
    pub(super) organization: OrganizationId,
    pub(super) adapter: &'static str,
    pub(super) operation: &'static str,
    /// Where the answers differ.
    pub(super) places: &'a [String],
    pub(super) at: Timestamp,
}

impl Tally {
    /// Of nothing yet.
    pub(crate) fn new(config: &Config) -> Self {
        let shadowed = config.adapters.iter().filter(|(_, adapter)| adapter.shadow.is_some());
        Self {
            adapters: shadowed.map(|(name, _)| name.clone()).collect(),
            since: SystemClock.now(),
            organizations: Mutex::default(),
        }
    }

    /// Counts a call.
    pub(super) fn count(&self, call: &Compared<'_>) {
        let mut organizations = self.organizations.lock().unwrap_or_else(PoisonError::into_inner);
        let mut since = self.since;
        if organizations.len() >= ORGANIZATIONS && !organizations.contains_key(&call.organization) {
            let oldest = organizations.iter().min_by_key(|(_, counted)| counted.last_at).map(|(id, _)| *id);
            oldest.and_then(|oldest| organizations.remove(&oldest));
            // It may have been forgotten itself.
            since = call.at;
        }
        let counted = organizations.entry(call.organization).or_insert_with(|| Counted {
            since,
            last_at: call.at,
            operations: BTreeMap::new(),
        });
        counted.last_at = call.at;
        let operation = counted.operations.entry((call.adapter, call.operation)).or_insert_with(|| ShadowedOperation {
            name: call.operation.to_owned(),
            alike: 0,
            differing: 0,
            fields: Vec::new(),
        });
        let calls = if call.places.is_empty() { &mut operation.alike } else { &mut operation.differing };
        *calls += 1;
        for place in call.places {
            note(&mut operation.fields, place, call.at);
        }
    }
}

/// Puts a field first, with one call more.
fn note(fields: &mut Vec<DifferingField>, place: &str, at: Timestamp) {
    let end = (0..=LONGEST.min(place.len())).rev().find(|end| place.is_char_boundary(*end)).unwrap_or_default();
    let place = place.get(..end).unwrap_or_default();
    let known = fields.iter().position(|field| field.place == place).map(|index| fields.remove(index));
    let calls = known.map_or(1, |field| field.calls + 1);
    fields.insert(0, DifferingField { place: place.to_owned(), calls, last_at: at });
    fields.truncate(FIELDS);
}

impl ShadowReports for Tally {
    fn of(&self, organization: OrganizationId) -> Vec<Shadow> {
        let organizations = self.organizations.lock().unwrap_or_else(PoisonError::into_inner);
        let counted = organizations.get(&organization);
        let shadow = |adapter: &String| {
            let operations = counted.iter().flat_map(|counted| &counted.operations);
            let own = operations.filter(|((of, _), _)| of == adapter);
            Shadow {
                adapter: adapter.clone(),
                since: counted.map_or(self.since, |counted| counted.since),
                operations: own.map(|(_, operation)| operation.clone()).collect(),
            }
        };
        self.adapters.iter().map(shadow).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn tally() -> Tally {
        Tally {
            adapters: vec!["backops".to_owned()],
            since: Timestamp::from_millis(0),
            organizations: Mutex::default(),
        }
    }

    fn organization(number: usize) -> OrganizationId {
        OrganizationId(Uuid::from_u128(u128::try_from(number).unwrap()))
    }

    fn count(tally: &Tally, number: usize, places: &[&str], at: i64) {
        let places: Vec<String> = places.iter().map(|place| (*place).to_owned()).collect();
        let (organization, at) = (organization(number), Timestamp::from_millis(at));
        tally.count(&Compared { organization, adapter: "backops", operation: "lookup", places: &places, at });
    }

    #[test]
    fn each_organization_sees_its_own_calls() {
        let tally = tally();
        count(&tally, 1, &[], 1);
        count(&tally, 1, &["$.a", "$.b"], 2);
        count(&tally, 1, &["$.a"], 3);
        let seen = tally.of(organization(1)).remove(0);
        let operation = &seen.operations[0];
        assert_eq!((operation.alike, operation.differing), (1, 2));
        let fields: Vec<_> = operation.fields.iter().map(|field| (&*field.place, field.calls, field.last_at)).collect();
        assert_eq!(fields, [("$.a", 2, Timestamp::from_millis(3)), ("$.b", 1, Timestamp::from_millis(2))]);
        assert!(tally.of(organization(2)).remove(0).operations.is_empty());
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let tally = tally();
        for turn in 0..ORGANIZATIONS + 3 {
            count(&tally, turn, &[&format!("$.{}", "é".repeat(LONGEST))], i64::try_from(turn).unwrap());
        }
        assert_eq!(tally.organizations.lock().unwrap().len(), ORGANIZATIONS);
        // Those that were compared longest ago were forgotten; what comes again begins anew.
        assert!(tally.of(organization(2)).remove(0).operations.is_empty());
        let last = tally.of(organization(ORGANIZATIONS + 2)).remove(0);
        assert_eq!(last.since, Timestamp::from_millis(i64::try_from(ORGANIZATIONS + 2).unwrap()));
        assert!(last.operations[0].fields[0].place.len() <= LONGEST);
        for turn in 0..100_i64 {
            count(&tally, ORGANIZATIONS, &[&format!("$.{turn}")], turn);
        }
        let fields = tally.of(organization(ORGANIZATIONS)).remove(0).operations.remove(0).fields;
        assert_eq!((fields.len(), &*fields[0].place), (FIELDS, "$.99"));
    }
}
