use super::answer;
use crate::testing::{self, UUID, text};
use usher_domain::commands::CreateResource;
use usher_domain::{Resource, ResourceId, Versioned};

#[test]
fn a_resource_comes_with_its_tag() {
    let (kind, name) = ("portfolio".to_owned(), "North".to_owned());
    let resource = Resource { id: ResourceId(UUID.parse().unwrap()), kind, name, parent: None };
    let response = answer(201, &Versioned { what: resource, revision: 0 });
    assert_eq!(text(&response), r#"{"id":"res_01h455vb4pex5vsknk084sn02q","kind":"portfolio","name":"North"}"#);
    assert!(response.headers.contains(&("ETag".to_owned(), "\"0\"".to_owned())));
}

#[test]
fn a_kind_and_a_name_can_be_seen() {
    let made: CreateResource =
        testing::command("POST", "/v1/resources", r#"{"kind":"portfolio","name":"North"}"#).unwrap();
    assert_eq!((made.kind.as_str(), made.name.as_str()), ("portfolio", "North"));
    for name in [r#""""#, r#"" ""#, r#""a\u0000""#, r#""a\n""#, "null", "7"] {
        let body = format!(r#"{{"kind":"portfolio","name":{name}}}"#);
        assert_eq!(testing::rejection("POST", "/v1/resources", &body), 422, "{name}");
    }
}
