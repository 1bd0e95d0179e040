//! Maps each command to its use case: one line each.

use crate::confinement::{self, Confined};
use crate::engine::Engine;
use crate::{
    accept_invitation, answer_invitation, change, change_invitation, change_password, decline_invitation, erase_member,
    invite_members, issue_organization_token, log_in, mails, manage_api_keys, manage_blocklist, manage_licenses,
    manage_member, manage_organization, manage_permissions, manage_resources, manage_roles, manage_sessions,
    membership, password_links, preview_invitation, read_directory, read_events, read_invitations, refresh_tokens,
    request_new_link, search_members, sign_in, update_invitation, webhooks, who_am_i,
};
use std::future::Future;
use usher_domain::commands as c;
use usher_domain::{Caller, Command, Fault, IdempotencyRequest, Performed};

/// A command that the engine carries out.
pub trait UseCase: Command + Confined {
    /// Executes it; once for each idempotency key, if there is one and its effect could happen twice.
    fn perform(
        &self,
        engine: &Engine,
        caller: &Caller,
        idempotency: Option<IdempotencyRequest<'_, Self::Outcome>>,
    ) -> impl Future<Output = Result<Performed<Self::Outcome>, Fault>> + Send;
}

impl Engine {
    /// Carries out a command.
    pub async fn perform<C: UseCase>(
        &self,
        caller: &Caller,
        command: &C,
        idempotency: Option<IdempotencyRequest<'_, C::Outcome>>,
    ) -> Result<Performed<C::Outcome>, Fault> {
        confinement::check::<C>(caller)?;
        command.perform(self, caller, idempotency).await
    }
}

/// First the commands whose responses are stored in their transactions, then those without a stored response.
macro_rules! use_cases {
    (
        |$command:ident, $engine:ident, $caller:ident, $idempotency:ident|
        idempotent { $($once:ident => $perform:expr,)* }
        plain { $($name:ident => $outcome:expr,)* }
    ) => {
        $(impl UseCase for c::$once {
            async fn perform(
                &self,
                $engine: &Engine,
                $caller: &Caller,
                $idempotency: Option<IdempotencyRequest<'_, Self::Outcome>>,
            ) -> Result<Performed<Self::Outcome>, Fault> {
                let $command = self;
                $perform.await
            }
        })*
        $(impl UseCase for c::$name {
            async fn perform(
                &self,
                $engine: &Engine,
                $caller: &Caller,
                _: Option<IdempotencyRequest<'_, Self::Outcome>>,
            ) -> Result<Performed<Self::Outcome>, Fault> {
                let $command = self;
                // Not every command needs all of these.
                let _ = ($engine, $caller, $command);
                Ok(Performed::Executed($outcome))
            }
        })*
    };
}

