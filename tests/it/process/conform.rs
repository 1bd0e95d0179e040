//! `usher conform`: the fixtures as a black box against a host.

use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use usher_tests::fixture::SETTINGS;
use usher_tests::{Client, Installation, Lane, Ran, World, WorldOptions};

const VENDORS: [&str; 5] = ["ad-invite", "apexscore", "backops", "bizkithub", "canonical"];

/// Runs the command against an address with what a world knows; gives its report, too.
fn conform(world: &World, address: SocketAddr, vendor: &str, others: &[&str]) -> (Ran, Vec<Value>) {
    let installation = Installation::new(Lane::Sqlite);
    let mut file = "[bindings]\n".to_owned();
    for (name, value) in world.bindings.iter() {
        writeln!(file, "{} = {}", json!(name), json!(value)).unwrap();
    }
    std::fs::write(installation.folder().join("world.toml"), file).unwrap();
    let base = format!("http://{address}");
    let command = ["conform", vendor, "--base-url", &base, "--credentials", "world.toml", "--pause", "0ms"];
    let ran = installation.run(&[command.as_slice(), &["--format", "json", "--report", "r.json"], others].concat());
    let report = std::fs::read(installation.folder().join("r.json")).unwrap_or_default();
    (ran, serde_json::from_slice(&report).unwrap_or_default())
}

/// The cases of an outcome.
fn of<'a>(report: &'a [Value], outcome: &str) -> Vec<&'a Value> {
    report.iter().filter(|case| case["outcome"] == outcome).collect()
}

#[test]
fn every_case_that_reads_passes_on_a_host_with_the_people_of_the_fixtures() {
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: SETTINGS.to_owned() });
        drop(world.mails());
        for vendor in VENDORS {
            for values in ["exact", "form"] {
                let (ran, report) = conform(&world, world.client().address(), vendor, &["--values", values]);
                assert_eq!(of(&report, "differs"), Vec::<&Value>::new(), "{lane:?} {vendor} {}", ran.err);
                let passed = of(&report, "passes").len();
                assert!(passed > 3, "{vendor}: {passed} passed of {report:?}");
                let reason = |case: &&Value| case["reason"].as_str().unwrap().to_owned();
                let others: Vec<_> =
                    of(&report, "skipped").iter().map(reason).filter(|r| !r.contains("may write")).collect();
                assert!(others.len() < report.len() / 10, "{vendor}: {others:?}");
                assert_eq!(ran.code, Some(0), "{}", ran.err);
                assert!(ran.out.contains(&format!("{passed} pass, 0 differ")), "{}", ran.out);
            }
        }
    }
}

/// On a host that stays as cases leave it, whatever can still be asked passes, and nobody is written to elsewhere.
#[test]
fn cases_that_write_pass_and_write_under_the_domain_that_is_named() {
    const ENOUGH: [usize; 4] = [200, 165, 235, 160];
    for lane in Lane::all() {
        for (vendor, enough) in VENDORS.into_iter().zip(ENOUGH) {
            let world = World::with(lane, &WorldOptions { settings: SETTINGS.to_owned() });
            let before: Vec<_> = world.mails().into_iter().map(|mail| mail.to).collect();
            let path = format!("/v1/licenses/{}", world.get("typed:license.team"));
            let bearer = world.bearer("canonical.admin");
            let headers = [("authorization", &*bearer), ("if-match", "\"0\"")];
            world.client().json("PATCH", &path, &headers, &json!({ "seats": 900 })).expect_status(200);
            let options = ["--allow-writes", "--address-domain", "conform.example.org"];
            let (ran, report) = conform(&world, world.client().address(), vendor, &options);
            // Two cases need a license that runs out.
            let is_full = |case: &&Value| case["title"].as_str().unwrap().contains("seats");
            let differing: Vec<_> = of(&report, "differs").into_iter().filter(|case| !is_full(case)).collect();
            assert_eq!(differing, Vec::<&Value>::new(), "{lane:?} {vendor} {}", ran.err);
            assert!(of(&report, "passes").len() >= enough, "{vendor} {}", ran.out);
            for mail in world.mails() {
                let is_known = before.contains(&mail.to) || mail.to.ends_with("@acme.example");
                assert!(is_known || mail.to.ends_with("@conform.example.org"), "{vendor}: {}", mail.to);
            }
        }
    }
}

