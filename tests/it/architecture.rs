//! Who may depend on whom, and who may name which third-party crate. What is not allowed here is forbidden.

use cargo_metadata::{DependencyKind, MetadataCommand, Package};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The adapters of protocols for programs, as their folders are named.
fn adapters() -> Vec<&'static str> {
    let names =
        fs::read_dir(root().join("crates")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let pages = ["adapter-kit", "adapter-pages", "adapter-console"];
    let mut found: Vec<_> =
        names.filter(|name| name.starts_with("adapter-") && !pages.contains(&name.as_str())).collect();
    found.sort();
    found.into_iter().map(|name| &*name.leak()).collect()
}

/// The names that only adapters may know: those of the vendors' protocols, and of a product that one of them serves.
fn vendors() -> Vec<&'static str> {
    let protocols = adapters().into_iter().filter_map(|name| name.strip_prefix("adapter-"));
    protocols.filter(|name| *name != "canonical").chain(["kare"]).collect()
}

/// The edges between our own crates, by name without `usher-`.
fn allowed_edges() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut edges = BTreeMap::from([
        ("domain", vec![]),
        ("locales", vec!["domain"]),
        ("adapter-kit", vec!["domain"]),
        ("engine", vec!["domain", "storage"]),
        ("private-files", vec![]),
        ("tables", vec![]),
        ("conformance", vec![]),
        ("storage", vec!["domain", "private-files"]),
        ("mailer", vec!["engine", "domain", "locales", "private-files"]),
        ("webhooks", vec!["engine", "domain"]),
        ("mail-reports", vec!["engine", "domain"]),
        ("pg-cluster", vec![]),
        ("tests", vec!["conformance", "gateway", "engine", "storage", "domain", "adapter-kit", "pg-cluster"]),
        ("benches", vec!["gateway", "pg-cluster"]),
    ]);
    let mut gateway = vec![
        "domain",
        "adapter-kit",
        "engine",
        "private-files",
        "storage",
        "mailer",
        "webhooks",
        "mail-reports",
        "tables",
        "conformance",
    ];
    for adapter in adapters() {
        edges.insert(adapter, vec!["adapter-kit", "domain"]);
        gateway.push(adapter);
    }
    edges.insert("adapter-canonical", vec!["adapter-kit", "domain", "tables"]);
    edges.insert("adapter-pages", vec!["adapter-kit", "domain", "locales"]);
    gateway.push("adapter-pages");
    edges.insert(
        "adapter-console",
        vec!["adapter-kit", "adapter-canonical", "adapter-pages", "domain", "locales", "tables"],
    );
    gateway.push("adapter-console");
    edges.insert("gateway", gateway);
    edges
}

