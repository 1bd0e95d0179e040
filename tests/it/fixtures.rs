//! The fixtures as a whole: what must be among them, and what must not.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use usher_conformance::{Results, matrix};
use usher_tests::{Lane, World, fixture};

/// A case that sends what another sends to the same world shows nothing more.
#[test]
fn no_two_cases_of_an_operation_send_the_same() {
    let mut seen = BTreeMap::new();
    for fixture in fixture::all(None).into_iter().filter(|fixture| fixture.case.before.is_empty()) {
        let operation: Vec<String> = fixture.name.split('/').take(2).map(str::to_owned).collect();
        if let Some(other) = seen.insert((operation, fixture.request), fixture.name.clone()) {
            panic!("{} and {other} send the same", fixture.name);
        }
    }
}

/// The page in the repository says what the fixtures and their last run say, and the gateway's own what the fixtures say.
#[test]
fn the_matrix_is_that_of_the_fixtures() {
    let path = format!("{}/../compat-fixtures/MATRIX.md", env!("CARGO_MANIFEST_DIR"));
    let suite = fixture::suite(None);
    let results = format!("{}/../compat-fixtures/results.txt", env!("CARGO_MANIFEST_DIR"));
    let results = Results::parse(&std::fs::read_to_string(results).unwrap_or_default());
    let now = matrix::markdown(&suite, &results);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == now, "compat-fixtures/MATRIX.md is not that of the fixtures; `just snapshots` writes it anew");
    let page = World::new(Lane::Sqlite).client().get("/docs/compatibility", &[]).expect_status(200).text();
    // Pages and console are nobody else's to serve.
    let served = suite.fixtures.iter().filter(|fixture| !["pages", "console"].contains(&fixture.protocol()));
    let operations: BTreeSet<String> =
        served.map(|of| format!("id=\"{}.{}\"", of.protocol(), of.operation())).collect();
    for operation in operations {
        assert!(page.contains(&operation), "{operation}");
    }
}

#[test]
fn malformed_bodies_are_sent_to_every_operation_that_reads_json() {
    for file in std::fs::read_dir(format!("{}/openapi", env!("CARGO_MANIFEST_DIR"))).unwrap() {
        let file = file.unwrap().path();
        let protocol = file.file_stem().unwrap().to_str().unwrap();
        let document: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        let operations = document["paths"].as_object().unwrap().values().flat_map(|path| path.as_object().unwrap());
        let reads_json = operations.filter_map(|(_, operation)| {
            let content = &operation["requestBody"]["content"];
            content.get("application/json").or_else(|| content.get("application/scim+json"))?;
            // One operation under several paths is one folder of fixtures.
            let name = operation["operationId"].as_str()?.trim_end_matches("_without_stage");
            Some(name.split_once("_for_").map_or(name, |(name, _)| name).to_owned())
        });
        let sent: BTreeSet<String> =
            fixture::suite(Some(protocol)).malformed_operations(protocol).unwrap().into_iter().collect();
        assert_eq!(sent, reads_json.collect(), "{protocol}");
    }
}
