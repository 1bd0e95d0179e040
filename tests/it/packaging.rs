//! What `packaging/` says of Usher is so: metrics, settings, paths and versions. Whether the files are good ones is judged by the programs
//! that they are made for, in `packaging/check`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use usher_tests::{Installation, Lane};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn content(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The words of a text that begin like this.
fn words<'a>(text: &'a str, beginning: &str) -> BTreeSet<&'a str> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    words.filter(|word| word.starts_with(beginning)).collect()
}

/// The names of the time series of a gateway that has answered one request.
fn series() -> BTreeSet<String> {
    let installation = Installation::new(Lane::Sqlite);
    let serving = installation.serve();
    serving.client().get("/healthz", &[]).expect_status(200);
    let shown = serving.watch().get("/metrics", &[]).expect_status(200).text();
    let kinds = shown.lines().filter_map(|line| line.strip_prefix("# TYPE ")?.split_once(' '));
    let mut all = BTreeSet::new();
    for (name, kind) in kinds {
        let endings: &[&str] = match kind {
            "counter" => &["_total"],
            "histogram" => &["_bucket", "_count", "_sum"],
            _ => &[""],
        };
        all.extend(endings.iter().map(|ending| format!("{name}{ending}")));
    }
    all
}

#[test]
fn rules_and_dashboard_ask_for_metrics_that_there_are() {
    let series = series();
    // Counters by label are not shown before they have counted something, so they are looked for where they are registered.
    let source = content("crates/gateway/src/metrics.rs");
    let is_registered = |name: &str| {
        let counter = name.strip_prefix("usher_").and_then(|name| name.strip_suffix("_total"));
        counter.is_some_and(|name| source.contains(&format!("\"{name}\",")))
    };
    for (file, least) in [
        ("packaging/prometheus/alerts.yaml", 12),
        ("packaging/prometheus/alerts.test.yaml", 8),
        ("packaging/prometheus/RUNBOOK.md", 1),
        ("packaging/grafana/usher.json", 15),
    ] {
        let text = content(file);
        let asked = words(&text, "usher_");
        assert!(asked.len() >= least, "{file}: {asked:?}");
        for name in asked {
            assert!(series.contains(name) || is_registered(name), "{file}: there is no {name} among {series:?}");
        }
    }
}

#[test]
fn every_rule_has_its_section_in_the_runbook() {
    let (rules, runbook) = (content("packaging/prometheus/alerts.yaml"), content("packaging/prometheus/RUNBOOK.md"));
    let alerts: Vec<&str> = rules.lines().filter_map(|line| line.trim().strip_prefix("- alert: ")).collect();
    let sections: Vec<&str> = runbook.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    assert_eq!(alerts, sections);
    for alert in alerts {
        assert!(rules.contains(&format!("runbook: RUNBOOK.md#{}\n", alert.to_lowercase())), "{alert}");
    }
}

#[test]
fn packages_set_settings_that_there_are() {
    let installation = Installation::new(Lane::Sqlite).with("USHER__MAIL__SMTP_URL", "smtps://relay.example:465");
    let known: toml::Table = installation.run(&["config", "check"]).good().parse().unwrap();
    for file in [
        "packaging/docker/Dockerfile",
        "packaging/docker/compose.yaml",
        "packaging/helm/usher/templates/deployment.yaml",
        "packaging/helm/usher/templates/tests/ready.yaml",
    ] {
        let text = content(file);
        let variables = words(&text, "USHER__");
        assert!(!variables.is_empty(), "{file}");
        for variable in variables {
            let path = variable.trim_start_matches("USHER__").to_ascii_lowercase();
            let (sections, key) = path.rsplit_once("__").unwrap();
            let section = sections.split("__").try_fold(&known, |table, name| table.get(name)?.as_table());
            assert!(section.is_some_and(|section| section.contains_key(key)), "{file}: {variable}");
        }
    }
    let chart = content("packaging/helm/usher/values.yaml");
    let (_, rest) = chart.split_once("\nsettings: |\n").unwrap();
    let block: Vec<&str> = rest.lines().take_while(|line| line.is_empty() || line.starts_with("  ")).collect();
    assert!(block.len() > 3, "{block:?}");
    for settings in [content("packaging/systemd/usher.toml"), block.join("\n")] {
        fs::write(installation.folder().join("usher.toml"), &settings).unwrap();
        let ran = installation.run(&["config", "check", "--config", "usher.toml"]);
        assert_eq!(ran.code, Some(0), "{settings}\n{}", ran.err);
    }
}

#[test]
fn the_debian_package_brings_what_its_unit_names() {
    let manifest: toml::Table = content("crates/gateway/Cargo.toml").parse().unwrap();
    let package = &manifest["package"]["metadata"]["deb"];
    let here = |path: &toml::Value| root().join("crates/gateway").join(path.as_str().unwrap());
    let mut installed = BTreeSet::new();
    for asset in package["assets"].as_array().unwrap() {
        let is_built = asset[0].as_str().unwrap().starts_with("target/");
        assert!(is_built || here(&asset[0]).is_file(), "{asset}");
        installed.insert(format!("/{}", asset[1].as_str().unwrap()));
    }
    assert!(here(&package["license-file"][0]).is_file());
    assert!(here(&package["maintainer-scripts"]).join("postinst").is_file());
    assert!(here(&package["systemd-units"]["unit-scripts"]).join("usher.service").is_file());
    for file in package["conf-files"].as_array().unwrap() {
        assert!(installed.contains(file.as_str().unwrap()), "{file}");
    }
    let unit = content("packaging/systemd/usher.service");
    let words = unit.split(|letter: char| letter.is_whitespace() || letter == '=');
    let paths = words.map(|word| word.trim_start_matches("file://"));
    let paths: Vec<&str> = paths.filter(|path| path.starts_with("/usr/") || path.starts_with("/etc/")).collect();
    assert!(paths.len() >= 3, "{paths:?}");
    for path in paths {
        assert!(installed.contains(path), "{path} is not in {installed:?}");
    }
}

#[test]
fn every_package_is_of_this_version() {
    let (version, rust) = (env!("CARGO_PKG_VERSION"), env!("CARGO_PKG_RUST_VERSION"));
    for (file, line) in [
        ("CHANGELOG.md", format!("\n## [{version}]\n")),
        ("packaging/helm/usher/Chart.yaml", format!("\nappVersion: {version}\n")),
        ("packaging/docker/Dockerfile", format!("\nARG RUST_VERSION={rust}\n")),
    ] {
        assert!(content(file).contains(&line), "{file} lacks {line:?}");
    }
}
