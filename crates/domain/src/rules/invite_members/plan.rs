//! Planning a row that passed all checks: the after-images of account, member and invitation.

use super::checks::{extended_member, resulting_grants, standing_member, with_scoped};
use super::facts::{InviteFacts, InviteTerms};
use crate::commands::{ExistingAccount, InviteMembers, InviteRow, Lifetime, PendingInvitation, RowOutcome};
use crate::rules::remind::plan_reminder;
use crate::rules::resend::renewed;
use crate::rules::{Ids, SeatDelta};
use crate::{
    Account, AccountId, ContactEmail, Grants, Invitation, InvitationId, InvitationStatus, Member, MemberId,
    MemberStatus, Ordinal, Refusal, RequestedGrants, Timestamp,
};

/// What shall be done for the rows of one organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitePlan {
    /// A plan or the refusals of each row, in order.
    pub rows: Vec<Result<PlannedRow, Vec<Refusal>>>,
    /// The changes of seats.
    pub seats: Vec<SeatDelta>,
}

/// What shall be done for one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedRow {
    /// What is done.
    pub outcome: RowOutcome,
    /// The account.
    pub account: Planned<Account>,
    /// The member.
    pub member: Planned<Member>,
    /// The invitation, unless access is granted immediately.
    pub invitation: Option<Planned<Invitation>>,
    /// Whether a mail is ordered.
    pub mail: bool,
}

/// Something as it shall be after the plan is carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Planned<T> {
    /// It does not exist yet.
    New(T),
    /// It exists and changes to this.
    Changed(T),
    /// It exists and stays.
    Kept(T),
}

impl<T> Planned<T> {
    /// The planned value.
    pub const fn get(&self) -> &T {
        match self {
            Self::New(thing) | Self::Changed(thing) | Self::Kept(thing) => thing,
        }
    }

    /// The planned value, to be changed.
    pub const fn get_mut(&mut self) -> &mut T {
        match self {
            Self::New(thing) | Self::Changed(thing) | Self::Kept(thing) => thing,
        }
    }
}

pub(super) struct Planner<'a> {
    command: &'a InviteMembers,
    facts: &'a InviteFacts<'a>,
    terms: &'a InviteTerms<'a>,
    ids: &'a mut dyn Ids,
}

impl<'a> Planner<'a> {
    pub(super) fn new(
        command: &'a InviteMembers,
        facts: &'a InviteFacts<'a>,
        terms: &'a InviteTerms<'a>,
        ids: &'a mut dyn Ids,
    ) -> Self {
        Self { command, facts, terms, ids }
    }

    pub(super) fn plan(&mut self, row: &InviteRow) -> PlannedRow {
        let standing = standing_member(row, self.facts);
        let account = self.account(row, standing);
        let pending = self.facts.pending.get(row.email.canonical()).copied();
        if let Some(member) = extended_member(self.command, row, self.facts) {
            return self.extend(row, account, member);
        }
        if let Some(member) = standing.filter(|member| member.status == MemberStatus::Active) {
            return unchanged(account, member, None);
        }
        let Some((invitation, member)) = pending.zip(standing) else {
            let named = row.member.and_then(|id| self.facts.members_by_id.get(&id).copied());
            return self.enter(row, account, standing.or(named));
        };
        match self.terms.settings.pending(self.command.pending) {
            PendingInvitation::Refresh { mail_at_most_every } => {
                self.refresh(row, account, member, invitation, mail_at_most_every)
            }
            PendingInvitation::Refuse | PendingInvitation::ReturnExisting | PendingInvitation::AsSet => {
                unchanged(account, member, Some(invitation))
            }
        }
    }

    /// A person without a live invitation: granted access immediately, or invited.
    fn enter(&mut self, row: &InviteRow, account: Planned<Account>, existing: Option<&Member>) -> PlannedRow {
        let now = self.terms.now;
        // A dry run must not reveal who has an account elsewhere.
        let at_once = !self.command.dry_run
            && self.command.existing_account != ExistingAccount::Invite
            && account.get().is_proved();
        let grants = row.grants.over(&Grants::default());
        let mut member = match existing {
            Some(member) => Planned::Changed(Member { revision: member.revision + 1, ..member.clone() }),
            None => Planned::New(self.blank_member(row)),
        };
        let image = member.get_mut();
        image.account = Some((account.get().id, account.get().ordinal));
        image.email = Some(row.email.clone());
        image.attributes = image.attributes.merged_with(&row.attributes);
        image.updated_at = now;
        image.removed_at = None;
        if at_once {
            image.status = MemberStatus::Active;
            image.grants = grants;
            image.joined_at = image.joined_at.or(Some(now));
            image.named_by(account.get());
            return PlannedRow { outcome: RowOutcome::Granted, account, member, invitation: None, mail: false };
        }
        image.status = MemberStatus::Invited;
        let (id, account_id) = (image.id, account.get().id);
        let invitation = self.new_invitation(row, id, account_id, grants);
        PlannedRow {
            outcome: RowOutcome::Invited,
            account,
            member,
            invitation: Some(Planned::New(invitation)),
            mail: true,
        }
    }

    /// An active member is granted more. The seat is settled with those of the other rows.
    fn extend(&self, row: &InviteRow, account: Planned<Account>, member: &Member) -> PlannedRow {
        let grants = with_scoped(&member.grants, row);
        let needs_seat = row.license.is_some() && member.seat.is_none();
        if grants == member.grants && !needs_seat {
            return unchanged(account, member, None);
        }
        let member = Planned::Changed(Member {
            grants,
            attributes: member.attributes.merged_with(&row.attributes),
            updated_at: self.terms.now,
            revision: member.revision + 1,
            ..member.clone()
        });
        PlannedRow { outcome: RowOutcome::Extended, account, member, invitation: None, mail: false }
    }

