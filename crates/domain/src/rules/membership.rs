//! Editing a membership whose grants follow an attribute.

use super::{MemberChange, MemberFacts, edit_member};
use crate::commands::{EditMember, EditMembership, MemberRef};
use crate::{EmailAddress, Refusal, RequestedGrants, ResourceId};

/// Edits a membership; `None` where nothing changes. `known` says which resources the organization has.
pub fn edit_membership(
    facts: &MemberFacts<'_>,
    command: &EditMembership,
    known: impl Fn(ResourceId) -> bool,
) -> Result<Option<MemberChange>, Refusal> {
    let member = facts.member;
    let EditMembership { first_name, last_name, email, phone, attributes, follows, .. } = command;
    let own = member.email.as_ref().map(EmailAddress::canonical);
    if email.as_ref().is_some_and(|email| Some(email.canonical()) != own) {
        return Err(Refusal::MemberHasAnotherAddress(member.id));
    }
    let kept = member.attributes.get(follows.attribute).unwrap_or(follows.absent);
    let follows = attributes.get(follows.attribute).is_some_and(|sent| sent != kept);
    let grants = if follows { command.grants.clone() } else { RequestedGrants::default() };
    let same_names = first_name.as_ref().is_none_or(|name| *name == member.first_name)
        && last_name.as_ref().is_none_or(|name| *name == member.last_name);
    let same_attributes = member.attributes.merged_with(attributes) == member.attributes;
    let phone = phone.as_ref().map(|sent| Some(sent).filter(|sent| !sent.as_str().is_empty()));
    let same_phone = phone.is_none_or(|sent| sent == member.phone.as_ref());
    if same_names && same_phone && same_attributes && grants == RequestedGrants::default() {
        return Ok(None);
    }
    let edits = EditMember {
        member: MemberRef::Id(member.id),
        grants,
        first_name: first_name.clone(),
        last_name: last_name.clone(),
        attributes: attributes.clone(),
        catalog: command.catalog.clone(),
        expected: None,
    };
    let mut change = edit_member(facts, &edits, known)?;
    if let Some(phone) = phone {
        change.member.phone = phone.cloned();
    }
    Ok(Some(change))
}
