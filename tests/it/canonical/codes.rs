//! Every code that the protocol lists is reached somewhere.

use std::collections::BTreeSet;
use usher_tests::fixture;

const PROTOCOL: &str = include_str!("../../../compat-fixtures/canonical/PROTOCOL.md");

/// Codes that no fixture can reach, with where they are reached.
const ELSEWHERE: [(&str, &str); 12] = [
    ("inactive_credential", "credentials::own_tokens"),
    ("organization_required", "credentials::roaming"),
    ("unavailable", "credentials::rotation"),
    ("last_member", "canonical::administration"),
    ("rate_limited", "limits"),
    ("too_many_mails", "deliveries"),
    ("too_many_previews", "invariants::strangers"),
    ("body_too_large", "canonical::bulk"),
    ("body_too_slow", "bodies"),
    ("overloaded", "bodies"),
    ("idempotency_in_flight", "the adapter's own tests: it takes two requests at once"),
    ("internal", "the adapter's own tests: it takes a defect"),
];

#[test]
fn every_code_of_the_protocol_is_shown_by_a_fixture_or_tested_elsewhere() {
    let (_, errors) = PROTOCOL.split_once("\n## Errors\n").unwrap();
    let listed: BTreeSet<&str> = errors
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(" | ").nth(1)?.strip_prefix('`')?.strip_suffix('`'))
        .collect();
    assert!(listed.len() > 50, "only {} codes were found", listed.len());
    let mut shown: BTreeSet<&str> = ELSEWHERE.iter().map(|(code, _)| *code).collect();
    let answers: String = fixture::all(Some("canonical")).into_iter().map(|fixture| fixture.response).collect();
    shown.extend(answers.split("\"code\":\"").skip(1).filter_map(|rest| rest.split('"').next()));
    let missing: Vec<_> = listed.difference(&shown).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let stale: Vec<_> = ELSEWHERE
        .iter()
        .filter(|(code, _)| !listed.contains(code) || answers.contains(&format!("\"code\":\"{code}\"")))
        .collect();
    assert!(stale.is_empty(), "{stale:?}");
}
