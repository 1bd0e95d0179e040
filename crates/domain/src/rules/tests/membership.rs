//! Memberships whose grants follow an attribute.

use super::builders::{NOW, grants, member, name, requested};
use super::world::{access, catalog};
use crate::commands::{EditMembership, Follows, MembershipOwner};
use crate::rules::{MemberChange, MemberFacts, edit_membership};
use crate::{Attributes, CatalogPolicy, Member, MemberStatus, Ordinal, Refusal, RequestedGrants};
use std::collections::BTreeMap;

fn attributes(pairs: &[(&str, &str)]) -> Attributes {
    Attributes(pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect::<BTreeMap<_, _>>())
}

/// Ann, who may read, with a level.
fn ann(level: &[(&str, &str)]) -> Member {
    let grants = grants(&["a.read"], &[], &[]);
    Member { grants, attributes: attributes(level), ..member("ann", MemberStatus::Active) }
}

/// An edit that sends these attributes and would grant to write.
fn sending(sent: &[(&str, &str)]) -> EditMembership {
    EditMembership {
        owner: MembershipOwner::Account(Ordinal(7)),
        first_name: None,
        last_name: None,
        attributes: attributes(sent),
        grants: RequestedGrants { resources: None, ..requested(&["a.write"], &[], &[]) },
        follows: Follows { attribute: "x.level", absent: "0" },
        catalog: CatalogPolicy::Listed,
    }
}

fn edited(before: &Member, command: &EditMembership) -> Result<Option<MemberChange>, Refusal> {
    let access = access(&["*"], None);
    let facts = MemberFacts {
        member: before,
        pending: None,
        access: &access,
        catalog: &catalog(),
        others_active: true,
        now: NOW,
    };
    edit_membership(&facts, command, |_| false)
}

#[test]
fn grants_change_with_the_attribute_that_they_follow_and_not_without() {
    for (kept, sent, expected) in [
        (&[][..], &[("x.level", "1")][..], "a.write"),
        (&[("x.level", "1")], &[("x.level", "0")], "a.write"),
        (&[], &[("x.level", "0"), ("x.other", "1")], "a.read"),
        (&[("x.level", "1")], &[("x.level", "1"), ("x.other", "1")], "a.read"),
        (&[("x.level", "1")], &[("x.other", "1")], "a.read"),
    ] {
        let after = edited(&ann(kept), &sending(sent)).unwrap().unwrap().member;
        assert_eq!(after.grants, grants(&[expected], &[], &[]), "{kept:?} {sent:?}");
        assert_eq!(after.attributes, attributes(kept).merged_with(&attributes(sent)), "{kept:?} {sent:?}");
    }
}

#[test]
fn what_is_as_it_shall_be_is_not_touched() {
    let before = ann(&[("x.level", "1")]);
    let same = EditMembership { first_name: Some(before.first_name.clone()), ..sending(&[("x.level", "1")]) };
    assert_eq!(edited(&before, &same), Ok(None));
    let renamed = EditMembership { last_name: Some(name("Other")), ..sending(&[]) };
    assert_eq!(edited(&before, &renamed).unwrap().unwrap().member.last_name, name("Other"));
}
