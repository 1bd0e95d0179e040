//! The clients of `clients/`, where the judges are installed: what is generated of them is current, and their own tests
//! pass against a gateway. Those verify webhooks with the receivers of `clients/*/examples` and run what the READMEs say.

use crate::judges::{judge, run, succeed};
use crate::webhooks::world_that_calls;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use usher_tests::Lane;

fn clients() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../clients")
}

/// Runs the tests of a client against a gateway on each database, and looks whether what they said is as it should be.
fn with_each_gateway(tests: impl Fn() -> Command, is_whole: impl Fn(&str) -> bool) {
    for lane in Lane::all() {
        let world = world_that_calls(lane);
        let mut command = tests();
        command.env("USHER_URL", format!("http://{}", world.client().address()));
        command.env("USHER_KEY", world.get("credential:canonical.admin")).env("USHER_WEBHOOKS", "1");
        let said = succeed(&mut command);
        assert!(is_whole(&said), "{said}");
    }
}

/// Python of the judges, which leaves nothing beside the sources.
fn python(beside: &Path) -> Command {
    let mut python = Command::new(beside.with_file_name("python3"));
    python.env("PYTHONDONTWRITEBYTECODE", "1").env("RUFF_NO_CACHE", "true").current_dir(clients().join("python"));
    python
}

#[test]
fn what_is_generated_of_the_clients_is_current() {
    let Some(generator) = judge("bin/datamodel-codegen") else { return };
    succeed(python(&generator).args(["../generator", "--check"]));
}

#[test]
fn the_typescript_client_passes_its_tests_against_a_gateway() {
    let Some(tsc) = judge("node_modules/.bin/tsc") else { return };
    // Below the judges, where its libraries are found.
    let folder = tempfile::tempdir_in(tsc.ancestors().nth(3).unwrap()).unwrap();
    for part in ["package.json", "tsconfig.json", "README.md", "src", "test", "examples"] {
        let source = clients().join("typescript").join(part);
        run(folder.path(), "cp", &["-R", &source.to_string_lossy(), "."]);
    }
    run(folder.path(), &tsc, &[]);
    let compiled = fs::read_dir(folder.path().join("dist/test")).unwrap().map(|entry| entry.unwrap().path());
    let suites: Vec<_> = compiled.filter(|path| path.to_string_lossy().ends_with(".test.js")).collect();
    assert!(!suites.is_empty());
    let tests = || {
        let mut node = Command::new("node");
        node.arg("--test").args(&suites).current_dir(folder.path());
        node
    };
    with_each_gateway(tests, |said| said.contains("skipped 0"));
}

#[test]
fn the_python_client_passes_its_tests_against_a_gateway() {
    let Some(pytest) = judge("bin/pytest") else { return };
    let tests = || {
        let mut python = python(&pytest);
        python.args(["-m", "pytest", "-q", "-p", "no:cacheprovider", "tests", "../collection"]);
        python
    };
    with_each_gateway(tests, |said| said.contains(" passed") && !said.contains("skipped"));
}

#[test]
fn the_python_client_passes_its_types_and_its_lints() {
    let Some(checker) = judge("bin/mypy") else { return };
    let cache = tempfile::tempdir().unwrap();
    succeed(python(&checker).args(["-m", "mypy", "--cache-dir"]).arg(cache.path()));
    for arguments in [&["check"][..], &["format", "--check"]] {
        succeed(python(&checker).args(["-m", "ruff"]).args(arguments).args([".", "../generator", "../collection"]));
    }
}
