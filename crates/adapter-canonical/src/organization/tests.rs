use crate::testing;
use usher_domain::{AnyCommand, Branding, Duplicates};

fn edit(body: &str) -> Result<usher_domain::commands::EditOrganization, u16> {
    match testing::command("PATCH", "/v1/organization", body)? {
        AnyCommand::EditOrganization(command) => Ok(*command),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_left_out_stays_and_null_is_the_usual() {
    assert_eq!(edit("{}").unwrap(), usher_domain::commands::EditOrganization::default());
    let body = r#"{"settings":{"invitation_ttl_seconds":null,"allowed_domains":[],"branding":null}}"#;
    let command = edit(body).unwrap();
    assert_eq!((command.invitation_lifetime, command.allowed_domains), (Some(None), Some(vec![])));
    assert_eq!((command.branding, command.duplicates), (Some(Branding::default()), None));
    let command = edit(r#"{"settings":{"invitation_ttl_seconds":60,"if_pending":"resend"}}"#).unwrap();
    assert_eq!((command.invitation_lifetime, command.duplicates), (Some(Some(60_000)), Some(Duplicates::Resend)));
}

#[test]
fn what_cannot_be_set_is_refused() {
    for settings in [
        r#"{"invitation_ttl_seconds":59}"#,
        r#"{"invitation_ttl_seconds":18446744073709551615}"#,
        r#"{"allowed_domains":null}"#,
        r#"{"allowed_domains":["a@b.co"]}"#,
        r#"{"if_pending":7}"#,
        r##"{"branding":{"colour":"#fff"}}"##,
        r#"{"branding":{"logo":"http://a.example/b.png"}}"#,
        r#"{"branding":[]}"#,
    ] {
        assert_eq!(edit(&format!(r#"{{"settings":{settings}}}"#)).unwrap_err(), 422, "{settings}");
    }
}