use_cases! { |command, engine, caller, idempotency|
    idempotent {
        InviteMembers => invite_members::run(engine, caller, command, idempotency),
        InviteKnownMember => membership::invite_known(engine, caller, command, idempotency),
        AttachAccount => membership::attach(engine, caller, command, idempotency),
        CreateLicense => change::run(engine, caller, command, idempotency),
        EditLicense => change::run(engine, caller, command, idempotency),
        DeleteLicense => change::run(engine, caller, command, idempotency),
        CreateResource => change::run(engine, caller, command, idempotency),
        EditResource => change::run(engine, caller, command, idempotency),
        DeleteResource => change::run(engine, caller, command, idempotency),
        CreatePermission => change::run(engine, caller, command, idempotency),
        EditPermission => change::run(engine, caller, command, idempotency),
        DeletePermission => change::run(engine, caller, command, idempotency),
        CreateRole => change::run(engine, caller, command, idempotency),
        EditRole => change::run(engine, caller, command, idempotency),
        DeleteRole => change::run(engine, caller, command, idempotency),
        CreateBlocklistEntry => change::run(engine, caller, command, idempotency),
        DeleteBlocklistEntry => change::run(engine, caller, command, idempotency),
        EditOrganization => change::run(engine, caller, command, idempotency),
        CreateApiKey => change::run(engine, caller, command, idempotency),
        RotateApiKey => change::run(engine, caller, command, idempotency),
        TakeOverApiKey => change::run(engine, caller, command, idempotency),
        RevokeApiKey => change::run(engine, caller, command, idempotency),
        EditMember => manage_member::run(engine, caller, command, idempotency),
        EditPending => manage_member::run(engine, caller, command, idempotency),
        BlockMember => manage_member::run(engine, caller, command, idempotency),
        RemoveMember => manage_member::run(engine, caller, command, idempotency),
        EditInvitation => change_invitation::run(engine, caller, command, idempotency),
        ResendInvitation => change_invitation::run(engine, caller, command, idempotency),
        WithdrawInvitation => change_invitation::run(engine, caller, command, idempotency),
        LiftSuppression => mails::lift(engine, caller, command, idempotency),
        CreateWebhook => webhooks::create(engine, caller, command, idempotency),
        EditWebhook => webhooks::edit(engine, caller, command, idempotency),
        DeleteWebhook => webhooks::run(engine, caller, command, idempotency),
        RotateWebhook => webhooks::run(engine, caller, command, idempotency),
        TestWebhook => webhooks::run(engine, caller, command, idempotency),
        Redeliver => webhooks::redeliver(engine, caller, command, idempotency),
        RedeliverSince => webhooks::redeliver_since(engine, caller, command, idempotency),
    }
    plain {
        GetLicense => manage_licenses::get(engine, caller, *command).await?,
        ListLicenses => manage_licenses::list(engine, caller, command).await?,
        GetResource => manage_resources::get(engine, caller, *command).await?,
        ListResources => manage_resources::list(engine, caller, command).await?,
        GetPermission => manage_permissions::get(engine, caller, command).await?,
        ListPermissions => manage_permissions::list(engine, caller, command).await?,
        GetRole => manage_roles::get(engine, caller, command).await?,
        ListRoles => manage_roles::list(engine, caller, command).await?,
        GetBlocklistEntry => manage_blocklist::get(engine, caller, command).await?,
        ListBlocklist => manage_blocklist::list(engine, caller, command).await?,
        GetOrganization => manage_organization::get(engine, caller, *command).await?,
        ListOrganizations => manage_organization::list(caller, command)?,
        GetApiKey => manage_api_keys::get(engine, caller, *command).await?,
        ListApiKeys => manage_api_keys::list(engine, caller, command).await?,
        OpenSession => manage_sessions::open_one(engine, caller, command).await?,
        SwitchOrganization => manage_sessions::switch(engine, caller, *command).await?,
        RefreshSession => manage_sessions::refresh(engine, command).await?,
        ListSessions => manage_sessions::list(engine, caller, command).await?,
        EndSession => manage_sessions::end(engine, caller, *command).await?,
        AcceptInvitation => accept_invitation::run(engine, caller, command).await?,
        DeclineInvitation => decline_invitation::run(engine, caller, *command).await?,
        AnswerInvitation => answer_invitation::run(engine, caller, command).await?,
        RequestNewLink => request_new_link::run(engine, caller, *command).await?,
        PreviewInvitation => preview_invitation::run(engine, *command).await?,
        GetInvitation => read_invitations::get(engine, caller, *command).await?,
        ListInvitations => read_invitations::list(engine, caller, command).await?,
        GetMember => read_directory::get_member(engine, caller, command).await?,
        SearchMembers => search_members::run(engine, caller, command).await?,
        EraseMember => erase_member::run(engine, caller, command).await?,
        ListMembers => read_directory::list_members(engine, caller, command).await?,
        RequestPasswordLink => password_links::request(engine, caller, command)?,
        PreviewPasswordLink => password_links::preview(engine, *command).await?,
        ResetPassword => password_links::reset(engine, caller, command).await?,
        ChangePassword => change_password::run(engine, caller, command).await?,
        ReportDelivery => mails::report(engine, caller, command).await?,
        ListSuppressions => mails::list(engine, caller, command).await?,
        IssueOrganizationToken => issue_organization_token::run(engine, caller, *command).await?,
        ListEvents => read_events::run(engine, caller, command).await?,
        ReadTrail => read_events::trail(engine, caller, command).await?,
        WhoAmI => who_am_i::run(engine, caller).await?,
        ListWebhooks => webhooks::list(engine, caller).await?,
        GetWebhook => webhooks::get(engine, caller, *command).await?,
        ListDeliveries => webhooks::list_deliveries(engine, caller, command).await?,
        LogIn => log_in::run(engine, caller, command).await?,
        ListMemberships => membership::list(engine, caller, command).await?,
        GetMembership => membership::get(engine, caller, *command).await?,
        EditMembership => membership::edit(engine, caller, command).await?,
        SignIn => sign_in::run(engine, caller, command).await?,
        UpdateInvitation => update_invitation::run(engine, caller, command).await?,
        RefreshTokens => refresh_tokens::run(engine, command).await?,
    }
}