/// All of an organization but its people, and its administrator.
fn organization(client: Client, admin: &Value) -> Vec<Value> {
    let bearer = format!("Bearer {}", admin["credentials"]["canonical"]["access_token"].as_str().unwrap());
    let see = |path: &str| client.get(path, &[("authorization", &*bearer)]).expect_status(200).json();
    let email = admin["admin"]["email"].as_str().unwrap();
    let lists = ["roles", "permissions", "permission-templates", "resources", "webhooks", "blocklist", "api-keys"];
    let mut all: Vec<Value> = lists.iter().map(|list| see(&format!("/v1/{list}?limit=200"))).collect();
    all.extend([see("/v1/organization"), see(&format!("/v1/members?email={email}"))]);
    // The seats that invitees take are what writing is for, and so are times of use.
    let licenses = see("/v1/licenses?limit=200");
    all.extend(
        licenses["data"].as_array().unwrap().iter().map(|it| json!([it["id"], it["name"], it["seats"]["total"]])),
    );
    all.iter_mut().for_each(forget_uses);
    all
}

fn forget_uses(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|name, _| name != "last_used_at");
            members.values_mut().for_each(forget_uses);
        }
        Value::Array(values) => values.iter_mut().for_each(forget_uses),
        _ => {}
    }
}

/// On a host with another world, refusals of the fixtures would be granted: `{"slug":"other"}` is free there, and the rights of
/// the last administrator are those of the operator.
#[test]
fn nothing_of_a_fresh_organization_or_of_the_caller_changes() {
    let lanes = Lane::all().into_iter().map(|lane| (lane, false)).chain([(Lane::Sqlite, true)]);
    for (lane, is_all_admin) in lanes {
        for vendor in VENDORS {
            let installation = Installation::new(lane).with("USHER__HTTP__REQUESTS_PER_MINUTE", "0");
            let made = installation.bootstrap("Fresh");
            let serving = installation.serve();
            let file = fresh_world(&made, &installation.run(&["conform", vendor, "--template"]).good(), is_all_admin);
            std::fs::write(installation.folder().join("fresh.toml"), file).unwrap();
            let before = organization(serving.client(), &made);
            let base = format!("http://{}", serving.address());
            let command = ["conform", vendor, "--base-url", &base, "--credentials", "fresh.toml", "--pause", "0ms"];
            let writes = ["--allow-writes", "--address-domain", "conform.example.org", "--format", "json"];
            let ran = installation.run(&[command.as_slice(), &writes, &["--report", "r.json"]].concat());
            let report: Vec<Value> =
                serde_json::from_slice(&std::fs::read(installation.folder().join("r.json")).unwrap()).unwrap();
            assert!(of(&report, "passes").len() > 10, "{vendor}: {} {}", ran.out, ran.err);
            let after = organization(serving.client(), &made);
            assert_eq!(after, before, "{lane:?} {vendor} {is_all_admin}");
        }
    }
}

/// The template filled in with what a bootstrapped organization has; where `is_all_admin`, the administrator stands for all.
fn fresh_world(made: &Value, template: &str, is_all_admin: bool) -> String {
    let credentials = &made["credentials"];
    let secret = |family: &str| match family {
        "canonical" => &credentials["canonical"]["api_key"],
        "canonical_token" => &credentials["canonical"]["access_token"],
        "bizkithub" => &credentials["bizkithub"]["api_key"],
        "backops" => &credentials["backops"]["api_key"],
        "apexscore" => &credentials["apexscore"]["access_token"],
        "ad_invite_access" => &credentials["ad_invite"]["access_token"],
        "ad_invite_session" => &credentials["ad_invite"]["session_token"],
        _ => &Value::Null,
    };
    let value = |name: &str| {
        let (kind, of) = name.split_once(':')?;
        let (family, person) = of.split_once('.').unwrap_or_default();
        let is_admin = person == "admin" || is_all_admin;
        let found = match (kind, family) {
            ("credential", family) if is_admin => secret(family),
            ("id", "organization") if person == "acme" => &made["organization"]["id"],
            ("slug", "organization") if person == "acme" => &made["organization"]["slug"],
            ("ordinal", "organization") if person == "acme" => &made["organization"]["ordinal"],
            ("id", "license") if person == "team" => &made["licenses"][0]["id"],
            ("id", "account") if is_admin => &made["admin"]["account_id"],
            ("id", "member") if is_admin => &made["admin"]["member_id"],
            _ => &Value::Null,
        };
        (!found.is_null()).then(|| found.as_str().map_or_else(|| found.to_string(), str::to_owned))
    };
    let filled = template.lines().map(|line| {
        let name = line.strip_prefix('"').and_then(|rest| rest.split_once('"')).map(|(name, _)| name);
        let value = name.and_then(value);
        value.map_or_else(|| line.to_owned(), |value| format!("{} = {}", json!(name.unwrap()), json!(value)))
    });
    filled.collect::<Vec<_>>().join("\n")
}

