//! The engine: its parts, and the one entrance for commands.

use crate::authenticate::Authenticator;
use crate::catalog::Catalogs;
use crate::idempotency::{InFlight, Performed, Seal};
use crate::passwords::Passwords;
use crate::per_organization::PerOrganization;
use crate::ports::{Clock, Entropy, EventRenderer, News, Store, WebhookSender};
use crate::secrets::Keys;
use crate::{
    EngineSettings, MasterKey, accept_invitation, answer_invitation, change, decline_invitation, edit_invitation,
    erase_member, find_members, incident, invite_members, issue_organization_token, log_in, mails, manage_api_keys,
    manage_blocklist, manage_licenses, manage_member, manage_organization, manage_permissions, manage_resources,
    manage_roles, manage_sessions, membership, preview_invitation, read_directory, read_events, read_invitations,
    refresh_tokens, request_new_link, resend_invitation, sign_in, update_invitation, webhooks, withdraw_invitation,
};
use std::sync::Arc;
use tokio::sync::Notify;
use usher_domain::commands;
use usher_domain::rules::Ids;
use usher_domain::{AnyCommand, AnyOutcome, Caller, Command, Fault, OrganizationSettings, Presented, Timestamp};
use uuid::Uuid;

/// What an engine is made of.
pub struct Parts {
    /// The database.
    pub store: Arc<dyn Store>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// The installation's secret.
    pub secret: MasterKey,
    /// What the operator has set.
    pub settings: EngineSettings,
    /// How events are written for other systems.
    pub renderer: Arc<dyn EventRenderer>,
    /// What calls other systems.
    pub sender: Arc<dyn WebhookSender>,
}

/// The invitation engine.
pub struct Engine {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) keys: Arc<Keys>,
    pub(crate) settings: EngineSettings,
    pub(crate) catalogs: Catalogs,
    pub(crate) organizations: PerOrganization<OrganizationSettings>,
    pub(crate) passwords: Passwords,
    pub(crate) in_flight: InFlight,
    pub(crate) authenticator: Authenticator,
    pub(crate) mail_ordered: Notify,
    /// Told whenever events were committed.
    pub(crate) happened: Notify,
    pub(crate) renderer: Arc<dyn EventRenderer>,
    pub(crate) sender: Arc<dyn WebhookSender>,
    /// Told whenever there is something new for a webhook endpoint.
    pub(crate) told: Notify,
}

