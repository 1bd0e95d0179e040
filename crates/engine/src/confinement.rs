//! What somebody may do whose access is confined to resources. Held here for every command, so that a new one cannot be
//! forgotten: without an arm it does not compile.

use usher_domain::{AnyCommand, Caller, Refusal};

/// What becomes of a command of a confined caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Confinement {
    /// It concerns nobody else, or what everybody in the organization needs to know; or its rule compares what is granted
    /// with the caller's own resources.
    Allowed,
    /// It reaches what concerns one of the caller's resources; the rest is as if it did not exist.
    Filtered,
    /// It concerns the organization as a whole.
    Refused,
}

/// Refuses what a confined caller may not do. Rights are asked for besides.
pub(crate) fn check(caller: &Caller, command: &AnyCommand) -> Result<(), Refusal> {
    let confined = caller.access_to(None).is_some_and(usher_domain::OrganizationAccess::is_confined);
    match of(command) {
        Confinement::Refused if confined => Err(Refusal::Forbidden),
        Confinement::Refused | Confinement::Filtered | Confinement::Allowed => Ok(()),
    }
}

const fn of(command: &AnyCommand) -> Confinement {
    use AnyCommand as C;
    match command {
        // By the token of an invitation, by password, or about oneself.
        C::AcceptInvitation(_)
        | C::AnswerInvitation(_)
        | C::DeclineInvitation(_)
        | C::PreviewInvitation(_)
        | C::RequestNewLink(_)
        | C::LogIn(_)
        | C::SignIn(_)
        | C::OpenSession(_)
        | C::ChangePassword(_)
        | C::PreviewPasswordLink(_)
        | C::RequestPasswordLink(_)
        | C::ResetPassword(_)
        | C::RefreshSession(_)
        | C::RefreshTokens(_)
        | C::SwitchOrganization(_)
        | C::ListSessions(_)
        | C::EndSession(_)
        | C::IssueOrganizationToken(_)
        | C::ListOrganizations(_)
        | C::WhoAmI(_)
        // What inviting needs to know.
        | C::GetOrganization(_)
        | C::GetLicense(_)
        | C::ListLicenses(_)
        | C::GetPermission(_)
        | C::ListPermissions(_)
        | C::GetRole(_)
        | C::ListRoles(_)
        // Within the caller's resources, by the rules of authority.
        | C::InviteMembers(_)
        | C::CreateApiKey(_)
        // Each is looked at by itself.
        | C::Several(_) => Confinement::Allowed,
        C::GetInvitation(_)
        | C::ListInvitations(_)
        | C::EditInvitation(_)
        | C::UpdateInvitation(_)
        | C::ResendInvitation(_)
        | C::WithdrawInvitation(_)
        | C::GetMember(_)
        | C::ListMembers(_)
        | C::SearchMembers(_)
        | C::EditMember(_)
        | C::EditPending(_)
        | C::BlockMember(_)
        | C::RemoveMember(_)
        | C::GetMembership(_)
        | C::ListMemberships(_)
        | C::EditMembership(_)
        | C::InviteKnownMember(_)
        | C::AttachAccount(_)
        | C::GetResource(_)
        | C::ListResources(_)
        | C::EditResource(_)
        | C::DeleteResource(_)
        | C::GetApiKey(_)
        | C::ListApiKeys(_)
        | C::RotateApiKey(_)
        | C::TakeOverApiKey(_)
        | C::RevokeApiKey(_) => Confinement::Filtered,
        C::EraseMember(_)
        | C::CreateLicense(_)
        | C::EditLicense(_)
        | C::DeleteLicense(_)
        | C::CreateResource(_)
        | C::CreatePermission(_)
        | C::EditPermission(_)
        | C::DeletePermission(_)
        | C::CreateRole(_)
        | C::EditRole(_)
        | C::DeleteRole(_)
        | C::GetBlocklistEntry(_)
        | C::ListBlocklist(_)
        | C::CreateBlocklistEntry(_)
        | C::DeleteBlocklistEntry(_)
        | C::EditOrganization(_)
        | C::ListEvents(_)
        | C::ReadTrail(_)
        | C::CreateWebhook(_)
        | C::ListWebhooks(_)
        | C::GetWebhook(_)
        | C::EditWebhook(_)
        | C::DeleteWebhook(_)
        | C::RotateWebhook(_)
        | C::TestWebhook(_)
        | C::ListDeliveries(_)
        | C::Redeliver(_)
        | C::RedeliverSince(_)
        | C::ReportDelivery(_)
        | C::ListSuppressions(_)
        | C::LiftSuppression(_) => Confinement::Refused,
    }
}
