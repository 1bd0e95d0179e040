use super::builders::code;
use super::world::{access, catalog};
use crate::PermissionCode;
use crate::Refusal::{GrantExceedsCaller, UnknownPermission};
use crate::rules::{check_role, key_scopes};

fn codes(texts: &[&str]) -> Vec<PermissionCode> {
    texts.iter().map(|text| code(text)).collect()
}

fn beyond(what: &str) -> crate::Refusal {
    GrantExceedsCaller { what: what.to_owned() }
}

#[test]
fn nobody_defines_a_role_beyond_what_they_hold() {
    let reader = access(&["a.read"], None);
    assert_eq!(check_role(&codes(&["a.read"]), &reader, &catalog()), Ok(()));
    assert_eq!(check_role(&[], &reader, &catalog()), Ok(()));
    for (asked, refusal) in [
        (&["a.read", "a.write"][..], beyond("a.write")),
        (&["a.*"], beyond("a.*")),
        (&["*"], beyond("*")),
        (&["a.read", "x.y"], UnknownPermission(code("x.y"))),
    ] {
        assert_eq!(check_role(&codes(asked), &reader, &catalog()), Err(refusal), "{asked:?}");
    }
    // Whoever has the role may not be confined as its maker is.
    let confined = access(&["*"], Some(&["north"]));
    assert_eq!(check_role(&codes(&["a.read"]), &confined, &catalog()), Err(beyond("access to every resource")));
}

#[test]
fn a_key_can_do_no_more_than_its_maker() {
    let everything = access(&["*"], None);
    assert_eq!(key_scopes(&[], false, &everything), Ok(vec![]));
    assert_eq!(key_scopes(&codes(&["a.read", "a:read"]), false, &everything), Ok(codes(&["a.read"])));
    let reader = access(&["a.read", "a.read"], None);
    assert_eq!(key_scopes(&[], true, &reader), Ok(codes(&["a.read"])), "never left open");
    assert_eq!(key_scopes(&codes(&["a.write"]), true, &reader), Err(beyond("a.write")));
    assert_eq!(key_scopes(&codes(&["*"]), true, &reader), Err(beyond("*")));
    // A key of one's own is confined like oneself; one of somebody else is not.
    let confined = access(&["*"], Some(&["north"]));
    assert_eq!(key_scopes(&[], true, &confined), Ok(vec![]));
    assert_eq!(key_scopes(&[], false, &confined), Err(beyond("access to every resource")));
}
