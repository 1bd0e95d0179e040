use crate::testing;
use usher_domain::commands::EditOrganization;
use usher_domain::{Branding, Duplicates, EmailPolicy, LinkDelivery, Locale, ReplyTo};

fn edit(body: &str) -> Result<EditOrganization, u16> {
    testing::command("PATCH", "/v1/organization", body)
}

#[test]
fn what_is_left_out_stays_and_null_is_the_usual() {
    assert_eq!(edit("{}").unwrap(), EditOrganization::default());
    let body = r#"{"settings":{"locale":null,"invitation_ttl_seconds":null,"allowed_domains":[],"email_policy":null,"branding":null}}"#;
    let command = edit(body).unwrap();
    assert_eq!((command.locale, command.emails), (Some(None), Some(EmailPolicy::default())));
    assert_eq!((command.invitation_lifetime, command.allowed_domains), (Some(None), Some(vec![])));
    assert_eq!((command.branding, command.duplicates), (Some(Branding::default()), None));
    let command = edit(r#"{"settings":{"invitation_ttl_seconds":60,"if_pending":"resend"}}"#).unwrap();
    assert_eq!((command.invitation_lifetime, command.duplicates), (Some(Some(60_000)), Some(Duplicates::Resend)));
    let command = edit(r#"{"settings":{"locale":"de-AT","email_policy":{"reply_to":"nobody"}}}"#).unwrap();
    assert_eq!(command.locale, Some(Some(Locale::De)));
    assert_eq!(command.emails, Some(EmailPolicy { delivery: LinkDelivery::Send, reply_to: ReplyTo::Nobody }));
}

#[test]
fn what_cannot_be_set_is_refused() {
    for settings in [
        r#"{"invitation_ttl_seconds":59}"#,
        r#"{"invitation_ttl_seconds":18446744073709551615}"#,
        r#"{"allowed_domains":null}"#,
        r#"{"allowed_domains":["a@b.co"]}"#,
        r#"{"if_pending":7}"#,
        r##"{"branding":{"color":"#fff"}}"##,
        r#"{"branding":{"logo":"http://a.example/b.png"}}"#,
        r#"{"branding":[]}"#,
        r#"{"locale":"nl"}"#,
        r#"{"locale":""}"#,
        r#"{"locale":["de"]}"#,
        r#"{"email_policy":"send"}"#,
        r#"{"email_policy":{"delivery":"never"}}"#,
        r#"{"email_policy":{"delivery":true}}"#,
        r#"{"email_policy":{"reply_to":"somebody"}}"#,
        r#"{"email_policy":{"reply_to":"a@b.co\r\nBcc: c@d.co"}}"#,
        r#"{"email_policy":{"from":"a@b.co"}}"#,
    ] {
        assert_eq!(edit(&format!(r#"{{"settings":{settings}}}"#)).unwrap_err(), 422, "{settings}");
    }
}
