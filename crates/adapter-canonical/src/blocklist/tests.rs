use crate::testing;
use usher_domain::AnyCommand;

#[test]
fn an_entry_of_the_path_is_decoded_and_canonical() {
    let AnyCommand::DeleteBlocklistEntry(command) =
        testing::command("DELETE", "/v1/blocklist/Grace%40Example.com", "").unwrap()
    else {
        panic!()
    };
    assert_eq!(command.entry.as_str(), "grace@example.com");
    assert_eq!(testing::command("DELETE", "/v1/blocklist/%40", "").unwrap_err(), 404);
    assert_eq!(testing::command("POST", "/v1/blocklist", r#"{"value":"@"}"#).unwrap_err(), 422);
}
