//! Clients that generators make of the canonical API's OpenAPI document, against a gateway.

use super::{judge, judge_on_java, run, source};
use std::path::Path;
use usher_tests::{Lane, World};

/// A folder with the canonical document in it, below the judges' own, where their libraries are found.
fn with_document(world: &World, place: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir_in(place).unwrap();
    let document = world.client().get("/openapi/canonical.json", &[]).expect_status(200).text();
    std::fs::write(folder.path().join("canonical.json"), document).unwrap();
    folder
}

#[test]
fn a_client_made_by_openapi_typescript_does_what_a_client_does() {
    let Some(generator) = judge("node_modules/.bin/openapi-typescript") else { return };
    let world = World::new(Lane::Sqlite);
    let modules = generator.ancestors().nth(3).unwrap();
    let folder = with_document(&world, modules);
    let here = folder.path();
    std::fs::write(here.join("package.json"), r#"{"type":"module"}"#).unwrap();
    std::fs::write(here.join("flow.ts"), source("flow.ts")).unwrap();
    run(here, &generator, &["canonical.json", "-o", "api.d.ts"]);
    let strict =
        ["--strict", "--skipLibCheck", "--noUncheckedIndexedAccess", "--module", "nodenext", "--target", "es2022"];
    run(here, generator.with_file_name("tsc"), &[&strict[..], &["--types", "node", "flow.ts"]].concat());
    let base = format!("http://{}", world.client().address());
    run(here, "node", &["flow.js", &base, &world.get("credential:canonical.admin")]);
}

#[test]
fn a_client_made_by_openapi_python_client_does_what_a_client_does() {
    let Some(generator) = judge("bin/openapi-python-client") else { return };
    let arguments = ["generate", "--path", "canonical.json", "--output-path", "usher_client", "--meta", "none"];
    python_client(&generator, &arguments, "flow.py");
}

#[test]
fn a_client_made_by_openapi_generator_does_what_a_client_does() {
    let Some(generator) = judge_on_java("bin/openapi-generator-cli") else { return };
    let arguments = ["generate", "-i", "canonical.json", "-g", "python", "--package-name", "usher_generated"];
    let code_alone = ["--global-property", "apiDocs=false,modelDocs=false,apiTests=false,modelTests=false"];
    python_client(&generator, &[&arguments[..], &code_alone].concat(), "generated.py");
}

/// Makes a client, and lets a script do with it what clients do.
fn python_client(generator: &Path, arguments: &[&str], script: &str) {
    let world = World::new(Lane::Sqlite);
    let folder = with_document(&world, &std::env::temp_dir());
    let here = folder.path();
    std::fs::write(here.join(script), source(script)).unwrap();
    run(here, generator, arguments);
    let base = format!("http://{}", world.client().address());
    run(here, generator.with_file_name("python3"), &[script, &base, &world.get("credential:canonical.admin")]);
}
