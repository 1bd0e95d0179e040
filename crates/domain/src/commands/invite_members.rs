//! Inviting people: one command for a single invitation, a batch, a dry run, and every protocol's policies.

use crate::{
    Account, Attributes, CatalogPolicy, ContactEmail, ContactId, Destination, EmailAddress, InvitationView, LicenseId,
    LinkDelivery, Locale, Member, MemberId, Metadata, Note, OrganizationId, PersonName, PersonalMessage, Phone,
    Refusal, RequestedGrants, ResourceId, TemplateRef, Timestamp,
};

/// Invites the people of its rows. Outcome: [`InviteMembersOutcome`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InviteMembers {
    /// The people, in order.
    pub rows: Vec<InviteRow>,
    /// Whether one bad row stops all.
    pub batch: Batch,
    /// What happens where the address belongs to a registered account that is not a member.
    pub existing_account: ExistingAccount,
    /// What happens where the address has a pending invitation.
    pub pending: PendingInvitation,
    /// What happens where the address belongs to an active member.
    pub existing_member: ExistingMember,
    /// Which permission codes may be named.
    pub catalog: CatalogPolicy,
    /// Decide and report, but change nothing and send nothing.
    pub dry_run: bool,
}

/// One person to invite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InviteRow {
    /// The organization, where the request names one; otherwise the one the credential is bound to.
    pub organization: Option<OrganizationId>,
    /// The address that gets access.
    pub email: EmailAddress,
    /// An existing member row (a contact) to attach the invitation to.
    pub member: Option<MemberId>,
    /// A contact that is linked to whom the row invites.
    pub contact: Option<LinkedContact>,
    /// First name.
    pub first_name: Option<PersonName>,
    /// Last name.
    pub last_name: Option<PersonName>,
    /// Contact data for a new member row; the invited address when absent.
    pub contact_email: Option<ContactEmail>,
    /// Contact data for a new member row.
    pub phone: Option<Phone>,
    /// The license to reserve or assign a seat of.
    pub license: Option<LicenseId>,
    /// What to grant.
    pub grants: RequestedGrants,
    /// The permission template that says what else to grant.
    pub template: Option<TemplateRef>,
    /// An internal remark.
    pub note: Option<Note>,
    /// What the inviter says to the invitee.
    pub message: Option<PersonalMessage>,
    /// The language to address the invitee in; none where the protocol names none.
    pub locale: Option<Locale>,
    /// The page that the invitee goes to after accepting.
    pub redirect_url: Option<Destination>,
    /// What the client notes for itself; not an empty object.
    pub metadata: Option<Metadata>,
    /// Whether the link is mailed, as far as the organization mails links.
    pub delivery: LinkDelivery,
    /// What the adapter stores with the member.
    pub attributes: Attributes,
    /// How long the invitation can be accepted.
    pub lifetime: Lifetime,
}

impl InviteRow {
    /// A person with an address and nothing else.
    #[must_use]
    pub fn new(email: EmailAddress) -> Self {
        Self {
            organization: None,
            email,
            member: None,
            contact: None,
            first_name: None,
            last_name: None,
            contact_email: None,
            phone: None,
            license: None,
            grants: RequestedGrants::default(),
            template: None,
            note: None,
            message: None,
            locale: None,
            redirect_url: None,
            metadata: None,
            delivery: LinkDelivery::Send,
            attributes: Attributes::default(),
            lifetime: Lifetime::Default,
        }
    }
}

/// A contact as it was read, and is linked only if it has not changed since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkedContact {
    /// The resource.
    pub resource: ResourceId,
    /// The contact.
    pub id: ContactId,
    /// Its revision.
    pub revision: u32,
}

/// Whether rows stand or fall together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Batch {
    /// One refused row refuses the request, which leaves no trace. All rows must be of one organization.
    AllOrNothing,
    /// Valid rows are executed, invalid ones are reported with their refusals.
    PerRow,
}

/// What to do where the address belongs to a registered account that is not a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExistingAccount {
    /// Make the account an active member immediately; no invitation, no invitation mail.
    GrantNow,
    /// Invite it like any other address.
    Invite,
    /// The same as `GrantNow`, and refuse addresses without such an account.
    GrantOnly,
}

/// What to do where the address has a pending invitation that has not expired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PendingInvitation {
    /// Refuse the row.
    Refuse,
    /// Leave it as it is and return it.
    ReturnExisting,
    /// Replace the kinds of grants that were sent, renew the term, rotate the token and mail it again; but leave term
    /// and token as they are and send nothing when a mail was ordered less than this many milliseconds ago.
    Refresh {
        /// The shortest time between two mails, in milliseconds.
        mail_at_most_every: i64,
    },
    /// As the organization has set; refuse the row where it has set nothing.
    AsSet,
}

/// What to do where the address belongs to an active member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExistingMember {
    /// Refuse the row.
    Refuse,
    /// Leave the member as it is and return it.
    ReturnExisting,
    /// Grant the row's permissions at single resources to the member besides what it holds, and a seat where it has none.
    /// What else the row grants is for newcomers only.
    AddScoped,
}

/// How long an invitation can be accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lifetime {
    /// As configured.
    Default,
    /// For good.
    Never,
    /// Until an instant, which must be in the future.
    Until(Timestamp),
    /// For so many milliseconds from when the invitation is made.
    For(i64),
}

/// The results of the rows, in their order. In an all-or-nothing batch no row is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InviteMembersOutcome {
    /// The result of each row. A refused row has all refusals that were found, at least one.
    pub rows: Vec<Result<InvitedRow, Vec<Refusal>>>,
    /// Whether this was a dry run, in which case ids in the rows refer to nothing that exists.
    pub dry_run: bool,
}

/// What became of one good row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitedRow {
    /// What was done.
    pub outcome: RowOutcome,
    /// The member row after it.
    pub member: Member,
    /// The account, or its placeholder, behind the address.
    pub account: Account,
    /// The pending invitation, unless access was granted immediately or existed before.
    pub invitation: Option<InvitationView>,
}

/// What was done for one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowOutcome {
    /// A registered account was made a member immediately.
    Granted,
    /// An invitation was made and its mail ordered.
    Invited,
    /// A pending or expired invitation was renewed and its mail ordered.
    Refreshed,
    /// A pending invitation got the new grants; no mail, because the last one is too recent.
    Updated,
    /// An active member was granted more, or got a seat.
    Extended,
    /// Nothing: the pending invitation or the active member is returned as it is.
    Unchanged,
}

impl RowOutcome {
    /// All of them, in the order above.
    pub const ALL: &[Self] =
        &[Self::Granted, Self::Invited, Self::Refreshed, Self::Updated, Self::Extended, Self::Unchanged];

    /// Its name in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::Invited => "invited",
            Self::Refreshed => "refreshed",
            Self::Updated => "updated",
            Self::Extended => "extended",
            Self::Unchanged => "unchanged",
        }
    }

    /// Its name in answers, reports and files, where a renewal without a mail is a renewal, and more permissions are
    /// access as a membership is.
    #[must_use]
    pub const fn reported(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Granted | Self::Extended => "granted",
            Self::Refreshed | Self::Updated => "refreshed",
            Self::Unchanged => "unchanged",
        }
    }

    /// The one of a name in the database.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == word)
    }
}
