//! Memberships whose grants follow an attribute.

use super::builders::{NOW, grants, member, name, requested};
use super::world::{access, catalog};
use crate::commands::{EditMembership, Follows, MembershipOwner};
use crate::rules::{MemberChange, MemberFacts, edit_membership};
use crate::{Attributes, CatalogPolicy, EmailAddress, Member, MemberStatus, Ordinal, Phone, Refusal, RequestedGrants};
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
        email: None,
        phone: None,
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

#[test]
fn a_number_is_stored_and_an_address_is_never_replaced() {
    let before = ann(&[]);
    let own = before.email.clone().unwrap();
    let call = |number: &str| EditMembership { phone: Some(Phone::parse(number).unwrap()), ..sending(&[]) };
    let after = edited(&before, &call("112")).unwrap().unwrap().member;
    assert_eq!((after.phone.as_ref().map(Phone::as_str), &after.grants), (Some("112"), &before.grants));
    assert_eq!(edited(&after, &call("112")), Ok(None));
    assert_eq!(edited(&after, &call("")).unwrap().unwrap().member.phone, None, "an empty number is none");
    assert_eq!(edited(&before, &call("")), Ok(None));
    let named = |email: EmailAddress| EditMembership { email: Some(email), ..call("112") };
    let loud = EmailAddress::parse(&own.as_sent().to_uppercase()).unwrap();
    assert_eq!(edited(&after, &named(loud)), Ok(None));
    let other = EmailAddress::parse("other@people.example").unwrap();
    assert_eq!(edited(&before, &named(other)), Err(Refusal::MemberHasAnotherAddress(before.id)));
    let without = Member { email: None, ..before };
    assert_eq!(edited(&without, &named(own)), Err(Refusal::MemberHasAnotherAddress(without.id)));
}
