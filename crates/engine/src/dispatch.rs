//! Maps each command to its use case, and says what a confined caller may do with it: one line each, so that none is left
//! out.

use crate::confinement::{self, Confinement};
use crate::engine::Engine;
use crate::{
    accept_invitation, answer_invitation, change, change_invitation, change_password, contacts, decline_invitation,
    directory, edit_pending_at_resource, end_organization, erase_member, identity_providers, imports, installation,
    invite_members, invite_to_resource, issue_organization_token, issue_resource_token, join_resource, list_holders,
    list_shadows, log_in_by_invitation, mails, manage_api_keys, manage_blocklist, manage_licenses, manage_member,
    manage_organization, manage_permissions, manage_resources, manage_roles, manage_sessions, manage_templates,
    membership, move_invitation, own_account, password_links, preview_invitation, preview_resend, read_directory,
    read_events, read_invitations, register_member, request_move, request_new_link, requested_address, resources_below,
    search_members, sign_in, update_invitation, webhooks, who_am_i,
};
use std::future::Future;
use usher_domain::commands as c;
use usher_domain::{Caller, Command, Fault, IdempotencyRequest, Performed};

/// A command that the engine carries out.
pub trait UseCase: Command {
    /// What becomes of it when a caller sends it whose access is confined to resources.
    const CONFINEMENT: Confinement;

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
        confinement::check(caller, C::CONFINEMENT)?;
        command.perform(self, caller, idempotency).await
    }
}

