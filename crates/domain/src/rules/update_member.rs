//! Bringing a member to a state that was sent as a whole: its grants and its access, decided together.

use super::{MemberChange, MemberFacts, block_member, edit_member};
use crate::commands::{BlockMember, Blocking, EditMember, MemberRef, WantedGrants, WantedMember};
use crate::{CatalogPolicy, Refusal, RequestedGrants, ResourceId};

/// Changes a member to the wanted state; `None` where nothing changes. `known` says which resources the organization
/// has.
pub fn update_member(
    facts: &MemberFacts<'_>,
    wanted: &WantedMember,
    catalog: &CatalogPolicy,
    known: impl Fn(ResourceId) -> bool,
) -> Result<Option<MemberChange>, Refusal> {
    let block = |facts: &MemberFacts<'_>| match wanted.blocking {
        Some(blocking) => {
            let member = MemberRef::Id(facts.member.id);
            block_member(facts, &BlockMember { member, blocking, expected: None })
        }
        None => Ok(None),
    };
    let edit = |facts: &MemberFacts<'_>| edited(facts, wanted.grants.as_ref(), catalog, &known);
    // Grants are changed while the member has access: after it got it back, and before it loses it.
    let (first, second) = if wanted.blocking == Some(Blocking::Unblock) {
        let first = block(facts)?;
        let second = edit(&after(facts, first.as_ref()))?;
        (first, second)
    } else {
        let first = edit(facts)?;
        let second = block(&after(facts, first.as_ref()))?;
        (first, second)
    };
    Ok(match (first, second) {
        (Some(first), Some(mut second)) => {
            // Written once.
            second.member.revision = first.member.revision;
            second.invitation = second.invitation.or(first.invitation);
            Some(second)
        }
        (first, second) => first.or(second),
    })
}

/// The facts once a change is made.
fn after<'a>(facts: &MemberFacts<'a>, change: Option<&'a MemberChange>) -> MemberFacts<'a> {
    MemberFacts { member: change.map_or(facts.member, |change| &change.member), ..*facts }
}

fn edited(
    facts: &MemberFacts<'_>,
    wanted: Option<&WantedGrants>,
    catalog: &CatalogPolicy,
    known: impl Fn(ResourceId) -> bool,
) -> Result<Option<MemberChange>, Refusal> {
    let Some(wanted) = wanted else { return Ok(None) };
    let stored = facts.pending.map_or(&facts.member.grants, |pending| &pending.grants);
    let requested = wanted.over(stored);
    let result = requested.over(stored);
    if wanted.confined && result.resources.is_empty() {
        return Err(Refusal::InvalidValue { field: "resources", reason: "must not be empty" });
    }
    if result == *stored {
        return Ok(None);
    }
    let edits = EditMember {
        catalog: catalog.clone(),
        ..EditMember::of_grants(facts.member.id, RequestedGrants::clone(requested))
    };
    edit_member(facts, &edits, known).map(Some)
}
