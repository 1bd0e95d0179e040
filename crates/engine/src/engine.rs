//! The engine: its parts, and the one entrance for commands.

use crate::authenticate::Authenticator;
use crate::catalog::Catalogs;
use crate::idempotency::{InFlight, Performed, Seal};
use crate::passwords::Passwords;
use crate::ports::{Clock, Entropy, News, Store};
use crate::secrets::Keys;
use crate::{
    EngineSettings, MasterKey, accept_invitation, decline_invitation, edit_invitation, erase_member, incident,
    invite_members, issue_organization_token, log_in, mails, manage_member, preview_invitation, read_directory,
    read_invitations, refresh_tokens, resend_invitation, withdraw_invitation,
};
use std::sync::Arc;
use tokio::sync::Notify;
use usher_domain::rules::Ids;
use usher_domain::{AnyCommand, AnyOutcome, Caller, Fault, Presented, Timestamp};
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
}

/// The invitation engine.
pub struct Engine {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) keys: Arc<Keys>,
    pub(crate) settings: EngineSettings,
    pub(crate) catalogs: Catalogs,
    pub(crate) passwords: Passwords,
    pub(crate) in_flight: InFlight,
    pub(crate) authenticator: Authenticator,
    pub(crate) mail_ordered: Notify,
    /// Told whenever events were committed.
    pub(crate) happened: Notify,
}

impl Engine {
    /// Puts an engine together. Nothing runs yet: see [`crate::worker`] for what works in the background.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        let Parts { store, clock, entropy, secret, settings } = parts;
        let keys = Arc::new(Keys::new(&secret));
        Self {
            catalogs: Catalogs::new(&settings),
            authenticator: Authenticator::new(&settings, &keys),
            passwords: Passwords::new(),
            in_flight: InFlight::default(),
            mail_ordered: Notify::new(),
            happened: Notify::new(),
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
            AnyCommand::ResendInvitation(c) => return resend_invitation::run(self, caller, *c, seal).await,
            AnyCommand::WithdrawInvitation(c) => return withdraw_invitation::run(self, caller, *c, seal).await,
            AnyCommand::EditInvitation(c) => {
                AnyOutcome::EditInvitation(Box::new(edit_invitation::run(self, caller, &c).await?))
            }
            AnyCommand::AcceptInvitation(c) => {
                AnyOutcome::AcceptInvitation(Box::new(accept_invitation::run(self, caller, &c).await?))
            }
            AnyCommand::DeclineInvitation(c) => {
                AnyOutcome::DeclineInvitation(Box::new(decline_invitation::run(self, caller, *c).await?))
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
            AnyCommand::LogIn(c) => AnyOutcome::LogIn(Box::new(log_in::run(self, &c).await?)),
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
