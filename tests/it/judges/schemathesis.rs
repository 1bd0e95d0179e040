//! Schemathesis on the OpenAPI documents: `tests/judges/schemathesis.toml` and, for pages, `pages.toml` say what is not a
//! finding, and why.

use super::judge;
use crate::console::{cookie_of, hidden};
use crate::wire::Protocol;
use std::path::Path;
use std::process::Command;
use usher_tests::{Lane, World, WorldOptions};

/// Operations by which a client could take its own rights away. They are judged for themselves, afterwards.
const DESTRUCTIVE: [&str; 12] = [
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
    "archive_organization",
    "delete_organization",
];

/// Pages of the console that end the session, the account or the organization that all others need.
const ENDINGS: [&str; 10] = [
    "sign_out",
    "sign_out_everywhere",
    "end_session",
    "delete_account",
    "leave_organization",
    "switch_organization",
    "change_password",
    "archive_organization",
    "delete_organization",
    "operator_sign_out",
];

/// What is tried: examples, the edges of every schema, data at random, and chains of calls.
const PHASES: [&str; 4] = ["--phases", "examples,coverage,fuzzing,stateful", "--max-examples", "3"];
/// What is tried of pages: the fields of their forms are texts without bounds, so that there are no edges to try.
const PHASES_OF_PAGES: [&str; 2] = ["--phases", "fuzzing,stateful"];

/// An API to be judged, as somebody who administers an organization in a world.
struct Judged<'a> {
    world: &'a World,
    api: &'static str,
    headers: Vec<(&'static str, String)>,
    /// The nonce of forms, where they are judged.
    nonce: Option<String>,
}

impl Judged<'_> {
    /// Lets Schemathesis judge the operations that the arguments choose.
    fn by(&self, program: &Path, choice: &[String]) {
        let Self { world, api, headers, nonce } = self;
        let folder = tempfile::tempdir().unwrap();
        let base = format!("http://{}", world.client().address());
        let settings = if nonce.is_some() { "pages.toml" } else { "schemathesis.toml" };
        let judges = Path::new(env!("CARGO_MANIFEST_DIR")).join("judges");
        let mut command = Command::new(program);
        command.env("SCHEMATHESIS_HOOKS", judges.join("hooks.py")).env("PYTHONDONTWRITEBYTECODE", "1");
        command.current_dir(folder.path()).arg("--config-file").arg(judges.join(settings));
        command.args(["run", &format!("{base}/openapi/{api}.json"), "--url", &base]);
        command.args(["--no-color", "--warnings", "off", "--seed", "1", "--continue-on-failure"]);
        command.args(PHASES).args(choice);
        for (name, value) in headers {
            command.args(["--header", &format!("{name}: {value}")]);
        }
        let done = command.envs(nonce.iter().map(|nonce| ("USHER_NONCE", nonce))).output().unwrap();
        let said = String::from_utf8_lossy(&done.stdout);
        assert!(done.status.success(), "{api}: {said}\n{}", String::from_utf8_lossy(&done.stderr));
        assert!(said.contains("generated"), "{api}: nothing was tried: {said}");
    }
}

/// Arguments that include or exclude operations.
fn operations(flag: &str, names: &[&str]) -> Vec<String> {
    names.iter().flat_map(|name| [format!("--{flag}-operation-id"), (*name).to_owned()]).collect()
}

#[test]
fn schemathesis_finds_nothing_in_the_canonical_api() {
    let Some(program) = judge("bin/st") else { return };
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions::default());
        let judged = canonical(&world);
        judged.by(&program, &operations("exclude", &DESTRUCTIVE));
        let [(name, value)] = &*judged.headers else { panic!("one header") };
        world.client().get("/v1/organization", &[(&name.to_lowercase(), value)]).expect_status(200);
        judged.by(&program, &operations("include", &DESTRUCTIVE));
    }
}