    fn refresh(
        &self,
        row: &InviteRow,
        account: Planned<Account>,
        member: &Member,
        invitation: &Invitation,
        mail_at_most_every: i64,
    ) -> PlannedRow {
        let now = self.terms.now;
        let pause = mail_at_most_every.max(self.terms.mail_at_most_every);
        let mail = now.millis() - invitation.mailed_at.millis() >= pause;
        let mut after = if mail {
            Invitation { delivery: row.delivery, ..renewed(invitation, self.expiry(row.lifetime), now) }
        } else {
            Invitation { updated_at: now, revision: invitation.revision + 1, ..invitation.clone() }
        };
        if row.grants != RequestedGrants::default() {
            after.grants = resulting_grants(row, self.facts);
            after.granted_by = self.terms.access.authority;
        }
        after.first_name = row.first_name.clone().unwrap_or(after.first_name);
        after.last_name = row.last_name.clone().unwrap_or(after.last_name);
        after.note = row.note.clone().or(after.note);
        after.message = row.message.clone().or(after.message);
        after.locale = row.locale.or(after.locale);
        after.redirect_url = row.redirect_url.clone().or(after.redirect_url);
        after.metadata = row.metadata.clone().or(after.metadata);
        after.license = row.license.or(after.license);
        if mail {
            plan_reminder(&mut after, self.terms.settings.reminders, now);
        }
        let member = Member {
            attributes: member.attributes.merged_with(&row.attributes),
            first_name: row.first_name.clone().unwrap_or_else(|| member.first_name.clone()),
            last_name: row.last_name.clone().unwrap_or_else(|| member.last_name.clone()),
            updated_at: now,
            revision: member.revision + 1,
            ..member.clone()
        };
        PlannedRow {
            outcome: if mail { RowOutcome::Refreshed } else { RowOutcome::Updated },
            account,
            member: Planned::Changed(member),
            invitation: Some(Planned::Changed(after)),
            mail,
        }
    }

    fn account(&mut self, row: &InviteRow, standing: Option<&Member>) -> Planned<Account> {
        let known = self.facts.accounts.get(row.email.canonical());
        // In a dry run, an account without a member row in the organization is treated as none.
        if let Some(account) = known.filter(|_| standing.is_some() || !self.command.dry_run) {
            return Planned::Kept((*account).clone());
        }
        Planned::New(Account {
            id: AccountId(self.ids.uuid()),
            ordinal: Ordinal(0),
            email: row.email.clone(),
            first_name: row.first_name.clone().unwrap_or_default(),
            last_name: row.last_name.clone().unwrap_or_default(),
            activated_at: None,
            disabled_at: None,
            proof: None,
            token_generation: 0,
            locale: None,
        })
    }

    fn blank_member(&mut self, row: &InviteRow) -> Member {
        Member {
            id: MemberId(self.ids.uuid()),
            organization: self.terms.access.scope.organization(),
            account: None,
            external_id: self.ids.external_id(),
            status: MemberStatus::Contact,
            email: None,
            contact_email: row.contact_email.clone().or_else(|| ContactEmail::parse(row.email.as_sent()).ok()),
            phone: row.phone.clone(),
            first_name: row.first_name.clone().unwrap_or_default(),
            last_name: row.last_name.clone().unwrap_or_default(),
            seat: None,
            grants: Grants::default(),
            attributes: row.attributes.clone(),
            created_at: self.terms.now,
            updated_at: self.terms.now,
            joined_at: None,
            removed_at: None,
            revision: 0,
        }
    }

    fn new_invitation(&mut self, row: &InviteRow, member: MemberId, account: AccountId, grants: Grants) -> Invitation {
        let now = self.terms.now;
        let inviter = self.terms.access.member.as_ref().map(|inviter| inviter.member);
        let mut invitation = Invitation {
            id: InvitationId(self.ids.uuid()),
            member,
            account,
            email: row.email.clone(),
            first_name: row.first_name.clone().unwrap_or_default(),
            last_name: row.last_name.clone().unwrap_or_default(),
            status: InvitationStatus::Pending,
            grants,
            license: row.license,
            note: row.note.clone(),
            message: row.message.clone(),
            locale: row.locale,
            redirect_url: row.redirect_url.clone(),
            metadata: row.metadata.clone(),
            delivery: row.delivery,
            generation: 1,
            expires_at: self.expiry(row.lifetime),
            inviter,
            granted_by: self.terms.access.authority,
            protocol: self.terms.protocol.to_owned(),
            mailed_at: now,
            remind_at: None,
            reminders: 0,
            created_at: now,
            updated_at: now,
            revision: 0,
        };
        plan_reminder(&mut invitation, self.terms.settings.reminders, now);
        invitation
    }

    fn expiry(&self, lifetime: Lifetime) -> Option<Timestamp> {
        match lifetime {
            Lifetime::Default => {
                Some(self.terms.now.plus_millis(self.terms.settings.lifetime(self.terms.default_lifetime)))
            }
            Lifetime::Never => None,
            Lifetime::Until(end) => Some(end),
            Lifetime::For(millis) => Some(self.terms.now.plus_millis(millis)),
        }
    }
}

fn unchanged(account: Planned<Account>, member: &Member, invitation: Option<&Invitation>) -> PlannedRow {
    PlannedRow {
        outcome: RowOutcome::Unchanged,
        account,
        member: Planned::Kept(member.clone()),
        invitation: invitation.cloned().map(Planned::Kept),
        mail: false,
    }
}
