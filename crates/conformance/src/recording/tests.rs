use super::*;
use crate::{Archive, Bindings, Fixture};

const ADDRESS: &str = "robert.tables@customer-one.com";

/// What must not reach a file, in the places where clients and the original put it.
const SECRETS: [&str; 17] = [
    ADDRESS,
    "Robert",
    "customer-one",
    "Tables-Smith",
    "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJyb2JlcnQifQ.c2lnbmF0dXJl",
    "cm9iZXJ0LnRhYmxlczpodW50ZXIyLWxvbmc=",
    "hunter2-long",
    "+49 151 23456789",
    "4915123456789",
    "0f8fad5b-d9cb-469f-a165-70867728950e",
    "7f3K9s8QpL2mN4xZ",
    "sessionid-8f14e45fceea167a",
    "Meet me at the old mill",
    "nickname-of-robert",
    "881234567",
    "roberts-own-realm",
];

fn call<'a>(
    headers: &'a [(String, String)],
    answered: &'a [(String, String)],
    body: &'a str,
    answer: &'a str,
) -> Exchange<'a> {
    Exchange {
        at: "2026-11-20T12:00:00.000Z",
        operation: Some(("crew_lookup", "/crew/{id}")),
        method: "POST",
        path: "/crew/0f8fad5b-d9cb-469f-a165-70867728950e",
        query: "email=robert.tables%40customer-one.com&nickname-of-robert=Tables-Smith&query=2",
        request_headers: headers,
        request_body: body.as_bytes(),
        status: 200,
        answer_headers: answered,
        answer_body: answer.as_bytes(),
    }
}

type Fields = Vec<(String, String)>;

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn redactor() -> Redactor {
    Redactor::new(&Suite::of(Archive::embedded(), Some("backops")).unwrap(), &[])
}

fn written(redactor: &mut Redactor, call: &Exchange<'_>) -> String {
    String::from_utf8(redactor.fixture(call).unwrap()).unwrap()
}

fn telling() -> (Fields, Fields, String, String) {
    let request = fields(&[
        ("authorization", "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJyb2JlcnQifQ.c2lnbmF0dXJl"),
        ("proxy-authorization", "Basic cm9iZXJ0LnRhYmxlczpodW50ZXIyLWxvbmc="),
        ("cookie", "sid=sessionid-8f14e45fceea167a"),
        ("x-session-token", "sk_live_4eC39HqLyjWDarjtT1zdp7dc"),
        ("x-organization-token", "sk_live_4eC39HqLyjWDarjtT1zdp7dc"),
        ("content-type", "application/json"),
        ("user-agent", "Robert's phone"),
        ("referer", "https://customer-one.com/?email=robert.tables@customer-one.com"),
    ]);
    let answered = fields(&[
        ("content-type", "application/json; charset=utf-8"),
        ("set-cookie", "sid=sessionid-8f14e45fceea167a"),
        ("location", "/crew/0f8fad5b-d9cb-469f-a165-70867728950e?email=robert.tables@customer-one.com"),
        ("www-authenticate", "Bearer realm=\"roberts-own-realm\""),
    ]);
    let body = r#"{"members":[{"email":"robert.tables@customer-one.com","first\u004eame":"Robert","lastName":"Tables-Smith",
        "password":"hunter2-long","permissions":["CrewDatabase.Read","7f3K9s8QpL2mN4xZ"]}],"phone":"+49 151 23456789",
        "phoneNumber":4915123456789,"note":"Meet me at the old mill","robert.tables@customer-one.com":true,
        "nickname-of-robert":{"deep":[["sk_live_4eC39HqLyjWDarjtT1zdp7dc"]]},"userId":881234567,
        "status":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJyb2JlcnQifQ.c2lnbmF0dXJl"}"#;
    let answer = r#"{"results":[{"email":"Robert.Tables@Customer-One.com","outcome":"invited",
        "crewId":"0f8fad5b-d9cb-469f-a165-70867728950e","detail":"Robert has an invitation: robert.tables@customer-one.com",
        "token":"7f3K9s8QpL2mN4xZ","expires":"2026-12-04T12:00:00.000Z","title":"cm9iZXJ0LnRhYmxlczpodW50ZXIyLWxvbmc="}]}"#;
    (request, answered, body.to_owned(), answer.to_owned())
}

#[test]
fn no_secret_and_nothing_personal_reaches_a_file() {
    let (request, answered, body, answer) = telling();
    let file = written(&mut redactor(), &call(&request, &answered, &body, &answer));
    for secret in SECRETS {
        assert!(!file.to_lowercase().contains(&secret.to_lowercase()), "{secret} is in\n{file}");
    }
    assert!(!file.to_lowercase().contains("robert") && !file.contains('@') || file.matches('@').count() == 2, "{file}");
}