/// A host that answers everything alike and keeps the request lines.
fn host(answer: &'static str) -> (SocketAddr, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (address, asked) = (listener.local_addr().unwrap(), Arc::<Mutex<Vec<String>>>::default());
    let kept = Arc::clone(&asked);
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            kept.lock().unwrap().push(line.clone());
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    (address, asked)
}

#[test]
fn what_differs_is_named_by_its_field_and_nothing_is_written_unasked() {
    let world = World::new(Lane::Sqlite);
    let body = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n{\"id\":7,\"key\":\"\"}";
    let (address, asked) = host(body);
    let (ran, report) = conform(&world, address, "ad-invite", &["--case", "get_user"]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    let found = of(&report, "differs");
    let active = found.iter().find(|case| case["name"] == "ad-invite/get_user/an-active-member").unwrap();
    let absent = json!({ "field": "$.data", "expected": "an object", "actual": "absent" });
    assert_eq!(active["differences"][0], absent);
    assert!(ran.err.contains("cases that were asked differ"), "{}", ran.err);
    let lines = asked.lock().unwrap().clone();
    assert!(
        !lines.is_empty() && lines.iter().all(|line| line.starts_with("GET ") || line.starts_with("HEAD ")),
        "{lines:?}"
    );
}

#[test]
fn what_was_not_compared_is_no_success() {
    let world = World::new(Lane::Sqlite);
    let body = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
    let (address, asked) = host(body);
    for (case, said) in [
        ("crew_invite/people", "nothing was compared: all "),
        ("no_such_case", "nothing was compared: no case has such a name"),
    ] {
        let (ran, _) = conform(&world, address, "backops", &["--case", case]);
        assert_eq!(ran.code, Some(4), "{case}: {}", ran.err);
        assert!(ran.err.contains(said), "{case}: {}", ran.err);
    }
    assert!(asked.lock().unwrap().is_empty());
    let real = World::with(Lane::Sqlite, &WorldOptions { settings: SETTINGS.to_owned() });
    let (ran, report) = conform(&real, real.client().address(), "backops", &[]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let skipped = of(&report, "skipped").len();
    let note = format!("most cases were skipped ({skipped} of {})", report.len());
    assert!(ran.err.contains(&note), "{}", ran.err);
}

#[test]
fn mistakes_are_told_before_anything_is_sent() {
    let installation = Installation::new(Lane::Sqlite);
    let silent = installation.run(&["conform", "backops", "--base-url", "http://127.0.0.1:1", "--pause", "0ms"]);
    assert_eq!(silent.code, Some(3), "{}", silent.err);
    assert!(silent.err.contains("http://127.0.0.1:1 does not answer"), "{}", silent.err);
    for (options, said) in [
        (&["conform", "nobody"][..], "invalid value 'nobody' for '<VENDOR>'"),
        (&["conform", "backops"], "--base-url <URL>"),
        (&["conform", "backops", "--base-url", "ftp://a.example"], "is no base URL"),
        (&["conform", "backops", "--base-url", "http://a.example", "--allow-writes"], "--address-domain <DOMAIN>"),
        (
            &["conform", "backops", "--base-url", "http://a.example", "--credentials", "none.toml"],
            "none.toml: No such file",
        ),
    ] {
        let ran = installation.run(options);
        assert_eq!(ran.code, Some(2), "{options:?}: {}", ran.err);
        assert!(ran.err.contains(said), "{options:?}: {}", ran.err);
    }
    let template = installation.run(&["conform", "backops", "--template"]).good();
    assert!(template.contains("\"credential:backops.admin\" = \"\"  # "), "{template}");
    assert!(template.contains("# `foreign` also works at events: it needs "), "{template}");
    let organization = "\"id:organization.acme\" = \"01890a5d-ac96-774b-bcce-b302099a8057\"";
    let filled = template.replace("\"id:organization.acme\" = \"\"", organization);
    std::fs::write(installation.folder().join("filled.toml"), filled).unwrap();
    let (address, asked) = host("HTTP/1.1 503 Down\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    let base = format!("http://{address}");
    let command = ["conform", "backops", "--base-url", &base, "--credentials", "filled.toml", "--format", "junit"];
    let ran = installation.run(&[command.as_slice(), &["--case", "get_users", "--pause", "0ms"]].concat());
    // Without credentials, only what is refused for the lack of them can be asked.
    assert!(ran.out.starts_with("<?xml version=\"1.0\"") && ran.out.contains("<failure message="), "{}", ran.out);
    assert!(ran.out.contains("nothing is known as {{credential:backops.admin}}"), "{}", ran.out);
    assert!(!asked.lock().unwrap().is_empty());
}
