//! Judges that nobody here wrote, where they are installed (`.ci/run` installs them into `target/judges`). They take the
//! OpenAPI documents at their word and try what follows from them.

use crate::wire::Protocol;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use usher_tests::{Lane, World, WorldOptions};

/// Operations by which a client could take its own rights away. They are judged for themselves, afterwards.
const DESTRUCTIVE: [&str; 10] = [
    "revoke_api_key",
    "edit_api_key",
    "rotate_api_key",
    "take_over_api_key",
    "edit_member",
    "block_member",
    "remove_member",
    "erase_member",
    "end_session",
    "change_password",
];

/// A program of the judges; `None` where they are not installed.
pub(crate) fn judge(program: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/judges");
    let found = folder.join(program);
    if found.exists() {
        return Some(found);
    }
    let required = std::env::var_os("USHER_REQUIRE_JUDGES").is_some_and(|value| value == "1");
    assert!(!required, "USHER_REQUIRE_JUDGES is set, but {program} is not in target/judges");
    let _ = writeln!(std::io::stderr(), "{program} does not judge: it is not installed");
    None
}

/// Lets Schemathesis judge the operations of an API that the arguments choose.
fn schemathesis(program: &Path, world: &World, api: &str, headers: &[(&str, String)], choice: &[String]) {
    let folder = tempfile::tempdir().unwrap();
    let base = format!("http://{}", world.client().address());
    let mut command = Command::new(program);
    let settings = Path::new(env!("CARGO_MANIFEST_DIR")).join("judges/schemathesis.toml");
    command.current_dir(folder.path()).arg("--config-file").arg(settings);
    command.args([
        "run",
        &format!("{base}/openapi/{api}.json"),
        "--url",
        &base,
        "--no-color",
        "--warnings",
        "off",
        "--seed",
        "1",
    ]);
    command.args(["--phases", "examples,coverage", "--continue-on-failure"]).args(choice);
    for (name, value) in headers {
        command.args(["--header", &format!("{name}: {value}")]);
    }
    let judged = command.output().unwrap();
    let said = String::from_utf8_lossy(&judged.stdout);
    assert!(judged.status.success(), "{api}: {said}\n{}", String::from_utf8_lossy(&judged.stderr));
    assert!(said.contains("generated"), "{api}: nothing was tried: {said}");
}

#[test]
fn schemathesis_finds_nothing_in_the_canonical_api() {
    let Some(program) = judge("bin/st") else { return };
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions::default());
        let headers = [("Authorization", world.bearer("canonical.admin"))];
        let choose = |flag: &str| DESTRUCTIVE.iter().flat_map(|name| [flag.to_owned(), (*name).to_owned()]).collect();
        let (others, themselves): (Vec<String>, Vec<String>) =
            (choose("--exclude-operation-id"), choose("--include-operation-id"));
        schemathesis(&program, &world, "canonical", &headers, &others);
        let [(name, value)] = &headers;
        world.client().get("/v1/organization", &[(&name.to_lowercase(), value)]).expect_status(200);
        schemathesis(&program, &world, "canonical", &headers, &themselves);
    }
}

/// Bodies at random, and chains of calls along the document's links.
#[test]
#[ignore = "it takes long: `just judges` runs it"]
fn schemathesis_finds_nothing_at_random_in_the_canonical_api() {
    let Some(program) = judge("bin/st") else { return };
    let world = World::new(Lane::Sqlite);
    let headers = [("Authorization", world.bearer("canonical.admin"))];
    let excluded = DESTRUCTIVE.iter().flat_map(|name| ["--exclude-operation-id".to_owned(), (*name).to_owned()]);
    let random = ["--phases", "fuzzing,stateful", "--max-examples", "20"].map(str::to_owned);
    schemathesis(&program, &world, "canonical", &headers, &excluded.chain(random).collect::<Vec<_>>());
}

#[test]
fn schemathesis_finds_nothing_in_backops() {
    let Some(program) = judge("bin/st") else { return };
    let world = World::new(Lane::Sqlite);
    let [bearer, (_, token)] = &*Protocol::Backops.credentials(&world, "admin") else { panic!("two credentials") };
    let headers = [("Authorization", bearer.1.clone()), ("x-Organization-Token", token.clone())];
    schemathesis(
        &program,
        &world,
        "backops",
        &headers,
        &["--exclude-operation-id".to_owned(), "remove_user".to_owned()],
    );
}

