//! Each way to say no is shown by a fixture of each protocol, or stands in `tests/unreached-refusals.txt` with the reason
//! why no request of that protocol can reach it. The file may only shrink.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use usher_adapter_kit::RoutingError;
use usher_domain::{AuthenticationFailure, Refusal};
use usher_tests::fixture::{self, Fixture};

/// Those whose answers are fixtures. The pages are not: their suite is `pages`, and a test of the crate shows each no.
const ADAPTERS: [&str; 6] = ["canonical", "bizkithub", "backops", "apexscore", "ad-invite", "scim"];

/// The names of all variants; one that is missing here stops the build.
macro_rules! variants {
    ($list:ident, $kind:ident: $($variant:ident)*) => {
        const $list: &[&str] = &[$(concat!(stringify!($kind), "::", stringify!($variant))),*];
        const _: fn(&$kind) = |value| match value {
            $($kind::$variant { .. } => {})*
        };
    };
}

variants! { REFUSALS, Refusal:
    Forbidden OutsideKeyScopes GrantExceedsCaller UnknownPermission UnknownRole UnknownResource UnknownLicense UnknownTemplate UnknownMember
    UnknownOrganization OrganizationArchived UnknownInvitation AddressBlocked SeatsExhausted AlreadyMember AlreadyInvited MemberBlocked
    RepeatedInBatch MemberHasAnotherAddress NotPending ExpiryInThePast WeakPassword BadLogin TooManyAttempts
    AddressNotProved TooManyRows BadCursor
    IdempotencyInFlight IdempotencyMismatch RevisionMismatch NotFound AlreadyExists InUse OwnAccess LastMember MemberIs TooManyMails
    TooManyPreviews
    DomainNotAllowed InvalidValue
}
variants! { FAILURES, AuthenticationFailure: Malformed Unknown Expired Revoked Mismatch Inactive MemberBlocked }
variants! { MISSES, RoutingError: UnknownPath WrongMethod BodyTooLarge BodyEncoded BodyTooSlow Overloaded RateLimited Unavailable Internal }

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The variant that a fixture names, with its kind. `MemberBlocked` is of two kinds: of the caller where the request has
/// the credentials of somebody blocked.
fn variant_of(fixture: &Fixture, name: &str) -> String {
    let all = || REFUSALS.iter().chain(FAILURES).chain(MISSES);
    let ending = format!("::{name}");
    let mut kinds = all().filter(|variant| variant.ends_with(&ending));
    let (first, second) = (kinds.next(), kinds.next());
    let first = first.unwrap_or_else(|| panic!("{}: there is no variant {name}", fixture.name));
    let Some(second) = second else { return (*first).to_owned() };
    let by_caller = fixture.request.contains(".blocked}}");
    (*if by_caller { second } else { first }).to_owned()
}

/// The pairs that fixtures reach.
fn reached() -> BTreeSet<(String, String)> {
    let named = |fixture: &Fixture| {
        let name = fixture.case.refusal.as_deref()?;
        Some((fixture.protocol().to_owned(), variant_of(fixture, name)))
    };
    fixture::all(None).iter().filter_map(named).collect()
}

/// The pairs that the file lists.
fn unreached() -> BTreeMap<(String, String), String> {
    let text = fs::read_to_string(root().join("unreached-refusals.txt")).unwrap();
    let mut listed = BTreeMap::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (pair, reason) = line.split_once("  # ").unwrap_or_else(|| panic!("a line without a reason: {line}"));
        let (adapter, variant) = pair.split_once(' ').unwrap_or_else(|| panic!("not a pair: {line}"));
        let earlier = listed.insert((adapter.to_owned(), variant.to_owned()), reason.to_owned());
        assert!(earlier.is_none(), "twice: {line}");
    }
    listed
}

#[test]
fn every_no_of_every_protocol_has_a_fixture_or_a_reason() {
    let (reached, unreached) = (reached(), unreached());
    let mut wrong = Vec::new();
    for adapter in ADAPTERS {
        for variant in REFUSALS.iter().chain(FAILURES).chain(MISSES) {
            let pair = (adapter.to_owned(), (*variant).to_owned());
            match (reached.contains(&pair), unreached.contains_key(&pair)) {
                (false, false) => wrong.push(format!("{adapter} {variant} has neither a fixture nor a line")),
                (true, true) => wrong.push(format!("{adapter} {variant} has a fixture, so its line has to go")),
                _ => {}
            }
        }
    }
    let known = |variant: &str| REFUSALS.iter().chain(FAILURES).chain(MISSES).any(|known| *known == variant);
    let strange =
        unreached.keys().filter(|(adapter, variant)| !ADAPTERS.contains(&adapter.as_str()) || !known(variant));
    wrong.extend(strange.map(|(adapter, variant)| format!("{adapter} {variant} is no such pair")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_file_has_not_grown() {
    let most = 172;
    let listed = unreached().len();
    assert!(listed <= most, "{listed} pairs are without a fixture; there were {most}");
}