/// More data at random, and longer.
#[test]
#[ignore = "it takes long: `just judges` runs it"]
fn schemathesis_finds_nothing_for_long_in_the_canonical_api() {
    let Some(program) = judge("bin/st") else { return };
    let world = World::new(Lane::Sqlite);
    let more = ["--phases", "fuzzing,stateful", "--max-examples", "20"].map(str::to_owned);
    canonical(&world).by(&program, &[operations("exclude", &DESTRUCTIVE), more.to_vec()].concat());
}

fn canonical(world: &World) -> Judged<'_> {
    let headers = vec![("Authorization", world.bearer("canonical.admin"))];
    Judged { world, api: "canonical", headers, nonce: None }
}

#[test]
fn schemathesis_finds_nothing_in_backops() {
    let Some(program) = judge("bin/st") else { return };
    let world = World::new(Lane::Sqlite);
    let [bearer, (_, token)] = &*Protocol::Backops.credentials(&world, "admin") else { panic!("two credentials") };
    let headers = vec![("Authorization", bearer.1.clone()), ("x-Organization-Token", token.clone())];
    let judged = Judged { world: &world, api: "backops", headers, nonce: None };
    judged.by(&program, &operations("exclude", &["remove_user"]));
}

#[test]
fn schemathesis_finds_nothing_in_bizkithub() {
    let Some(program) = judge("bin/st") else { return };
    let world = World::new(Lane::Sqlite);
    let headers = vec![("Authorization", world.bearer("bizkithub.admin"))];
    Judged { world: &world, api: "bizkithub", headers, nonce: None }.by(&program, &[]);
}

#[test]
fn schemathesis_finds_nothing_in_apexscore() {
    let Some(program) = judge("bin/st") else { return };
    let world = World::new(Lane::Sqlite);
    let headers = vec![("Authorization", world.bearer("apexscore.admin"))];
    Judged { world: &world, api: "apexscore", headers, nonce: None }.by(&program, &[]);
}

#[test]
fn schemathesis_finds_nothing_in_ad_invite() {
    let Some(program) = judge("bin/st") else { return };
    // One path of each operation: the others, of other audiences and without the stage, are the same endpoints.
    let once = [
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
    let world = World::new(Lane::Sqlite);
    ad_invite(&world).by(&program, &operations("include", &once));
}

#[test]
#[ignore = "it takes long: `just judges` runs it"]
fn schemathesis_finds_nothing_at_any_path_of_ad_invite() {
    let Some(program) = judge("bin/st") else { return };
    let world = World::new(Lane::Sqlite);
    ad_invite(&world).by(&program, &[]);
}

fn ad_invite(world: &World) -> Judged<'_> {
    let session = world.get("credential:ad_invite_session.admin");
    let headers = vec![("Authorization", world.bearer("ad_invite_access.admin")), ("x-session-token", session)];
    Judged { world, api: "ad-invite", headers, nonce: None }
}

#[test]
fn schemathesis_finds_nothing_in_the_console() {
    let Some(program) = judge("bin/st") else { return };
    let world = World::new(Lane::Sqlite);
    let cookie = cookie_of(&world, "admin@acme.example");
    let page = world.client().get("/console/password", &[("cookie", &cookie)]).expect_status(200).text();
    let nonce = Some(hidden(&page, "nonce"));
    let judged = Judged { world: &world, api: "console", headers: vec![("Cookie", cookie)], nonce };
    let phases = PHASES_OF_PAGES.map(str::to_owned).to_vec();
    judged.by(&program, &[operations("exclude", &ENDINGS), phases].concat());
    let cookie = &judged.headers[0].1;
    world.client().get("/console/account", &[("cookie", cookie)]).expect_status(200);
}

#[test]
fn schemathesis_finds_nothing_in_the_pages_of_invitees() {
    let Some(program) = judge("bin/st") else { return };
    let world = World::new(Lane::Sqlite);
    let page = world.client().get("/password/forgot", &[]).expect_status(200).text();
    let judged = Judged { world: &world, api: "pages", headers: Vec::new(), nonce: Some(hidden(&page, "nonce")) };
    judged.by(&program, &PHASES_OF_PAGES.map(str::to_owned));
}
