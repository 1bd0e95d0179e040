//! People and groups as a directory that provisions the organization sees them: an identity provider that makes, changes
//! and shuts out its users by itself. A person is one member row, whose id stays the same whether it is invited, active or
//! shut out; a group is a role.
//!
//! The directory says who belongs to the organization. What it says of an address never counts as proof of the address.

use super::{MemberView, RoleView};
use crate::{EmailAddress, Grants, InvitationStatus, LicenseId, MemberId, MemberStatus, PersonName, Role, RoleCode};

/// The longest name or id that a directory gives somebody, in characters.
pub const MAX_DIRECTORY_TEXT: usize = 255;

/// The most members that one request puts into a group or takes out of it.
pub const MAX_GROUP_CHANGES: usize = 1000;

/// The most people that one listing reads, and the most members that a group is shown with.
pub const MAX_DIRECTORY_SCAN: u32 = 10_000;

/// What a directory stores with a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryRecord {
    /// What the directory calls the person; unique in the organization, whatever the letter case.
    pub user_name: String,
    /// The directory's own id of the person.
    pub external_id: Option<String>,
    /// What somebody who is shut out gets back when let in again.
    pub kept: Option<KeptAccess>,
    /// Incremented with every change; a write is conditional on it.
    pub revision: u32,
}

/// What is given back to somebody who was shut out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptAccess {
    /// What the withdrawn invitation granted; a blocked member keeps its grants itself.
    pub grants: Grants,
    /// The license of which a seat was held.
    pub license: Option<LicenseId>,
}

/// A person as a directory sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryUser {
    /// The member.
    pub view: MemberView,
    /// What the directory stores with it; `None` for members that came another way and were never changed by it.
    pub record: Option<DirectoryRecord>,
    /// The groups it is in, or would be in if it were let in again.
    pub groups: Vec<Role>,
}

impl DirectoryUser {
    /// What the directory calls the person: the address, where it has not said.
    #[must_use]
    pub fn user_name(&self) -> &str {
        let email = || self.view.member.email.as_ref().map_or("", EmailAddress::as_sent);
        self.record.as_ref().map_or_else(email, |record| &record.user_name)
    }

    /// Whether the person has access, or an invitation that can be accepted.
    #[must_use]
    pub fn is_active(&self) -> bool {
        match self.view.member.status {
            MemberStatus::Active => true,
            MemberStatus::Invited => {
                self.view.invitation.as_ref().is_some_and(|pending| pending.status == InvitationStatus::Pending)
            }
            MemberStatus::Contact | MemberStatus::Blocked | MemberStatus::Removed => false,
        }
    }

    /// What changes with every change of the person.
    #[must_use]
    pub fn version(&self) -> DirectoryVersion {
        DirectoryVersion {
            member: self.view.member.revision,
            invitation: self.view.invitation.as_ref().map_or(0, |pending| pending.invitation.revision),
            record: self.record.as_ref().map_or(0, |record| record.revision + 1),
            active: self.is_active(),
        }
    }
}

/// The version of a person: everything that a change of it counts up, and whether it is active, which time changes too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DirectoryVersion {
    /// The member's revision.
    pub member: u32,
    /// That of its pending invitation.
    pub invitation: u32,
    /// That of what the directory stores, counted from 1.
    pub record: u32,
    /// Whether the person is active.
    pub active: bool,
}

/// Lists people, oldest first, so that pages stay as they are while people join. Outcome: [`DirectoryUsers`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListDirectoryUsers {
    /// Which can be meant.
    pub lookup: DirectoryLookup,
}

/// Which people a listing reads. Whoever asks may have to leave some of them out: a look-up may find more than it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DirectoryLookup {
    /// Those behind the first so many, and at most so many.
    Page {
        /// The offset.
        skip: u32,
        /// At most this many.
        limit: u32,
    },
    /// All of them; an organization that has more than [`MAX_DIRECTORY_SCAN`] is refused.
    All,
    /// Those of this id.
    Id(MemberId),
    /// Those of this name.
    UserName(String),
    /// Those of this id of the directory's.
    ExternalId(String),
    /// Those of this address.
    Email(EmailAddress),
}