#[test]
fn what_is_known_stays_and_the_same_value_is_the_same_everywhere() {
    let (request, answered, body, answer) = telling();
    let file = written(&mut redactor(), &call(&request, &answered, &body, &answer));
    for kept in
        ["\"CrewDatabase.Read\"", "\"outcome\":\"invited\"", "2026-12-04T12:00:00.000Z", "query=2", "\"email\":"]
    {
        assert!(file.contains(kept), "{kept} is not in\n{file}");
    }
    assert!(file.starts_with("+++\ntitle"), "{file}");
    assert!(file.contains("POST /crew/{{uuid:1}}?unknown_1=person-1%40domain-1.example&unknown_2="), "{file}");
    assert!(
        file.contains("\"email\":\"person-1@domain-1.example\"") && file.contains("\"crewId\":\"{{uuid:1}}\""),
        "{file}"
    );
    assert_eq!(file.matches("{{jwt:1}}").count(), 2, "{file}");
}

#[test]
fn a_file_is_a_fixture() {
    let (request, answered, body, answer) = telling();
    let bytes = redactor().fixture(&call(&request, &answered, &body, &answer)).unwrap();
    let folder = std::env::temp_dir().join(format!("usher-recording-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("backops/crew_lookup")).unwrap();
    std::fs::write(folder.join("backops/crew_lookup/1.http"), bytes).unwrap();
    let suite = Suite::of(Archive::read(&folder).unwrap(), Some("backops"));
    std::fs::remove_dir_all(&folder).unwrap();
    let Ok([fixture]) = <[Fixture; 1]>::try_from(suite.unwrap().fixtures) else { panic!("one fixture") };
    assert_eq!(fixture.case.recorded.as_deref(), Some("2026-11-20T12:00:00.000Z"));
    assert!(Bindings::needed(&fixture.request).is_empty());
}

#[test]
fn integers_are_told_apart_by_what_they_are_of() {
    let body = r#"{"userId":1,"organizationId":1,"data":{"id":7},"customerId":7,"memberId":7}"#;
    let mut redactor = redactor();
    redactor.keep.extend(["userid", "organizationid", "data", "id", "customerid", "memberid"].map(str::to_owned));
    let file = written(&mut redactor, &call(&[], &[], body, ""));
    let expected = r#"{"userId":{{int:1}},"organizationId":{{int:2}},"data":{"id":{{int:3}}},"customerId":{{int:3}},"memberId":{{int:3}}}"#;
    assert!(file.contains(expected), "{file}");
}

#[test]
fn what_is_no_json_is_not_kept() {
    for body in ["{\"a\":1", "email=robert", "\u{feff}{}", "{} {}", "{'a':1}"] {
        assert_eq!(redactor().fixture(&call(&[], &[], body, "{}")), Err(Unkept::NoJson), "{body}");
        assert_eq!(redactor().fixture(&call(&[], &[], "", body)), Err(Unkept::NoJson), "{body}");
    }
    let html = fields(&[("content-type", "text/html")]);
    assert_eq!(redactor().fixture(&call(&[], &html, "", "")), Err(Unkept::NoJson));
}

#[test]
fn a_file_with_something_that_was_replaced_is_withheld() {
    let mut redactor = redactor();
    redactor.keep.insert("elephants".to_owned());
    let body = r#"{"Elephants":1,"lastName":"elephants"}"#;
    assert_eq!(redactor.fixture(&call(&[], &[], body, "")), Err(Unkept::Withheld));
}

#[test]
fn what_is_kept_by_name_is_still_looked_at() {
    let mut redactor = Redactor::new(&Suite::of(Archive::embedded(), Some("backops")).unwrap(), &["memo".to_owned()]);
    let body = r#"{"memo":"a word","memo":"robert.tables@customer-one.com","memo":"call 4915123456789",
        "memo":"or +49 15 12 34 56","memo":"or 1-2-3-4"}"#;
    let file = written(&mut redactor, &call(&[], &[], body, ""));
    assert!(
        file.contains("\"memo\":\"a word\"") && !file.contains("customer-one") && !file.contains("49151"),
        "{file}"
    );
    assert!(!file.contains("15 12") && !file.contains("1-2-3"), "{file}");
    let names: Vec<_> = redactor.unknown_members().map(|(name, _)| name.to_owned()).collect();
    assert!(names.is_empty(), "{names:?}");
}

/// Somebody may really be called what a fixture calls somebody.
#[test]
fn names_of_fixtures_are_replaced_as_well() {
    let suite = Suite::of(Archive::embedded(), Some("backops")).unwrap();
    assert!(suite.fixtures.iter().any(|fixture| fixture.response.contains("\"firstName\":\"Rita\"")));
    let file = written(&mut redactor(), &call(&[], &[], r#"{"firstName":"Rita"}"#, ""));
    assert!(file.contains(r#"{"firstName":"{{text:"#), "{file}");
}

#[test]
fn instants_about_a_person_are_replaced() {
    let body = r#"{"birthDate":"1984-02-29T00:00:00Z","expires":"2026-12-04T12:00:00.123456789Z",
        "createdAt":"2026-12-04T12:00:00.4915123456789Z"}"#;
    let file = written(&mut redactor(), &call(&[], &[], body, ""));
    assert!(file.contains("2026-12-04T12:00:00.123456789Z"), "{file}");
    assert!(!file.contains("1984") && !file.contains("4915123456789"), "{file}");
}

#[test]
fn long_numbers_are_replaced_wherever_they_stand() {
    let mut redactor = redactor();
    redactor.keep.insert("count".to_owned());
    let body = r#"{"count":86400,"count":4915123,"count":-4915123,"count":49151.23}"#;
    let file = written(&mut redactor, &call(&[], &[], body, ""));
    assert!(file.contains(r#"{"count":86400,"count":{{int:"#) && !file.contains("49151"), "{file}");
}

/// A word is no code of the protocol because it stands where codes stand.
#[test]
fn only_words_of_the_protocol_are_codes() {
    let body = r#"{"status":"Robert","type":"salamander","outcome":"invited"}"#;
    let file = written(&mut redactor(), &call(&[], &[], body, r#"{"status":"invited"}"#));
    assert!(!file.contains("Robert") && !file.contains("salamander"), "{file}");
    assert_eq!(file.matches("\"invited\"").count(), 2, "{file}");
    // Somebody may be called what the protocol calls something.
    let file = written(&mut redactor(), &call(&[], &[], r#"{"lastName":"INVITED"}"#, r#"{"status":"invited"}"#));
    assert!(!file.to_lowercase().contains("invited"), "{file}");
}

#[test]
fn what_is_replaced_in_one_place_is_kept_in_none() {
    let kept = |body: &str| {
        let mut redactor = redactor();
        redactor.keep.insert("memo".to_owned());
        written(&mut redactor, &call(&[], &[], body, ""))
    };
    for body in [
        r#"{"memo":"ask bob first","firstName":"Bob"}"#,
        r#"{"firstName":"Bob","memo":"B\u006fb is away"}"#,
        r#"{"memo":"ask bob, please","email":"bob.tables@customer-two.com"}"#,
    ] {
        let file = kept(body);
        assert!(!file.to_lowercase().contains("bob") && !file.contains("006f"), "{file}");
    }
    assert!(kept(r#"{"memo":"a bobsled","firstName":"Bob"}"#).contains("a bobsled"));
    // What is about nobody by its name is replaced everywhere in its call as well.
    assert!(!kept(r#"{"memo":"an old Newt","status":"newt"}"#).contains("Newt"));
}

#[test]
fn who_was_named_in_an_earlier_call_is_not_kept_in_a_later_one() {
    let mut redactor = redactor();
    redactor.keep.insert("memo".to_owned());
    written(&mut redactor, &call(&[], &[], r#"{"firstName":"Zaphod"}"#, ""));
    let file = written(&mut redactor, &call(&[], &[], r#"{"memo":"zaphod called"}"#, ""));
    assert!(!file.contains("zaphod"), "{file}");
}

#[test]
fn documented_names_and_prefixes_are_kept() {
    let suite = Suite::of(Archive::embedded(), Some("bizkithub")).unwrap();
    let document = serde_json::json!({ "components": { "schemas": { "Key": { "type": "object", "properties": {
        "usedCountToday": { "type": ["integer", "null"] }, "collaborator": { "type": "object" } } } } } });
    let mut redactor = Redactor::new(&suite, &[]).with_document(&document);
    let answer = r#"{"memberId":"pending-8A5Scw1XyAkCerRT","id":"8A5Scw1XyAkCerRT","usedCountToday":7,
        "collaborator":{"memberId":"pending-a-longer-token-of-somebody"},"undocumented":7}"#;
    let file = written(&mut redactor, &call(&[], &[], "", answer));
    assert!(
        file.contains("\"memberId\":\"pending-{{alnum16:1}}\",\"id\":\"{{alnum16:1}}\",\"usedCountToday\":7"),
        "{file}"
    );
    assert!(file.contains("\"collaborator\":{\"memberId\":\"pending-{{text:") && file.contains("unknown_"), "{file}");
    assert!(!file.contains("8A5Scw1XyAkCerRT") && !file.contains("longer-token"), "{file}");
}
