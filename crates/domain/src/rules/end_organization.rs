//! Archiving, restoring and deleting an organization.

use crate::refusal::EntityKind;
use crate::{Organization, OrganizationState, Refusal, Timestamp};

/// What shall become of an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganizationEnding {
    /// It can only be read.
    Archive,
    /// The same, and it is erased at an instant.
    Delete {
        /// The instant.
        erase_at: Timestamp,
    },
    /// It is in use again.
    Restore,
}

/// The state that an organization gets; `None` where it has it already. An organization that is about to be erased stays
/// so until it is restored, and keeps its time. Once that has come it is as good as gone, whether it was erased yet or not.
pub fn end_organization(
    state: OrganizationState,
    ending: OrganizationEnding,
    now: Timestamp,
) -> Result<Option<OrganizationState>, Refusal> {
    Ok(match (state, ending) {
        (OrganizationState::Archived { erase_at: Some(end), .. }, _) if end <= now => {
            return Err(Refusal::NotFound(EntityKind::Organization));
        }
        (OrganizationState::Active, OrganizationEnding::Archive) => {
            Some(OrganizationState::Archived { since: now, erase_at: None })
        }
        (OrganizationState::Active, OrganizationEnding::Delete { erase_at }) => {
            Some(OrganizationState::Archived { since: now, erase_at: Some(erase_at) })
        }
        (OrganizationState::Archived { since, erase_at: None }, OrganizationEnding::Delete { erase_at }) => {
            Some(OrganizationState::Archived { since, erase_at: Some(erase_at) })
        }
        (OrganizationState::Archived { .. }, OrganizationEnding::Restore) => Some(OrganizationState::Active),
        (OrganizationState::Active, OrganizationEnding::Restore)
        | (OrganizationState::Archived { .. }, OrganizationEnding::Archive | OrganizationEnding::Delete { .. }) => None,
    })
}

/// Refuses whoever has not repeated the slug of the organization that is to end.
pub fn check_confirmation(organization: &Organization, confirmation: Option<&str>) -> Result<(), Refusal> {
    if confirmation == Some(organization.slug.as_str()) {
        Ok(())
    } else {
        Err(Refusal::InvalidValue { field: "confirm", reason: "is not the slug of the organization" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organization_that_is_about_to_be_erased_keeps_its_time() {
        let at = Timestamp::from_millis;
        let archived = |erase_at| OrganizationState::Archived { since: at(1), erase_at };
        let delete = OrganizationEnding::Delete { erase_at: at(50) };
        for (state, ending, expected) in [
            (OrganizationState::Active, OrganizationEnding::Archive, Some(archived(None))),
            (OrganizationState::Active, delete, Some(archived(Some(at(50))))),
            (OrganizationState::Active, OrganizationEnding::Restore, None),
            (archived(None), OrganizationEnding::Archive, None),
            (archived(None), delete, Some(archived(Some(at(50))))),
            (archived(None), OrganizationEnding::Restore, Some(OrganizationState::Active)),
            (archived(Some(at(40))), OrganizationEnding::Archive, None),
            (archived(Some(at(40))), delete, None),
            (archived(Some(at(40))), OrganizationEnding::Restore, Some(OrganizationState::Active)),
        ] {
            assert_eq!(end_organization(state, ending, at(1)), Ok(expected), "{state:?} {ending:?}");
        }
        let due = archived(Some(at(40)));
        assert_eq!(end_organization(due, OrganizationEnding::Restore, at(39)), Ok(Some(OrganizationState::Active)));
        let gone = Err(Refusal::NotFound(EntityKind::Organization));
        assert_eq!(end_organization(due, OrganizationEnding::Restore, at(40)), gone);
    }
}