/// First the commands whose responses are stored in their transactions, then those without a stored response. In
/// parentheses: what becomes of the command when a confined caller sends it ([`Confinement`]).
macro_rules! use_cases {
    (
        |$command:ident, $engine:ident, $caller:ident, $idempotency:ident|
        idempotent { $($once:ident($once_confined:ident) => $perform:expr,)* }
        plain { $($name:ident($confined:ident) => $outcome:expr,)* }
    ) => {
        $(impl UseCase for c::$once {
            const CONFINEMENT: Confinement = Confinement::$once_confined;

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
            const CONFINEMENT: Confinement = Confinement::$confined;

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
        InviteMembers(Allowed) => invite_members::run(engine, caller, command, idempotency),
        CreateImport(Allowed) => imports::create(engine, caller, command, idempotency),
        CancelImport(Filtered) => imports::cancel(engine, caller, *command, idempotency),
        InviteToResource(Filtered) => invite_to_resource::run(engine, caller, command, idempotency),
        JoinResource(Filtered) => join_resource::run(engine, caller, command, idempotency),
        AddContact(Filtered) => contacts::add(engine, caller, command, idempotency),
        EditContact(Filtered) => contacts::edit(engine, caller, command, idempotency),
        RevokeAtResource(Filtered) => contacts::revoke(engine, caller, command, idempotency),
        SaveContact(Refused) => change::run(engine, caller, command, idempotency),
        InviteKnownMember(Filtered) => membership::invite_known(engine, caller, command, idempotency),
        AttachAccount(Filtered) => membership::attach(engine, caller, command, idempotency),
        CreateLicense(Refused) => change::run(engine, caller, command, idempotency),
        EditLicense(Refused) => change::run(engine, caller, command, idempotency),
        DeleteLicense(Refused) => change::run(engine, caller, command, idempotency),
        CreateResource(Filtered) => change::run(engine, caller, command, idempotency),
        CreateResourceBelow(Filtered) => change::run(engine, caller, command, idempotency),
        EditResource(Filtered) => change::run(engine, caller, command, idempotency),
        DeleteResource(Filtered) => change::run(engine, caller, command, idempotency),
        CreatePermission(Refused) => change::run(engine, caller, command, idempotency),
        EditPermission(Refused) => change::run(engine, caller, command, idempotency),
        DeletePermission(Refused) => change::run(engine, caller, command, idempotency),
        CreateRole(Refused) => change::run(engine, caller, command, idempotency),
        EditRole(Refused) => change::run(engine, caller, command, idempotency),
        DeleteRole(Refused) => change::run(engine, caller, command, idempotency),
        CreateTemplate(Refused) => change::run(engine, caller, command, idempotency),
        EditTemplate(Refused) => change::run(engine, caller, command, idempotency),
        DeleteTemplate(Refused) => change::run(engine, caller, command, idempotency),
        CreateBlocklistEntry(Refused) => change::run(engine, caller, command, idempotency),
        DeleteBlocklistEntry(Refused) => change::run(engine, caller, command, idempotency),
        EditOrganization(Refused) => change::run(engine, caller, command, idempotency),
        ArchiveOrganization(Refused) => end_organization::archive(engine, caller, command, idempotency),
        DeleteOrganization(Refused) => end_organization::delete(engine, caller, command, idempotency),
        RestoreOrganization(Refused) => end_organization::restore(engine, caller, *command, idempotency),
        EditAnyOrganization(Refused) => installation::edit(engine, caller, command, idempotency),
        CreateDirectoryUser(Refused) => directory::create(engine, caller, command, idempotency),
        EditDirectoryUser(Refused) => directory::edit(engine, caller, command, idempotency),
        DeleteDirectoryUser(Refused) => directory::delete(engine, caller, command, idempotency),
        CreateDirectoryGroup(Refused) => directory::create_group(engine, caller, command, idempotency),
        EditDirectoryGroup(Refused) => directory::edit_group(engine, caller, command, idempotency),
        CreateApiKey(Allowed) => change::run(engine, caller, command, idempotency),
        EditApiKey(Filtered) => change::run(engine, caller, command, idempotency),
        RotateApiKey(Filtered) => change::run(engine, caller, command, idempotency),
        TakeOverApiKey(Filtered) => change::run(engine, caller, command, idempotency),
        RevokeApiKey(Filtered) => change::run(engine, caller, command, idempotency),
        EditMember(Filtered) => manage_member::run(engine, caller, command, idempotency),
        EditPending(Filtered) => manage_member::run(engine, caller, command, idempotency),
        BlockMember(Filtered) => manage_member::run(engine, caller, command, idempotency),
        RemoveMember(Filtered) => manage_member::run(engine, caller, command, idempotency),
        EditInvitation(Filtered) => change_invitation::run(engine, caller, command, idempotency),
        ResendInvitation(Filtered) => change_invitation::run(engine, caller, command, idempotency),
        MoveInvitation(Filtered) => move_invitation::run(engine, caller, command, idempotency),
        WithdrawInvitation(Filtered) => change_invitation::run(engine, caller, command, idempotency),
        LiftSuppression(Refused) => mails::lift(engine, caller, command, idempotency),
        CreateIdentityProvider(Refused) => identity_providers::create(engine, caller, command, idempotency),
        EditIdentityProvider(Refused) => identity_providers::edit(engine, caller, command, idempotency),
        DeleteIdentityProvider(Refused) => identity_providers::delete(engine, caller, command, idempotency),
        CreateWebhook(Refused) => webhooks::create(engine, caller, command, idempotency),
        EditWebhook(Refused) => webhooks::edit(engine, caller, command, idempotency),
        DeleteWebhook(Refused) => webhooks::run(engine, caller, command, idempotency),
        RotateWebhook(Refused) => webhooks::run(engine, caller, command, idempotency),
        TestWebhook(Refused) => webhooks::run(engine, caller, command, idempotency),
        Redeliver(Refused) => webhooks::redeliver(engine, caller, command, idempotency),
        RedeliverSince(Refused) => webhooks::redeliver_since(engine, caller, command, idempotency),
    }
    plain {
        GetDirectoryUser(Refused) => directory::get(engine, caller, command).await?,
        ListDirectoryUsers(Refused) => directory::list(engine, caller, command).await?,
        ListDirectoryGroups(Refused) => directory::list_groups(engine, caller, command).await?,
        ListImports(Filtered) => imports::list(engine, caller, command).await?,
        GetImport(Filtered) => imports::get(engine, caller, *command).await?,
        ListLineResults(Filtered) => imports::line_results(engine, caller, command).await?,
        GetLicense(Allowed) => manage_licenses::get(engine, caller, *command).await?,
        ListLicenses(Allowed) => manage_licenses::list(engine, caller, command).await?,
        GetResource(Filtered) => manage_resources::get(engine, caller, *command).await?,
        ListResourcesBelow(Filtered) => resources_below::list(engine, caller, command).await?,
        ListResources(Filtered) => manage_resources::list(engine, caller, command).await?,
        GetPermission(Allowed) => manage_permissions::get(engine, caller, command).await?,
        ListPermissions(Allowed) => manage_permissions::list(engine, caller, command).await?,
        GetRole(Allowed) => manage_roles::get(engine, caller, command).await?,
        ListRoles(Allowed) => manage_roles::list(engine, caller, command).await?,
        GetTemplate(Allowed) => manage_templates::get(engine, caller, *command).await?,
        ListHolders(Refused) => list_holders::run(engine, caller, command).await?,
        ListTemplates(Allowed) => manage_templates::list(engine, caller, command).await?,
        GetBlocklistEntry(Refused) => manage_blocklist::get(engine, caller, command).await?,
        ListBlocklist(Refused) => manage_blocklist::list(engine, caller, command).await?,
        GetOrganization(Allowed) => manage_organization::get(engine, caller, *command).await?,
        ListOrganizations(Allowed) => manage_organization::list(engine, caller, command).await?,
        CreateOrganization(Refused) => installation::create(engine, caller, command).await?,
        GetAnyOrganization(Refused) => installation::get(engine, caller, *command).await?,
        SignInOperator(Allowed) => installation::sessions::sign_in(engine, caller, command).await?,
        ListTenants(Refused) => installation::tenants::list(engine, caller.installation()?, command).await?,
        GetTenant(Refused) => installation::tenants::get(engine, caller, *command).await?,
        GetInstallationHealth(Refused) => installation::health::get(engine, caller.installation()?).await?,
        GetApiKey(Filtered) => manage_api_keys::get(engine, caller, *command).await?,
        ListApiKeys(Filtered) => manage_api_keys::list(engine, caller, command).await?,
        OpenSession(Allowed) => manage_sessions::open_one(engine, caller, command).await?,
        SwitchOrganization(Allowed) => manage_sessions::switch(engine, caller, *command).await?,
        RefreshSession(Allowed) => manage_sessions::refresh(engine, command).await?,
        ListSessions(Allowed) => manage_sessions::list(engine, caller, command).await?,
        BeginAtProvider(Allowed) => identity_providers::begin(engine, caller, command).await?,
        FinishAtProvider(Allowed) => identity_providers::finish(engine, caller, command).await?,
        AcceptAtProvider(Allowed) => Box::pin(identity_providers::accept(engine, caller, command)).await?,
        UnlinkProvider(Allowed) => identity_providers::unlink(engine, caller, command).await?,
        LogOut(Allowed) => manage_sessions::log_out(engine, caller, *command).await?,
        EndSession(Allowed) => manage_sessions::end(engine, caller, *command).await?,
        LogInByInvitation(Allowed) => log_in_by_invitation::run(engine, caller, command).await?,
        AcceptInvitation(Allowed) => accept_invitation::run(engine, caller, command).await?,
        DeclineInvitation(Allowed) => decline_invitation::run(engine, caller, *command).await?,
        AnswerInvitation(Allowed) => answer_invitation::run(engine, caller, command).await?,
        RequestNewLink(Allowed) => request_new_link::run(engine, caller, *command).await?,
        GetRequestedAddress(Filtered) => requested_address::run(engine, caller, *command).await?,
        PreviewResend(Filtered) => preview_resend::run(engine, caller, *command).await?,
        RequestMove(Allowed) => request_move::run(engine, caller, command).await?,
        PreviewInvitation(Allowed) => preview_invitation::run(engine, *command).await?,
        GetInvitation(Filtered) => read_invitations::get(engine, caller, *command).await?,
        ListInvitations(Filtered) => read_invitations::list(engine, caller, command).await?,
        GetMember(Filtered) => read_directory::get_member(engine, caller, command).await?,
        SearchMembers(Filtered) => search_members::run(engine, caller, command).await?,
        EraseMember(Refused) => erase_member::run(engine, caller, command).await?,
        CountPeople(Filtered) => read_directory::count_people(engine, caller).await?,
        GetInvitationFunnel(Filtered) => read_invitations::funnel(engine, caller, *command).await?,
        ListMembers(Filtered) => read_directory::list_members(engine, caller, command).await?,
        RequestPasswordLink(Allowed) => password_links::request(engine, caller, command)?,
        PreviewPasswordLink(Allowed) => password_links::preview(engine, *command).await?,
        ResetPassword(Allowed) => password_links::reset(engine, caller, command).await?,
        ChangePassword(Allowed) => change_password::run(engine, caller, command).await?,
        ReceiveReports(Allowed) => mails::receive(engine, command).await?,
        ReportDelivery(Refused) => mails::report(engine, caller, command).await?,
        ListSuppressions(Refused) => mails::list(engine, caller, command).await?,
        IssueOrganizationToken(Allowed) => issue_organization_token::run(engine, caller, *command).await?,
        IssueResourceToken(Allowed) => issue_resource_token::run(engine, caller, *command).await?,
        ListEvents(Refused) => read_events::run(engine, caller, command).await?,
        ReadTrail(Refused) => read_events::trail(engine, caller, command).await?,
        GetOwnAccount(Allowed) => own_account::get(engine, caller).await?,
        AnswerOwnInvitation(Allowed) => own_account::answer(engine, caller, *command).await?,
        DeleteOwnAccount(Allowed) => own_account::delete(engine, caller, command).await?,
        CreateOwnOrganization(Allowed) => own_account::create_organization(engine, caller, command).await?,
        EditOwnAccount(Allowed) => own_account::edit(engine, caller, command).await?,
        LeaveOrganization(Allowed) => own_account::leave(engine, caller, *command).await?,
        WhoAmI(Allowed) => who_am_i::run(engine, caller).await?,
        ListShadows(Refused) => list_shadows::run(engine, caller)?,
        ListIdentityProviders(Refused) => identity_providers::list(engine, caller).await?,
        GetIdentityProvider(Refused) => identity_providers::get(engine, caller, *command).await?,
        ListSignInProviders(Allowed) => identity_providers::by_slug(engine, command).await?,
        ListWebhooks(Refused) => webhooks::list(engine, caller).await?,
        GetWebhook(Refused) => webhooks::get(engine, caller, *command).await?,
        ListDeliveries(Refused) => webhooks::list_deliveries(engine, caller, command).await?,
        PreviewRedelivery(Refused) => webhooks::preview_redelivery(engine, caller, *command).await?,
        ListMemberships(Filtered) => membership::list(engine, caller, command).await?,
        GetMembership(Filtered) => membership::get(engine, caller, *command).await?,
        RegisterMember(Refused) => register_member::run(engine, caller, command).await?,
        EditMembership(Filtered) => membership::edit(engine, caller, command).await?,
        SignIn(Allowed) => sign_in::run(engine, caller, command).await?,
        EditPendingAtResource(Filtered) => Box::pin(edit_pending_at_resource::run(engine, caller, command)).await?,
        SearchContacts(Filtered) => contacts::search(engine, caller, command).await?,
        UpdateInvitation(Filtered) => update_invitation::run(engine, caller, command).await?,
        AdministerMember(Filtered) => manage_member::administer(engine, caller, command).await?,
        UpdateMember(Filtered) => Box::pin(manage_member::update(engine, caller, command)).await?,
    }
}