/// People, in the order of the listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryUsers {
    /// The people.
    pub users: Vec<DirectoryUser>,
    /// How many there are in all, where a page was asked for.
    pub total: Option<u64>,
}

/// Reads one person. Outcome: [`DirectoryUser`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetDirectoryUser {
    /// Which.
    pub id: MemberId,
}

/// Lets a new person in as the organization has set: by an invitation, or at once without any mail. Nobody is let in by
/// this who has an account whose address is not proved; they are invited. Outcome: [`DirectoryUser`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateDirectoryUser {
    /// The address.
    pub email: EmailAddress,
    /// What the directory calls the person.
    pub user_name: String,
    /// The directory's own id.
    pub external_id: Option<String>,
    /// First name.
    pub first_name: PersonName,
    /// Last name.
    pub last_name: PersonName,
    /// Whether the person is let in at all, or only noted.
    pub active: bool,
}

/// What changes of a person; what is `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DirectoryEdits {
    /// What the directory calls the person.
    pub user_name: Option<String>,
    /// The directory's own id, or none.
    pub external_id: Option<Option<String>>,
    /// First name.
    pub first_name: Option<PersonName>,
    /// Last name.
    pub last_name: Option<PersonName>,
    /// The address, which must be the person's own: an account belongs to whoever reads its mail.
    pub email: Option<EmailAddress>,
    /// Whether the person is let in or shut out. Shutting out frees the seat.
    pub active: Option<bool>,
}

/// Changes a person. Outcome: [`DirectoryUser`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditDirectoryUser {
    /// Which.
    pub id: MemberId,
    /// How.
    pub edits: DirectoryEdits,
    /// The version that the caller has seen; `None` changes whatever is there.
    pub expected: Option<DirectoryVersion>,
}

/// Removes a person from the organization. Outcome: [`super::Deleted`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeleteDirectoryUser {
    /// Which.
    pub id: MemberId,
    /// The version that the caller has seen; `None` removes whatever is there.
    pub expected: Option<DirectoryVersion>,
}

/// A group: a role with those who have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryGroup {
    /// The role.
    pub role: RoleView,
    /// The role's revision.
    pub revision: u32,
    /// Who has it, in a fixed order.
    pub members: Vec<GroupMember>,
}

impl DirectoryGroup {
    /// Its version: the role's revision, and a number that changes with its members.
    #[must_use]
    pub fn version(&self) -> (u32, u64) {
        // FNV-1a: the version has to differ, not to resist anybody.
        let bytes = self.members.iter().flat_map(|member| *member.id.0.as_bytes());
        let digest = bytes
            .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        (self.revision, digest)
    }
}

/// A member of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupMember {
    /// The person.
    pub id: MemberId,
    /// The name, or the address where there is none.
    pub display: String,
}

/// Lists all groups by code. Outcome: [`DirectoryGroups`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListDirectoryGroups {
    /// The one group that is meant; `None` lists all.
    pub only: Option<RoleCode>,
}

/// Groups, in the order of the listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryGroups(pub Vec<DirectoryGroup>);

/// Changes the name of a group and who is in it, both or neither. Outcome: [`DirectoryGroup`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditDirectoryGroup {
    /// Which.
    pub code: RoleCode,
    /// The name; `None` leaves it.
    pub name: Option<crate::Label>,
    /// What becomes of the members, in order.
    pub changes: Vec<GroupChange>,
    /// The version that the caller has seen; `None` changes whatever is there.
    pub expected: Option<(u32, u64)>,
}

/// A change of who is in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupChange {
    /// These are added.
    Add(Vec<MemberId>),
    /// These are taken out.
    Remove(Vec<MemberId>),
    /// These are all.
    Replace(Vec<MemberId>),
}

/// Makes a group: a role that means nothing yet. Outcome: [`DirectoryGroup`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateDirectoryGroup {
    /// Its code.
    pub code: RoleCode,
    /// Its name.
    pub name: crate::Label,
    /// Who is in it from the start.
    pub members: Vec<MemberId>,
}
