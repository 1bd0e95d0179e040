//! `usher compare`: recordings of an original that is a gateway of ours are answered alike, and what differs is told.

use super::record::{ended, files, record};
use serde_json::json;
use usher_tests::{Installation, Lane};

/// Records calls of a client: with a token, an invitation that repeats, a look at it, and refusals.
fn recorded(installation: &Installation) {
    let made = installation.bootstrap("Acme");
    let serving = installation.serve();
    let proxy = record(installation, &format!("http://{}", serving.address()), &[]);
    let bearer = format!("Bearer {}", made["credentials"]["backops"]["api_key"].as_str().unwrap());
    let (client, organization) = (proxy.client(), made["organization"]["id"].as_str().unwrap());
    let authorized = client.get(&format!("/Organizations/{organization}/authorize"), &[("authorization", &bearer)]);
    let token = authorized.expect_status(200).json()["token"].as_str().unwrap().to_owned();
    let headers = [("authorization", bearer.as_str()), ("x-organization-token", token.as_str())];
    let license = made["licenses"][0]["id"].as_str().unwrap();
    let member = json!({ "connectedUserEmail": "robert@customer.example", "licenseId": license, "permissions": ["Organization.Read"] });
    let invited =
        client.json("POST", "/crew/invite", &headers, &json!({ "members": [member] })).expect_status(200).json();
    let crew = invited["results"][0]["crewId"].as_str().unwrap().to_owned();
    client.get(&format!("/crew/{crew}"), &headers).expect_status(200);
    client.json("POST", "/crew/invite", &headers, &json!({ "members": [] })).expect_status(400);
    client.get(&format!("/crew/{organization}"), &headers).expect_status(404);
    assert!(ended(proxy).starts_with("5 calls passed, 5 kept"));
}

#[test]
fn what_a_gateway_of_ours_has_answered_is_answered_alike() {
    let installation = Installation::new(Lane::Sqlite).with("TMPDIR", "tmp");
    std::fs::create_dir(installation.folder().join("tmp")).unwrap();
    recorded(&installation);
    let database = |name: &str| std::fs::read(installation.folder().join(name)).unwrap_or_default();
    let mailed = files(&installation.mails()).len();
    let before = ["usher.db", "usher.db-wal"].map(database);
    let ran = installation.run(&["compare", "backops", "--recorded", "kept"]);
    assert_eq!(ran.code, Some(0), "{} {}", ran.out, ran.err);
    assert!(ran.out.ends_with("5 calls, 5 compared, 5 alike: 100 %\n"), "{}", ran.out);
    assert!(["usher.db", "usher.db-wal"].map(database) == before, "the installation was written to");
    assert!(files(&installation.folder().join("tmp")).is_empty(), "something is left behind");
    assert_eq!(files(&installation.mails()).len(), mailed, "something was mailed");

    // An original that says another word, another status and one member more, and an id from before the recording.
    let invite = files(&installation.folder().join("kept/backops/crew_invite"));
    let change = |file: &std::path::Path, from: &str, to: &str| {
        let text = std::fs::read_to_string(file).unwrap();
        assert!(text.contains(from), "{from} is not in {text}");
        std::fs::write(file, text.replace(from, to)).unwrap();
    };
    change(&invite[0], "\"outcome\":\"invited\"", "\"outcome\":\"granted\",\"seat\":1");
    change(&invite[1], "HTTP/1.1 400", "HTTP/1.1 422");
    let record = files(&installation.folder().join("kept/backops/crew_record"));
    change(&record[1], "GET /crew/{{uuid:", "GET /crew/{{uuid:9");
    let arguments = ["compare", "backops", "--recorded", "kept", "--format", "json", "--report", "r.json"];
    let ran = installation.run(&arguments);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert_eq!(ran.out, "5 calls, 4 compared, 2 alike: 50 %\n");
    let report: serde_json::Value =
        serde_json::from_slice(&std::fs::read(installation.folder().join("r.json")).unwrap()).unwrap();
    let fields = &report["operations"]["crew_invite"]["differences"];
    assert_eq!(fields["$.results[].outcome"]["original"], "\"granted\"", "{report}");
    assert_eq!(fields["$.results[].outcome"]["usher"], "\"invited\"", "{report}");
    assert_eq!(fields["$.results[].seat"]["usher"], "absent", "{report}");
    assert_eq!((&fields["status"]["original"], &fields["status"]["usher"]), (&json!("422"), &json!("400")), "{report}");
    let unknown = report["operations"]["crew_record"]["not_compared"].as_object().unwrap();
    assert!(unknown.keys().all(|reason| reason.starts_with("nobody knows uuid:9")) && unknown.len() == 1, "{report}");
    let enough = installation.run(&["compare", "backops", "--recorded", "kept", "--enough", "50"]);
    assert_eq!(enough.code, Some(0), "{}", enough.err);
}

#[test]
fn a_folder_without_recordings_is_said() {
    let installation = Installation::new(Lane::Sqlite);
    for folder in [".", "nowhere"] {
        let ran = installation.run(&["compare", "backops", "--recorded", folder]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
    }
}