impl Engine {
    /// Puts an engine together. Nothing runs yet: see [`crate::worker`] for what works in the background.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        let Parts { store, clock, entropy, secret, settings, renderer, sender } = parts;
        let keys = Arc::new(Keys::new(&secret));
        Self {
            catalogs: Catalogs::new(&settings),
            organizations: PerOrganization::new(settings.catalog_cache),
            authenticator: Authenticator::new(&settings, &keys),
            passwords: Passwords::new(),
            in_flight: InFlight::default(),
            mail_ordered: Notify::new(),
            happened: Notify::new(),
            told: Notify::new(),
            renderer,
            sender,
            store,
            clock,
            entropy,
            keys,
            settings,
        }
    }

    /// Finds out who is asking.
    pub async fn authenticate(&self, presented: &Presented) -> Result<Caller, Fault> {
        self.authenticator.authenticate(self, presented).await
    }

    /// Carries out a command.
    pub async fn perform(
        &self,
        caller: &Caller,
        command: AnyCommand,
        seal: Option<Seal<'_>>,
    ) -> Result<Performed, Fault> {
        let outcome = match command {
            AnyCommand::InviteMembers(c) => return invite_members::run(self, caller, &c, seal).await,
            AnyCommand::InviteKnownMember(c) => return membership::invite_known(self, caller, &c, seal).await,
            AnyCommand::AttachAccount(c) => return membership::attach(self, caller, &c, seal).await,
            AnyCommand::ResendInvitation(c) => return resend_invitation::run(self, caller, *c, seal).await,
            AnyCommand::WithdrawInvitation(c) => return withdraw_invitation::run(self, caller, *c, seal).await,
            AnyCommand::CreateLicense(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::EditLicense(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::DeleteLicense(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::CreateResource(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::EditResource(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::DeleteResource(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::CreatePermission(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::EditPermission(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::DeletePermission(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::CreateRole(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::EditRole(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::DeleteRole(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::CreateBlocklistEntry(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::DeleteBlocklistEntry(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::EditOrganization(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::CreateApiKey(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::RotateApiKey(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::RevokeApiKey(c) => return change::run(self, caller, &*c, seal).await,
            AnyCommand::GetLicense(c) => commands::GetLicense::erased(manage_licenses::get(self, caller, *c).await?),
            AnyCommand::BrowseLicenses(c) => {
                commands::BrowseLicenses::erased(manage_licenses::browse(self, caller, &c).await?)
            }
            AnyCommand::GetResource(c) => commands::GetResource::erased(manage_resources::get(self, caller, *c).await?),
            AnyCommand::BrowseResources(c) => {
                commands::BrowseResources::erased(manage_resources::browse(self, caller, &c).await?)
            }
            AnyCommand::GetPermission(c) => {
                commands::GetPermission::erased(manage_permissions::get(self, caller, *c).await?)
            }
            AnyCommand::BrowsePermissions(c) => {
                commands::BrowsePermissions::erased(manage_permissions::browse(self, caller, &c).await?)
            }
            AnyCommand::GetRole(c) => commands::GetRole::erased(manage_roles::get(self, caller, *c).await?),
            AnyCommand::BrowseRoles(c) => commands::BrowseRoles::erased(manage_roles::browse(self, caller, &c).await?),
            AnyCommand::GetBlocklistEntry(c) => {
                commands::GetBlocklistEntry::erased(manage_blocklist::get(self, caller, *c).await?)
            }
            AnyCommand::BrowseBlocklist(c) => {
                commands::BrowseBlocklist::erased(manage_blocklist::browse(self, caller, &c).await?)
            }
            AnyCommand::GetOrganization(c) => {
                commands::GetOrganization::erased(manage_organization::get(self, caller, *c).await?)
            }
            AnyCommand::BrowseOrganizations(c) => {
                commands::BrowseOrganizations::erased(manage_organization::browse(caller, &c)?)
            }
            AnyCommand::GetApiKey(c) => commands::GetApiKey::erased(manage_api_keys::get(self, caller, *c).await?),
            AnyCommand::BrowseApiKeys(c) => {
                commands::BrowseApiKeys::erased(manage_api_keys::browse(self, caller, &c).await?)
            }
            AnyCommand::OpenSession(c) => commands::OpenSession::erased(manage_sessions::open_one(self, &c).await?),
            AnyCommand::RefreshSession(c) => {
                commands::RefreshSession::erased(manage_sessions::refresh(self, &c).await?)
            }
            AnyCommand::BrowseSessions(c) => {
                commands::BrowseSessions::erased(manage_sessions::browse(self, caller, &c).await?)
            }
            AnyCommand::EndSession(c) => commands::EndSession::erased(manage_sessions::end(self, caller, *c).await?),
            AnyCommand::EditInvitation(c) => {
                AnyOutcome::EditInvitation(Box::new(edit_invitation::run(self, caller, &c).await?))
            }
            AnyCommand::AcceptInvitation(c) => {
                AnyOutcome::AcceptInvitation(Box::new(accept_invitation::run(self, caller, &c).await?))
            }
            AnyCommand::DeclineInvitation(c) => {
                AnyOutcome::DeclineInvitation(Box::new(decline_invitation::run(self, caller, *c).await?))
            }
            AnyCommand::AnswerInvitation(c) => {
                AnyOutcome::AnswerInvitation(Box::new(answer_invitation::run(self, caller, *c).await?))
            }
            AnyCommand::RequestNewLink(c) => {
                AnyOutcome::RequestNewLink(Box::new(request_new_link::run(self, caller, *c).await?))
            }
            AnyCommand::PreviewInvitation(c) => {
                AnyOutcome::PreviewInvitation(Box::new(preview_invitation::run(self, *c).await?))
            }
            AnyCommand::GetInvitation(c) => {
                AnyOutcome::GetInvitation(Box::new(read_invitations::get(self, caller, *c).await?))
            }
            AnyCommand::ListInvitations(c) => {
                AnyOutcome::ListInvitations(Box::new(read_invitations::list(self, caller, &c).await?))
            }
            AnyCommand::GetMember(c) => {
                AnyOutcome::GetMember(Box::new(read_directory::get_member(self, caller, &c).await?))
            }
            AnyCommand::EditMember(c) => AnyOutcome::EditMember(Box::new(manage_member::edit(self, caller, &c).await?)),
            AnyCommand::EditPending(c) => {
                AnyOutcome::EditPending(Box::new(manage_member::edit_pending(self, caller, &c).await?))
            }
            AnyCommand::FindMembers(c) => AnyOutcome::FindMembers(Box::new(find_members::run(self, caller, &c).await?)),
            AnyCommand::BlockMember(c) => {
                AnyOutcome::BlockMember(Box::new(manage_member::block(self, caller, &c).await?))
            }
            AnyCommand::EraseMember(c) => AnyOutcome::EraseMember(Box::new(erase_member::run(self, caller, &c).await?)),
            AnyCommand::RemoveMember(c) => {
                AnyOutcome::RemoveMember(Box::new(manage_member::remove(self, caller, &c).await?))
            }
            AnyCommand::ListMembers(c) => {
                AnyOutcome::ListMembers(Box::new(read_directory::list_members(self, caller, &c).await?))
            }
            AnyCommand::ListPermissions(_) => {
                AnyOutcome::ListPermissions(Box::new(read_directory::list_permissions(self, caller).await?))
            }
            AnyCommand::ListRoles(_) => {
                AnyOutcome::ListRoles(Box::new(read_directory::list_roles(self, caller).await?))
            }
            AnyCommand::ListLicenses(_) => {
                AnyOutcome::ListLicenses(Box::new(read_directory::list_licenses(self, caller).await?))
            }
            AnyCommand::ReportDelivery(c) => {
                AnyOutcome::ReportDelivery(Box::new(mails::report(self, caller, &c).await?))
            }
            AnyCommand::ListSuppressions(c) => {
                AnyOutcome::ListSuppressions(Box::new(mails::list(self, caller, &c).await?))
            }
            AnyCommand::LiftSuppression(c) => {
                AnyOutcome::LiftSuppression(Box::new(mails::lift(self, caller, &c).await?))
            }
            AnyCommand::IssueOrganizationToken(c) => {
                AnyOutcome::IssueOrganizationToken(Box::new(issue_organization_token::run(self, caller, *c)?))
            }
            AnyCommand::ListEvents(c) => AnyOutcome::ListEvents(Box::new(read_events::run(self, caller, &c).await?)),
            AnyCommand::CreateWebhook(c) => {
                AnyOutcome::CreateWebhook(Box::new(webhooks::create(self, caller, &c).await?))
            }
            AnyCommand::ListWebhooks(_) => AnyOutcome::ListWebhooks(Box::new(webhooks::list(self, caller).await?)),
            AnyCommand::GetWebhook(c) => AnyOutcome::GetWebhook(Box::new(webhooks::get(self, caller, *c).await?)),
            AnyCommand::EditWebhook(c) => AnyOutcome::EditWebhook(Box::new(webhooks::edit(self, caller, &c).await?)),
            AnyCommand::DeleteWebhook(c) => {
                AnyOutcome::DeleteWebhook(Box::new(webhooks::delete(self, caller, *c).await?))
            }
            AnyCommand::RotateWebhook(c) => {
                AnyOutcome::RotateWebhook(Box::new(webhooks::rotate(self, caller, *c).await?))
            }
            AnyCommand::TestWebhook(c) => AnyOutcome::TestWebhook(Box::new(webhooks::test(self, caller, *c).await?)),
            AnyCommand::ListDeliveries(c) => {
                AnyOutcome::ListDeliveries(Box::new(webhooks::list_deliveries(self, caller, &c).await?))
            }
            AnyCommand::Redeliver(c) => AnyOutcome::Redeliver(Box::new(webhooks::redeliver(self, caller, *c).await?)),
            AnyCommand::RedeliverSince(c) => {
                AnyOutcome::RedeliverSince(Box::new(webhooks::redeliver_since(self, caller, *c).await?))
            }
            AnyCommand::LogIn(c) => AnyOutcome::LogIn(Box::new(log_in::run(self, &c).await?)),
            AnyCommand::GetMembership(c) => {
                AnyOutcome::GetMembership(Box::new(membership::get(self, caller, *c).await?))
            }
            AnyCommand::EditMembership(c) => {
                AnyOutcome::EditMembership(Box::new(membership::edit(self, caller, &c).await?))
            }
            AnyCommand::SignIn(c) => AnyOutcome::SignIn(Box::new(sign_in::run(self, &c).await?)),
            AnyCommand::UpdateInvitation(c) => {
                AnyOutcome::UpdateInvitation(Box::new(update_invitation::run(self, caller, &c).await?))
            }
            AnyCommand::RefreshTokens(c) => AnyOutcome::RefreshTokens(Box::new(refresh_tokens::run(self, &c).await?)),
        };
        Ok(Performed::Now(outcome))
    }

    /// The database behind it, for health checks and the command line.
    #[must_use]
    pub fn store(&self) -> &Arc<dyn Store> {
        &self.store
    }

    /// Forgets what another process has changed.
    pub(crate) fn hear(&self, news: News) {
        match news {
            News::Credentials => self.authenticator.forget(),
            News::Listening | News::Catalogs => {
                self.catalogs.forget();
                self.organizations.forget();
                self.authenticator.forget();
            }
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A source of ids for one instant.
    pub(crate) fn ids(&self, now: Timestamp) -> DrawnIds<'_> {
        DrawnIds { entropy: &*self.entropy, now }
    }
}

/// Ids drawn from the entropy port.
pub(crate) struct DrawnIds<'a> {
    entropy: &'a dyn Entropy,
    now: Timestamp,
}

impl Ids for DrawnIds<'_> {
    fn uuid(&mut self) -> Uuid {
        self.entropy.uuid(self.now)
    }

    fn external_id(&mut self) -> String {
        random_text(self.entropy, 16)
    }
}

/// Random letters and digits, without the bias that a remainder would bring.
pub(crate) fn random_text(entropy: &dyn Entropy, length: usize) -> String {
    const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut text = String::with_capacity(length);
    let mut buffer = [0_u8; 32];
    while text.len() < length {
        entropy.fill(&mut buffer);
        let usable = buffer.iter().filter_map(|byte| ALPHABET.get(usize::from(byte & 63)));
        text.extend(usable.take(length - text.len()).map(|letter| char::from(*letter)));
    }
    text
}

/// A store failure where nothing can be retried.
#[expect(clippy::needless_pass_by_value, reason = "this is the function behind many a `map_err`")]
pub(crate) fn failed(error: crate::ports::StoreError) -> Fault {
    incident::of_store(&error)
}
