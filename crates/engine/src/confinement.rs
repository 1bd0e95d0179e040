//! What a caller may do whose access is confined to resources. Decided here for every command, so that none is left
//! out: a new command without an entry does not compile.

use usher_domain::{Caller, Command, OrganizationAccess, Refusal, commands};

/// How a command of a confined caller is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confinement {
    /// It concerns the caller alone, or what every member of the organization needs to know; or its rule compares what
    /// is granted with the caller's own resources.
    Allowed,
    /// It is limited to what concerns the caller's resources; the rest is treated as if it did not exist.
    Filtered,
    /// It concerns the organization as a whole.
    Refused,
}

/// A command with its treatment when a confined caller sends it.
pub trait Confined: Command {
    /// What becomes of it.
    const CONFINEMENT: Confinement;
}

/// Refuses what a confined caller may not do. Permissions are checked separately.
pub(crate) fn check<C: Confined>(caller: &Caller) -> Result<(), Refusal> {
    let confined = caller.access_to(None).is_some_and(OrganizationAccess::is_confined);
    match C::CONFINEMENT {
        Confinement::Refused if confined => Err(Refusal::Forbidden),
        Confinement::Refused | Confinement::Filtered | Confinement::Allowed => Ok(()),
    }
}

macro_rules! confinement {
    ($($class:ident { $($name:ident,)+ })+) => {
        $($(impl Confined for commands::$name {
            const CONFINEMENT: Confinement = Confinement::$class;
        })+)+
    };
}

confinement! {
    Allowed {
        // By the token of an invitation, by password, or about oneself.
        AcceptInvitation,
        AnswerInvitation,
        DeclineInvitation,
        PreviewInvitation,
        RequestNewLink,
        LogIn,
        SignIn,
        OpenSession,
        ChangePassword,
        PreviewPasswordLink,
        RequestPasswordLink,
        ResetPassword,
        RefreshSession,
        RefreshTokens,
        SwitchOrganization,
        ListSessions,
        EndSession,
        IssueOrganizationToken,
        ListOrganizations,
        WhoAmI,
        // What inviting needs to know.
        GetOrganization,
        GetLicense,
        ListLicenses,
        GetPermission,
        ListPermissions,
        GetRole,
        ListRoles,
        // Within the caller's resources, by the rules of authority.
        InviteMembers,
        CreateApiKey,
    }
    Filtered {
        GetInvitation,
        ListInvitations,
        EditInvitation,
        UpdateInvitation,
        ResendInvitation,
        WithdrawInvitation,
        GetMember,
        ListMembers,
        SearchMembers,
        EditMember,
        EditPending,
        BlockMember,
        RemoveMember,
        GetMembership,
        ListMemberships,
        EditMembership,
        InviteKnownMember,
        AttachAccount,
        GetResource,
        ListResources,
        EditResource,
        DeleteResource,
        GetApiKey,
        ListApiKeys,
        RotateApiKey,
        TakeOverApiKey,
        RevokeApiKey,
    }
    Refused {
        EraseMember,
        CreateLicense,
        EditLicense,
        DeleteLicense,
        CreateResource,
        CreatePermission,
        EditPermission,
        DeletePermission,
        CreateRole,
        EditRole,
        DeleteRole,
        GetBlocklistEntry,
        ListBlocklist,
        CreateBlocklistEntry,
        DeleteBlocklistEntry,
        EditOrganization,
        ListEvents,
        ReadTrail,
        CreateWebhook,
        ListWebhooks,
        GetWebhook,
        EditWebhook,
        DeleteWebhook,
        RotateWebhook,
        TestWebhook,
        ListDeliveries,
        Redeliver,
        RedeliverSince,
        ReportDelivery,
        ListSuppressions,
        LiftSuppression,
    }
}
