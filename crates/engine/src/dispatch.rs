//! Which use case carries out which command.

use crate::engine::Engine;
use crate::idempotency::{IdempotencyRequest, Performed};
use crate::{
    accept_invitation, answer_invitation, change, change_password, confinement, decline_invitation, edit_invitation,
    erase_member, incident, invite_members, issue_organization_token, log_in, mails, manage_api_keys, manage_blocklist,
    manage_licenses, manage_member, manage_organization, manage_permissions, manage_resources, manage_roles,
    manage_sessions, membership, password_links, preview_invitation, read_directory, read_events, read_invitations,
    refresh_tokens, request_new_link, resend_invitation, search_members, sign_in, update_invitation, webhooks,
    who_am_i, withdraw_invitation,
};
use usher_domain::{AnyCommand, AnyOutcome, Caller, Fault};

/// One arm for each command: first those whose answers are kept with what they do, then those whose outcome is all there
/// is.
macro_rules! dispatch {
    ($engine:expr, $caller:expr, $command:expr; kept { $($kept:ident($k:ident) => $run:expr,)* } plain { $($name:ident($c:pat) => $outcome:expr,)* }) => {
        match $command {
            $(AnyCommand::$kept($k) => $run.await,)*
            $(AnyCommand::$name($c) => Ok(Performed::Executed(AnyOutcome::$name(Box::new($outcome)))),)*
            AnyCommand::Several(several) => Ok(Performed::Executed(AnyOutcome::Several(one_by_one($engine, $caller, several).await))),
        }
    };
}

