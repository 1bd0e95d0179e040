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

/// Keeps calls as a recording has them: operation, instant, request and answer.
fn kept(installation: &Installation, vendor: &str, calls: &[(&str, &str, &str, &str)]) {
    for (number, (operation, at, request, answer)) in calls.iter().enumerate() {
        let folder = installation.folder().join("kept").join(vendor).join(operation);
        std::fs::create_dir_all(&folder).unwrap();
        let front =
            format!("title = \"t\"\nprovenance = \"recorded\"\nsource = \"the original\"\nrecorded = \"{at}\"\n");
        let file = format!("+++\n{front}+++\n>>> request\n{request}\n<<< response\n{answer}\n");
        std::fs::write(folder.join(format!("{number}.http")), file).unwrap();
    }
}

fn compared(installation: &Installation, vendor: &str) -> (String, serde_json::Value) {
    let ran = installation.run(&["compare", vendor, "--recorded", "kept", "--format", "json", "--report", "r.json"]);
    assert!(matches!(ran.code, Some(0 | 1)), "{} {}", ran.out, ran.err);
    let report = std::fs::read(installation.folder().join("r.json")).unwrap();
    (ran.out, serde_json::from_slice(&report).unwrap())
}

/// The scratch organization is made a day before the first call, and a recording can take longer than a token is good.
#[test]
fn tokens_of_ad_invite_are_good_at_every_call() {
    let invite = |user: usize| {
        let request = format!(
            "POST /main/users-organizations/v1/ad/invite HTTP/1.1\nauthorization: Bearer {{{{jwt:1}}}}\n\
             x-session-token: {{{{jwt:2}}}}\ncontent-type: application/json\n\n\
             {{\"firstName\":\"{{{{text:1}}}}\",\"lastName\":\"{{{{text:2}}}}\",\
             \"email\":\"person-{user}@domain-1.example\",\"permissions\":{{\"group\":0}}}}"
        );
        let answer = format!(
            "HTTP/1.1 201\ncontent-type: application/json\n\n{{\"data\":{{\"userId\":{{{{int:{user}}}}},\
             \"organizationId\":{{{{int:9}}}},\"scope\":1,\"permissions\":{{\"group\":0,\"read\":[],\"manage\":[]}},\
             \"deletedAt\":null,\"updatedAt\":\"2026-11-20T12:00:00.000Z\",\"createdAt\":\"2026-11-20T12:00:00.000Z\"}}}}"
        );
        (request, answer)
    };
    let [first, second] = [1, 2].map(invite);
    let installation = Installation::new(Lane::Sqlite);
    kept(
        &installation,
        "ad-invite",
        &[
            ("ad_invite", "2026-11-20T12:00:00.000Z", first.0.as_str(), first.1.as_str()),
            ("ad_invite", "2026-11-24T12:00:00.000Z", second.0.as_str(), second.1.as_str()),
        ],
    );
    let (out, report) = compared(&installation, "ad-invite");
    assert_eq!(out, "2 calls, 2 compared, 2 alike: 100 %\n", "{report}");
}

#[test]
fn calls_about_an_event_are_answered_and_another_event_is_unknown() {
    const AT: &str = "2026-11-20T12:00:00.000Z";
    const JSON: &str = "HTTP/1.1 200\ncontent-type: application/json; charset=utf-8\n\n";
    let authorize = |event: &str| {
        format!("GET /Events/{{{{uuid:{event}}}}}/authorize HTTP/1.1\nauthorization: Bearer {{{{text:1}}}}")
    };
    let token = format!("{JSON}{{\"token\":\"{{{{jwt:1}}}}\"}}");
    let users = "GET /Events/{{uuid:1}}/users HTTP/1.1\nauthorization: Bearer {{text:1}}\nx-event-token: {{jwt:1}}";
    let installation = Installation::new(Lane::Sqlite);
    kept(
        &installation,
        "backops",
        &[
            ("authorize_event", AT, authorize("1").as_str(), token.as_str()),
            ("get_event_users", AT, users, format!("{JSON}[]").as_str()),
            ("remove_user", AT, authorize("8").as_str(), token.as_str()),
        ],
    );
    let (out, report) = compared(&installation, "backops");
    assert_eq!(out, "3 calls, 2 compared, 2 alike: 100 %\n", "{report}");
}

#[test]
fn addresses_that_only_the_original_named_and_unknown_passwords_are_no_difference() {
    let invite = "POST /api/v1/organization-invitations/ HTTP/1.1\nauthorization: Bearer {{jwt:1}}\n\
        content-type: application/json\n\n{\"organization_id\":\"{{uuid:1}}\",\"email\":\"person-1@domain-1.example\"}";
    let invited = "HTTP/1.1 201\ncontent-type: application/json\n\n{\"sent\":[{\"id\":\"{{uuid:2}}\",\"token\":\"{{uuid:3}}\",\
        \"expiry_date\":\"2026-12-20T12:00:00Z\",\"status\":0,\"organization\":{\"id\":\"{{uuid:1}}\",\"name\":\"{{text:1}}\"},\
        \"inviter_member\":{\"id\":\"{{uuid:4}}\",\"first_name\":\"{{text:2}}\",\"last_name\":\"{{text:3}}\",\
        \"email\":\"person-2@domain-2.example\"},\"email\":\"person-1@domain-1.example\",\"first_name\":null,\"last_name\":null,\
        \"email_sent\":true,\"role\":0,\"accessible_portfolios\":[]}],\"failed\":[]}";
    let log_in = "POST /api/v1/auth/login HTTP/1.1\ncontent-type: application/json\n\n\
        {\"username\":\"person-2@domain-2.example\",\"password\":\"{{text:4}}\"}";
    let logged_in = "HTTP/1.1 200\ncontent-type: application/json\n\n{\"token\":\"{{jwt:2}}\"}";
    let installation = Installation::new(Lane::Sqlite);
    kept(
        &installation,
        "apexscore",
        &[
            ("create_invitations", "2026-11-20T12:00:00.000Z", invite, invited),
            ("log_in", "2026-11-20T12:00:01.000Z", log_in, logged_in),
        ],
    );
    let (out, report) = compared(&installation, "apexscore");
    assert_eq!(out, "2 calls, 1 compared, 1 alike: 100 %\n", "{report}");
    assert_eq!(report["operations"]["log_in"]["not_compared"]["nobody knows the password"], 1, "{report}");
}