#[test]
fn schemathesis_finds_nothing_in_bizkithub() {
    let Some(program) = judge("bin/st") else { return };
    let world = World::new(Lane::Sqlite);
    let headers = [("Authorization", world.bearer("bizkithub.admin"))];
    schemathesis(&program, &world, "bizkithub", &headers, &[]);
}

#[test]
fn schemathesis_finds_nothing_in_apexscore() {
    let Some(program) = judge("bin/st") else { return };
    let world = World::new(Lane::Sqlite);
    let headers = [("Authorization", world.bearer("apexscore.admin"))];
    schemathesis(&program, &world, "apexscore", &headers, &[]);
}

/// One path of each operation: the others, of other audiences and without the stage, are the same endpoints.
#[test]
#[ignore = "it takes long: `just judges` runs it"]
fn schemathesis_finds_nothing_in_ad_invite() {
    let Some(program) = judge("bin/st") else { return };
    let world = World::new(Lane::Sqlite);
    let session = world.get("credential:ad_invite_session.admin");
    let headers = [("Authorization", world.bearer("ad_invite_access.admin")), ("x-session-token", session)];
    let operations = [
        "ad_invite",
        "na_invite",
        "register_user",
        "update_user",
        "create_ad_user",
        "update_ad_user",
        "get_user",
        "list_users",
        "login",
        "login_by_invitation",
        "refresh",
        "forgot_password",
        "reset_password",
    ];
    let choice = operations.iter().flat_map(|name| ["--include-operation-id".to_owned(), (*name).to_owned()]);
    schemathesis(&program, &world, "ad-invite", &headers, &choice.collect::<Vec<_>>());
}

/// A program that has to succeed, in a folder.
pub(crate) fn run(folder: &Path, program: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) {
    succeed(Command::new(program).args(arguments).current_dir(folder));
}

/// Runs a command that has to succeed, and answers what it said.
pub(crate) fn succeed(command: &mut Command) -> String {
    let done = command.output().unwrap();
    let said = [String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr)].concat();
    assert!(done.status.success(), "{command:?}: {said}");
    said
}

/// A folder with the canonical document in it, below the judges' own, where their libraries are found.
fn with_document(world: &World, place: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir_in(place).unwrap();
    let document = world.client().get("/openapi/canonical.json", &[]).expect_status(200).text();
    std::fs::write(folder.path().join("canonical.json"), document).unwrap();
    folder
}

fn source(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("judges").join(name)).unwrap()
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
    let world = World::new(Lane::Sqlite);
    let folder = with_document(&world, &std::env::temp_dir());
    let here = folder.path();
    std::fs::write(here.join("flow.py"), source("flow.py")).unwrap();
    run(here, &generator, &["generate", "--path", "canonical.json", "--output-path", "usher_client", "--meta", "none"]);
    let base = format!("http://{}", world.client().address());
    run(here, generator.with_file_name("python3"), &["flow.py", &base, &world.get("credential:canonical.admin")]);
}

#[test]
fn zod_says_the_same_of_bad_bodies_as_ad_invite() {
    let Some(zod) = judge("node_modules/zod") else { return };
    let world = World::new(Lane::Sqlite);
    let folder = tempfile::tempdir_in(zod.ancestors().nth(2).unwrap()).unwrap();
    std::fs::write(folder.path().join("zod.mjs"), source("zod.mjs")).unwrap();
    let base = format!("http://{}", world.client().address());
    let [access, session] = ["access", "session"].map(|kind| world.get(&format!("credential:ad_invite_{kind}.admin")));
    run(folder.path(), "node", &["zod.mjs", &base, &access, &session, &world.get("ordinal:account.reader")]);
}

#[test]
fn django_rest_framework_says_the_same_of_bad_fields_as_apexscore() {
    let Some(django) = judge("bin/django-admin") else { return };
    let python = django.with_file_name("python3");
    let world = World::new(Lane::Sqlite);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("framework.py"), source("framework.py")).unwrap();
    let base = format!("http://{}", world.client().address());
    let (bearer, organization) = (world.bearer("apexscore.admin"), world.get("id:organization.acme"));
    run(folder.path(), python, &["framework.py", &base, &bearer, &organization]);
}