/// Third-party crates that only some of ours may name.
fn owners() -> Vec<(&'static str, Vec<&'static str>)> {
    let with_adapters = |others: &[&'static str]| [adapters(), others.to_vec()].concat();
    vec![
        ("diesel", vec!["storage"]),
        ("diesel-async", vec!["storage"]),
        ("diesel_migrations", vec!["storage"]),
        ("actix-web", vec!["gateway"]),
        ("rusqlite", vec!["benches"]),
        ("csv", vec!["gateway"]),
        ("encoding_rs", vec!["tables"]),
        ("chardetng", vec!["tables"]),
        ("lettre", vec!["mailer"]),
        ("askama", vec!["mailer", "adapter-pages", "adapter-console"]),
        ("fluent-bundle", vec!["locales"]),
        ("jsonwebtoken", vec!["engine"]),
        ("moka", vec!["engine"]),
        ("mimalloc", vec!["gateway"]),
        ("governor", vec!["gateway"]),
        ("ipnet", vec!["gateway"]),
        ("argon2", vec!["engine"]),
        (
            "aws-lc-rs",
            vec!["engine", "mailer", "webhooks", "mail-reports", "adapter-pages", "adapter-console", "tests"],
        ),
        (
            "base64",
            vec![
                "domain",
                "engine",
                "adapter-canonical",
                "adapter-pages",
                "adapter-console",
                "mailer",
                "webhooks",
                "mail-reports",
                "tests",
            ],
        ),
        ("unicode-normalization", vec!["domain"]),
        ("unicode-properties", vec!["domain"]),
        ("rustls-webpki", vec!["mail-reports"]),
        ("ureq", vec!["engine", "webhooks", "gateway"]),
        ("http", vec!["gateway", "tests"]),
        ("http-body-util", vec!["gateway"]),
        ("hyper", vec!["gateway"]),
        ("hyper-rustls", vec!["gateway"]),
        ("hyper-util", vec!["gateway"]),
        ("url", vec!["adapter-kit", "gateway"]),
        ("form_urlencoded", vec!["engine", "adapter-pages", "adapter-console"]),
        (
            "serde",
            with_adapters(&[
                "adapter-pages",
                "adapter-console",
                "adapter-kit",
                "conformance",
                "gateway",
                "engine",
                "storage",
                "tests",
            ]),
        ),
        (
            "serde_json",
            with_adapters(&[
                "adapter-kit",
                "conformance",
                "gateway",
                "engine",
                "storage",
                "mail-reports",
                "tests",
                "benches",
            ]),
        ),
        ("utoipa", with_adapters(&["adapter-pages", "adapter-console", "adapter-kit", "gateway"])),
        ("tokio", vec!["engine", "storage", "mailer", "webhooks", "mail-reports", "gateway", "tests", "benches"]),
    ]
}

fn packages() -> Vec<Package> {
    let manifest = root().join("Cargo.toml");
    MetadataCommand::new().manifest_path(manifest).no_deps().exec().unwrap().packages
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn short(name: &str) -> &str {
    name.strip_prefix("usher-").unwrap_or(name)
}

#[test]
fn crates_depend_only_on_those_they_may() {
    let edges = allowed_edges();
    let mut wrong = Vec::new();
    for package in packages() {
        let name = short(&package.name).to_owned();
        let allowed = edges.get(name.as_str()).unwrap_or_else(|| panic!("{name} has no line in this test"));
        for dependency in package.dependencies.iter().filter(|dependency| dependency.name.starts_with("usher-")) {
            // The storage's contract tests also look at what the engine does in a database.
            let for_tests = [("storage", "usher-engine"), (name.as_str(), "usher-pg-cluster")];
            let is_test_only = dependency.kind == DependencyKind::Development
                && for_tests.contains(&(name.as_str(), dependency.name.as_str()));
            if !allowed.contains(&short(&dependency.name)) && !is_test_only {
                wrong.push(format!("{name} -> {}", dependency.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn third_party_crates_are_named_by_their_owners_only() {
    let owners = owners();
    let mut wrong = Vec::new();
    for package in packages() {
        let name = short(&package.name).to_owned();
        for dependency in &package.dependencies {
            if dependency.kind == DependencyKind::Development {
                continue;
            }
            let rule = owners.iter().find(|(owned, _)| *owned == dependency.name);
            if rule.is_some_and(|(_, by)| !by.contains(&name.as_str())) {
                wrong.push(format!("{name} names {}", dependency.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn every_crate_takes_the_workspace_lints() {
    for package in packages() {
        let manifest = fs::read_to_string(&package.manifest_path).unwrap();
        assert!(manifest.contains("[lints]\nworkspace = true"), "{}", package.name);
    }
}

#[test]
fn the_engine_and_the_domain_name_no_vendor() {
    let mut wrong = Vec::new();
    for folder in [
        "crates/engine",
        "crates/domain",
        "crates/storage",
        "crates/mailer",
        "crates/webhooks",
        "crates/adapter-kit/src",
    ] {
        for file in files(&root().join(folder), "rs") {
            let text = fs::read_to_string(&file).unwrap().to_lowercase();
            wrong.extend(
                vendors().into_iter().filter(|vendor| text.contains(vendor)).map(|v| format!("{v} in {file:?}")),
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What ids look like when something is debugged may change; what is stored and compared may not.
#[test]
fn no_text_that_is_stored_is_a_debug_text() {
    let mut wrong = Vec::new();
    for folder in ["crates/engine/src", "crates/storage/src"] {
        for file in files(&root().join(folder), "rs") {
            let text = fs::read_to_string(&file).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            wrong.extend(code.lines().filter(|line| line.contains(":?}")).map(|line| format!("{file:?}: {line}")));
        }
    }
    assert!(wrong.is_empty(), "ids are written by `tagged`: {wrong:#?}");
}

/// Names that code had before it was given those of the field (ARCHITECTURE.md, "Words"), and what they are called now.
const RETIRED: [(&str, &str); 25] = [
    ("AnyCommand", "Perform"),
    ("AnyOutcome", "Command::Outcome"),
    ("Colour", "Color"),
    ("EngineDesk", "EngineUseCases"),
    ("FindMembers", "SearchMembers"),
    ("KeptAnswer", "StoredResponse"),
    ("LapsedQuery", "OverdueQuery"),
    ("LogIn", "OpenSession"),
    ("Miss", "RoutingError"),
    ("Passage", "Pipeline"),
    ("Presented", "Credentials"),
    ("Reach", "CallerScope"),
    ("ReadPlace", "WhoAmI"),
    ("RefreshTokens", "RefreshSession"),
    ("SealedEvent", "ChainedEvent"),
    ("SheetLine", "CsvRow"),
    ("Stale", "RevisionMismatch"),
    ("Surroundings", "RelatedRows"),
    ("Teller", "EventBuilder"),
    ("Told", "FieldProblem"),
    ("Unacceptable", "InvalidValue"),
    ("Unindexed", "FilterOnly"),
    ("of_word", "parse"),
    ("territory", "path_prefixes"),
    ("until_settled", "retry_on_conflict"),
];

#[test]
fn retired_names_do_not_come_back() {
    for file in files(&root().join("crates"), "rs") {
        let text = fs::read_to_string(&file).unwrap();
        let names = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
        for name in names {
            let known = RETIRED.iter().find(|(retired, _)| *retired == name);
            assert_eq!(known, None, "{}: `{name}` has another name now", file.display());
        }
    }
}

/// What all operations of a protocol do alike stands once, in its dialect.
#[test]
fn every_protocol_describes_its_operations_as_endpoints() {
    for adapter in adapters() {
        let sources = files(&root().join("crates").join(adapter).join("src"), "rs");
        let sources: Vec<String> = sources.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
        let dialects = sources.iter().filter(|text| text.contains("impl Dialect for")).count();
        assert_eq!(dialects, 1, "{adapter}");
        assert!(sources.iter().all(|text| !text.contains("impl MountedOperation for")), "{adapter}");
    }
}

#[test]
fn files_stay_small() {
    let mut lines = Vec::new();
    for folder in ["crates", "tests", "benches"] {
        for file in files(&root().join(folder), "rs") {
            let count = fs::read_to_string(&file).unwrap().lines().count();
            assert!(count <= 400, "{file:?} has {count} lines");
            lines.push(count);
        }
    }
    lines.sort_unstable();
    assert!(lines[lines.len() / 2] <= 110, "the median is {}", lines[lines.len() / 2]);
}

/// A case is one file, so that it is read, moved and reviewed as one.
#[test]
fn fixtures_are_one_file_a_case() {
    let folder = root().join("compat-fixtures");
    let others = files(&folder, "").into_iter().filter(|file| {
        let case = file.strip_prefix(&folder).unwrap();
        let is_case = case.extension().is_some_and(|extension| extension == "http") && case.components().count() >= 3;
        let names = ["README.md", "MATRIX.md", "results.txt", "PROTOCOL.md", "malformed-bodies.toml", "writes.toml"];
        !is_case && !names.iter().any(|name| file.ends_with(name))
    });
    assert_eq!(others.collect::<Vec<_>>(), Vec::<PathBuf>::new());
}

/// The files below a folder with an extension, or all of them.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("target") {
            found.extend(files(&path, extension));
        } else if extension.is_empty() || path.extension().is_some_and(|known| known == extension) {
            found.push(path);
        }
    }
    found
}

/// Whoever has what is mailed counts as the owner of the address, so nothing but the mail may get it.
#[test]
fn only_the_mail_is_given_the_token_that_proves_an_address() {
    let makers = ["engine/src/secrets.rs", "engine/src/worker/mails.rs"];
    let mut wrong = Vec::new();
    for file in files(&root().join("crates"), "rs") {
        let text = fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        if code.contains("mailed_token(") && !makers.iter().any(|maker| file.ends_with(maker)) {
            wrong.push(file);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
