use crate::testing;
use usher_domain::commands::DeleteBlocklistEntry;

#[test]
fn an_entry_of_the_path_is_decoded_and_canonical() {
    let command: DeleteBlocklistEntry = testing::command("DELETE", "/v1/blocklist/Grace%40Example.com", "").unwrap();
    assert_eq!(command.entry.as_str(), "grace@example.com");
    assert_eq!(testing::rejection("DELETE", "/v1/blocklist/%40", ""), 404);
    assert_eq!(testing::rejection("POST", "/v1/blocklist", r#"{"value":"@"}"#), 422);
}
