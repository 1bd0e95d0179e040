//! What forms say of rights, and what is read from them.

use super::*;
use usher_domain::{Locale, Role};

#[test]
fn rights_are_told_in_short() {
    let code = |text| Grant::forever(PermissionCode::parse(text).unwrap());
    let role = RoleCode::parse("editor").unwrap();
    let editor = RoleView {
        role: Role {
            code: role.clone(),
            name: "Editor".to_owned(),
            permissions: Vec::new(),
            translations: usher_domain::Translations::default(),
        },
        own: false,
    };
    let told = |held: &Grants| in_short(Texts::of(Locale::En), std::slice::from_ref(&editor), held);
    assert_eq!(told(&Grants::default()), "None");
    assert_eq!(told(&Grants { permissions: vec![code("*")], ..Grants::default() }), "All permissions");
    let some = Grants {
        roles: vec![Grant::forever(role), Grant::forever(RoleCode::parse("unknown").unwrap())],
        permissions: vec![code("a.b")],
        resources: vec![Grant::forever(ResourceId(Uuid::nil())); 2],
        ..Grants::default()
    };
    assert_eq!(told(&some), "Editor, unknown, 1 permission, limited to 2 resources");
}

#[test]
fn whoever_has_all_permissions_is_seen_to_have_them_before_anything_else() {
    let entry = |text| usher_domain::commands::PermissionView {
        entry: usher_domain::PermissionEntry {
            code: PermissionCode::parse(text).unwrap(),
            description: String::new(),
            translations: usher_domain::Translations::default(),
        },
        own: false,
    };
    let choices = Choices { permissions: vec![entry("a.b"), entry("c.d")], ..Choices::default() };
    let all = Grant::forever(PermissionCode::parse("*").unwrap());
    let held = Grants { permissions: vec![all], ..Grants::default() };
    let shown = boxes(Texts::of(Locale::En), &choices, &held);
    assert!(shown.has_everything());
    let labels: Vec<_> = shown.permissions.iter().map(|tick| (&*tick.label, &*tick.hint, &*tick.field)).collect();
    assert_eq!(labels[0], ("All permissions", "*", "permission:*"));
    assert_eq!(labels.len(), 3);
    assert!(!boxes(Texts::of(Locale::En), &choices, &Grants::default()).has_everything());
}

#[test]
fn ends_stay_unless_the_form_says_others() {
    let end = |text: &str| Some(Timestamp::parse_rfc3339(text).unwrap());
    let read = |text: &str| read(&Form::read(text.as_bytes()).unwrap());
    let until = |text: &str| read(text).unwrap().roles.unwrap().into_iter().map(|grant| grant.until).next().unwrap();
    let exact = "2026-12-24T10:00:00.000Z";
    assert_eq!(until("role:a="), None);
    assert_eq!(until("role:a=new"), None);
    assert_eq!(until("role:a=new&new_until="), None);
    assert_eq!(until("role:a=new&new_until=2026-12-31"), end("2026-12-31T23:59:59Z"));
    assert_eq!(until(&format!("role:a={exact}")), end(exact));
    assert_eq!(until(&format!("role:a={exact}&until:role:a=2026-12-24&new_until=2027-01-01")), end(exact));
    assert_eq!(until(&format!("role:a={exact}&until:role:a=2026-12-25")), end("2026-12-25T23:59:59Z"));
    assert_eq!(until(&format!("role:a={exact}&until:role:a=")), None);
    assert_eq!(until("role:a=&until:role:a=&new_until=2027-01-01"), None, "what is granted is not new");
    for none_of_ours in ["role:a=new&new_until=tomorrow", "role:a=&until:role:a=x", "other:a=", "scoped_permission=a.b"]
    {
        assert_eq!(read(none_of_ours), None, "{none_of_ours}");
    }
    let held = "scoped:a.b@00000000-0000-0000-0000-000000000000=&scoped_permission=a.b\
                &scoped_resource=00000000-0000-0000-0000-000000000000";
    let ends = |more: &str| read(&format!("{held}{more}")).unwrap().scoped.unwrap().into_iter().map(|one| one.until);
    assert!(ends("&new_until=2026-12-31").eq([end("2026-12-31T23:59:59Z")]), "the end that is asked for");
    assert!(ends("&new_until=").eq([None]));
    let added = read("scoped_permission=a.b&scoped_resource=00000000-0000-0000-0000-000000000000&new_until=2026-12-31");
    assert_eq!(added.unwrap().scoped.unwrap().first().unwrap().until, end("2026-12-31T23:59:59Z"));
}

#[test]
fn an_end_that_is_over_is_found_unless_it_stays_as_it_is() {
    let now = Timestamp::parse_rfc3339("2026-12-24T12:00:00Z").unwrap();
    let past = |text: &str| past_end(&Form::read(text.as_bytes()).unwrap(), now);
    let over = "2026-12-23T10:00:00.000Z";
    for fine in [
        "role:a=new",
        "role:a=new&new_until=",
        "role:a=new&new_until=2026-12-24",
        "role:a=&until:role:a=2026-12-24",
        "until:role:a=2026-12-23",
        &format!("role:a={over}&until:role:a=2026-12-23"),
        &format!("role:a={over}&until:role:a="),
    ] {
        assert_eq!(past(fine), None, "{fine}");
    }
    assert_eq!(past("role:a=&until:role:a=2026-12-23").as_deref(), Some("until:role:a"));
    assert_eq!(past(&format!("role:a={over}&until:role:a=2026-12-22")).as_deref(), Some("until:role:a"));
    assert_eq!(past("role:a=new&new_until=2026-12-23").as_deref(), Some("new_until"));
    assert_eq!(past("scoped_permission=a.b&new_until=2026-12-23").as_deref(), Some("new_until"));
}
