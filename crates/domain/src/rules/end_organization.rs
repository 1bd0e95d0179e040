//! Archiving, restoring and deleting an organization.

use crate::refusal::EntityKind;
use crate::{ArchivedBy, Organization, OrganizationState, Refusal, Timestamp};

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

/// The state that an organization gets from somebody; `None` where it has it already. An organization that is about to be
/// erased stays so until it is restored, and keeps its time. Once that has come it is as good as gone, whether it was erased
/// yet or not. What the installation has archived or deleted, only the installation restores.
pub fn end_organization(
    state: OrganizationState,
    ending: OrganizationEnding,
    by: ArchivedBy,
    now: Timestamp,
) -> Result<Option<OrganizationState>, Refusal> {
    use OrganizationState::{Active, Archived};
    let wanted = match (state, ending) {
        (Archived { erase_at: Some(end), .. }, _) if end <= now => {
            return Err(Refusal::NotFound(EntityKind::Organization));
        }
        (Archived { by: ArchivedBy::Installation, .. }, OrganizationEnding::Restore)
            if by < ArchivedBy::Installation =>
        {
            return Err(Refusal::Forbidden);
        }
        (_, OrganizationEnding::Restore) => Active,
        (Active, OrganizationEnding::Archive) => Archived { since: now, erase_at: None, by },
        (Active, OrganizationEnding::Delete { erase_at }) => Archived { since: now, erase_at: Some(erase_at), by },
        (Archived { since, erase_at, by: first }, OrganizationEnding::Archive) => {
            Archived { since, erase_at, by: first.max(by) }
        }
        (Archived { since, erase_at, by: first }, OrganizationEnding::Delete { erase_at: end }) => {
            Archived { since, erase_at: erase_at.or(Some(end)), by: first.max(by) }
        }
    };
    Ok((wanted != state).then_some(wanted))
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

    const OWN: ArchivedBy = ArchivedBy::Organization;
    const FROM_WITHOUT: ArchivedBy = ArchivedBy::Installation;

    #[test]
    fn an_organization_that_is_about_to_be_erased_keeps_its_time() {
        let at = Timestamp::from_millis;
        let archived = |erase_at| OrganizationState::Archived { since: at(1), erase_at, by: OWN };
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
            assert_eq!(end_organization(state, ending, OWN, at(1)), Ok(expected), "{state:?} {ending:?}");
        }
        let due = archived(Some(at(40)));
        assert_eq!(
            end_organization(due, OrganizationEnding::Restore, OWN, at(39)),
            Ok(Some(OrganizationState::Active))
        );
        let gone = Err(Refusal::NotFound(EntityKind::Organization));
        assert_eq!(end_organization(due, OrganizationEnding::Restore, FROM_WITHOUT, at(40)), gone);
    }

    #[test]
    fn what_the_installation_has_archived_only_the_installation_restores() {
        let at = Timestamp::from_millis;
        let archived = |by| OrganizationState::Archived { since: at(1), erase_at: None, by };
        let after = |state, ending, by| end_organization(state, ending, by, at(2));
        let (archive, restore) = (OrganizationEnding::Archive, OrganizationEnding::Restore);
        assert_eq!(after(archived(FROM_WITHOUT), restore, OWN), Err(Refusal::Forbidden));
        assert_eq!(after(archived(FROM_WITHOUT), restore, FROM_WITHOUT), Ok(Some(OrganizationState::Active)));
        assert_eq!(after(archived(OWN), restore, FROM_WITHOUT), Ok(Some(OrganizationState::Active)));
        // Whoever comes later makes it no easier, and the installation makes it its own.
        assert_eq!(after(archived(OWN), archive, FROM_WITHOUT), Ok(Some(archived(FROM_WITHOUT))));
        assert_eq!(after(archived(FROM_WITHOUT), archive, OWN), Ok(None));
        let delete = OrganizationEnding::Delete { erase_at: at(50) };
        let deleted = OrganizationState::Archived { since: at(1), erase_at: Some(at(50)), by: FROM_WITHOUT };
        assert_eq!(after(archived(FROM_WITHOUT), delete, OWN), Ok(Some(deleted)));
    }
}