/// Carries out a command.
pub(crate) async fn perform(
    engine: &Engine,
    caller: &Caller,
    command: AnyCommand,
    idempotency: Option<IdempotencyRequest<'_>>,
) -> Result<Performed, Fault> {
    confinement::check(caller, &command)?;
    dispatch! { engine, caller, command;
        kept {
            InviteMembers(c) => invite_members::run(engine, caller, &c, idempotency),
            InviteKnownMember(c) => membership::invite_known(engine, caller, &c, idempotency),
            AttachAccount(c) => membership::attach(engine, caller, &c, idempotency),
            ResendInvitation(c) => resend_invitation::run(engine, caller, *c, idempotency),
            WithdrawInvitation(c) => withdraw_invitation::run(engine, caller, *c, idempotency),
            CreateLicense(c) => change::run(engine, caller, &*c, idempotency),
            EditLicense(c) => change::run(engine, caller, &*c, idempotency),
            DeleteLicense(c) => change::run(engine, caller, &*c, idempotency),
            CreateResource(c) => change::run(engine, caller, &*c, idempotency),
            EditResource(c) => change::run(engine, caller, &*c, idempotency),
            DeleteResource(c) => change::run(engine, caller, &*c, idempotency),
            CreatePermission(c) => change::run(engine, caller, &*c, idempotency),
            EditPermission(c) => change::run(engine, caller, &*c, idempotency),
            DeletePermission(c) => change::run(engine, caller, &*c, idempotency),
            CreateRole(c) => change::run(engine, caller, &*c, idempotency),
            EditRole(c) => change::run(engine, caller, &*c, idempotency),
            DeleteRole(c) => change::run(engine, caller, &*c, idempotency),
            CreateBlocklistEntry(c) => change::run(engine, caller, &*c, idempotency),
            DeleteBlocklistEntry(c) => change::run(engine, caller, &*c, idempotency),
            EditOrganization(c) => change::run(engine, caller, &*c, idempotency),
            CreateApiKey(c) => change::run(engine, caller, &*c, idempotency),
            RotateApiKey(c) => change::run(engine, caller, &*c, idempotency),
            TakeOverApiKey(c) => change::run(engine, caller, &*c, idempotency),
            RevokeApiKey(c) => change::run(engine, caller, &*c, idempotency),
        }
        plain {
            GetLicense(c) => manage_licenses::get(engine, caller, *c).await?,
            ListLicenses(c) => manage_licenses::list(engine, caller, &c).await?,
            GetResource(c) => manage_resources::get(engine, caller, *c).await?,
            ListResources(c) => manage_resources::list(engine, caller, &c).await?,
            GetPermission(c) => manage_permissions::get(engine, caller, *c).await?,
            ListPermissions(c) => manage_permissions::list(engine, caller, &c).await?,
            GetRole(c) => manage_roles::get(engine, caller, *c).await?,
            ListRoles(c) => manage_roles::list(engine, caller, &c).await?,
            GetBlocklistEntry(c) => manage_blocklist::get(engine, caller, *c).await?,
            ListBlocklist(c) => manage_blocklist::list(engine, caller, &c).await?,
            GetOrganization(c) => manage_organization::get(engine, caller, *c).await?,
            ListOrganizations(c) => manage_organization::list(caller, &c)?,
            GetApiKey(c) => manage_api_keys::get(engine, caller, *c).await?,
            ListApiKeys(c) => manage_api_keys::list(engine, caller, &c).await?,
            OpenSession(c) => manage_sessions::open_one(engine, caller, &c).await?,
            SwitchOrganization(c) => manage_sessions::switch(engine, caller, *c).await?,
            RefreshSession(c) => manage_sessions::refresh(engine, &c).await?,
            ListSessions(c) => manage_sessions::list(engine, caller, &c).await?,
            EndSession(c) => manage_sessions::end(engine, caller, *c).await?,
            EditInvitation(c) => edit_invitation::run(engine, caller, &c).await?,
            AcceptInvitation(c) => accept_invitation::run(engine, caller, &c).await?,
            DeclineInvitation(c) => decline_invitation::run(engine, caller, *c).await?,
            AnswerInvitation(c) => answer_invitation::run(engine, caller, *c).await?,
            RequestNewLink(c) => request_new_link::run(engine, caller, *c).await?,
            PreviewInvitation(c) => preview_invitation::run(engine, *c).await?,
            GetInvitation(c) => read_invitations::get(engine, caller, *c).await?,
            ListInvitations(c) => read_invitations::list(engine, caller, &c).await?,
            GetMember(c) => read_directory::get_member(engine, caller, &c).await?,
            EditMember(c) => manage_member::run(engine, caller, &*c).await?,
            EditPending(c) => manage_member::run(engine, caller, &*c).await?,
            SearchMembers(c) => search_members::run(engine, caller, &c).await?,
            BlockMember(c) => manage_member::run(engine, caller, &*c).await?,
            EraseMember(c) => erase_member::run(engine, caller, &c).await?,
            RemoveMember(c) => manage_member::run(engine, caller, &*c).await?,
            ListMembers(c) => read_directory::list_members(engine, caller, &c).await?,
            RequestPasswordLink(c) => password_links::request(engine, caller, *c)?,
            PreviewPasswordLink(c) => password_links::preview(engine, *c).await?,
            ResetPassword(c) => password_links::reset(engine, caller, &c).await?,
            ChangePassword(c) => change_password::run(engine, caller, &c).await?,
            ReportDelivery(c) => mails::report(engine, caller, &c).await?,
            ListSuppressions(c) => mails::list(engine, caller, &c).await?,
            LiftSuppression(c) => mails::lift(engine, caller, &c).await?,
            IssueOrganizationToken(c) => issue_organization_token::run(engine, caller, *c).await?,
            ListEvents(c) => read_events::run(engine, caller, &c).await?,
            ReadTrail(c) => read_events::trail(engine, caller, &c).await?,
            WhoAmI(_) => who_am_i::run(engine, caller).await?,
            CreateWebhook(c) => webhooks::create(engine, caller, &c).await?,
            ListWebhooks(_) => webhooks::list(engine, caller).await?,
            GetWebhook(c) => webhooks::get(engine, caller, *c).await?,
            EditWebhook(c) => webhooks::edit(engine, caller, &c).await?,
            DeleteWebhook(c) => webhooks::delete(engine, caller, *c).await?,
            RotateWebhook(c) => webhooks::rotate(engine, caller, *c).await?,
            TestWebhook(c) => webhooks::test(engine, caller, *c).await?,
            ListDeliveries(c) => webhooks::list_deliveries(engine, caller, &c).await?,
            Redeliver(c) => webhooks::redeliver(engine, caller, *c).await?,
            RedeliverSince(c) => webhooks::redeliver_since(engine, caller, *c).await?,
            LogIn(c) => log_in::run(engine, caller, &c).await?,
            ListMemberships(c) => membership::list(engine, caller, &c).await?,
            GetMembership(c) => membership::get(engine, caller, *c).await?,
            EditMembership(c) => membership::edit(engine, caller, &c).await?,
            SignIn(c) => sign_in::run(engine, caller, &c).await?,
            UpdateInvitation(c) => update_invitation::run(engine, caller, &c).await?,
            RefreshTokens(c) => refresh_tokens::run(engine, &c).await?,
        }
    }
}

/// Carries out several commands, each for itself.
async fn one_by_one(engine: &Engine, caller: &Caller, several: Vec<AnyCommand>) -> Vec<Result<AnyOutcome, Fault>> {
    let mut outcomes = Vec::with_capacity(several.len());
    for command in several {
        outcomes.push(match Box::pin(perform(engine, caller, command, None)).await {
            Ok(Performed::Executed(outcome)) => Ok(outcome),
            Ok(Performed::Replayed(_)) => Err(incident::internal("an answer was kept for nobody")),
            Err(fault) => Err(fault),
        });
    }
    outcomes
}
