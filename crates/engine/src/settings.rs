//! The engine's settings, as configured by the operator.

use crate::authenticate::IssuerSettings;
use crate::identity_providers::ProviderSettings;
use std::collections::BTreeMap;
use usher_domain::rules::{AttemptLimits, MailLimits};
use usher_domain::{Destination, Lending, Locale, PermissionEntry, Role};
use usher_storage::PreviewLimit;

/// The engine's settings.
#[derive(Clone, Debug)]
pub struct EngineSettings {
    /// How long an invitation can be accepted unless its request sets a lifetime, in milliseconds.
    pub invitation_lifetime: i64,
    /// How long an access token that the gateway mints is good, in milliseconds.
    pub access_lifetime: i64,
    /// How long an organization token is good, in milliseconds.
    pub organization_token_lifetime: i64,
    /// How long a session can be refreshed, in milliseconds.
    pub session_lifetime: i64,
    /// How long verified credentials are cached, in milliseconds: the bound within which a revocation by another
    /// process takes effect.
    pub credential_cache: u64,
    /// How long a permission catalog is cached, in milliseconds.
    pub catalog_cache: u64,
    /// How often a password may be tried.
    pub attempts: AttemptLimits,
    /// The `iss` of tokens that the gateway mints.
    pub issuer: String,
    /// Other issuers whose JWTs are accepted, by protocol.
    pub issuers: Vec<IssuerSettings>,
    /// The identity providers by which people sign in.
    pub identity_providers: Vec<ProviderSettings>,
    /// Where identity providers send people back to, without the provider's id; `None` without the hosted pages.
    pub provider_return: Option<String>,
    /// Where the links in mails lead; `{token}` stands for the token.
    pub accept_url: String,
    /// The page that invitees go to after accepting, where neither the invitation nor its organization names one.
    pub redirect_url: Option<Destination>,
    /// Where people set a new password: the page to ask for a link is `/forgot` below it, that of a link
    /// `/reset/<token>`.
    pub password_pages: String,
    /// Where the console is, if there is one.
    pub console: Option<String>,
    /// How long a link that sets a password works, in milliseconds.
    pub password_link_lifetime: i64,
    /// How long after a mail with such a link the next one can be asked for, in milliseconds; the wait doubles each
    /// time.
    pub password_link_every: i64,
    /// The language of mails where neither the invitation nor its organization names one.
    pub locale: Locale,
    /// How long after an invitation's last mail its invitee can ask for a new link, in milliseconds.
    pub new_link_every: i64,
    /// Permissions that every organization has.
    pub permissions: Vec<PermissionEntry>,
    /// Roles that every organization has.
    pub roles: Vec<Role>,
    /// What may be granted by a right without being held, in every organization.
    pub lends: Vec<Lending>,
    /// How long the response of an idempotent request is stored, in milliseconds.
    pub idempotency_lifetime: i64,
    /// How many mails are sent concurrently.
    pub mail_concurrency: usize,
    /// How long a mail is leased to the process that sends it, in milliseconds: longer than the mailer may take.
    pub mail_lease: i64,
    /// How often a mail is tried before it becomes a dead letter.
    pub mail_attempts: u32,
    /// Webhooks.
    pub webhooks: WebhookSettings,
    /// Whether mail can be sent at all.
    pub mail_configured: bool,
    /// Whether organizations may have links handed out in place of mails.
    pub link_only_allowed: bool,
    /// How many mails may go out.
    pub mail_limits: MailLimits,
    /// How long after a mail the next one can be asked for, for the same invitation, in milliseconds.
    pub resend_every: i64,
    /// How many rows an organization may try without carrying them out.
    pub previews: PreviewLimit,
    /// How long orders that are no longer needed are stored, in milliseconds.
    pub mail_keep: i64,
    /// How long the lines of an import are stored after its end, in milliseconds.
    pub import_keep: i64,
    /// Whether people can make organizations, which they administer.
    pub self_service_organizations: bool,
    /// How long after its deletion an organization is erased, in milliseconds.
    pub organization_erase_after: i64,
    /// The protocols that have API keys besides the canonical one, with the formats that vendors document; without one,
    /// new keys are in the canonical format, and imported ones can have any format.
    pub key_formats: BTreeMap<String, Option<KeyFormat>>,
}

/// How webhooks are sent. All spans are in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookSettings {
    /// How many messages are sent concurrently.
    pub concurrency: u32,
    /// How many of them to one endpoint.
    pub per_endpoint: u32,
    /// How long the sender waits for an answer at most; a lease on a delivery is longer.
    pub timeout: i64,
    /// How long the previous secret is used too after a rotation.
    pub secret_overlap: i64,
    /// How long an endpoint may fail without a success before it is disabled.
    pub disable_after: i64,
    /// How long deliveries that have ended are stored.
    pub keep_deliveries: i64,
}

/// The format of the API keys of a protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFormat {
    /// What a key can start with; new keys start with the first.
    pub prefixes: Vec<String>,
    /// How many letters and digits follow.
    pub random: usize,
}

impl KeyFormat {
    /// Whether a text has the format of such a key.
    #[must_use]
    pub fn fits(&self, key: &str) -> bool {
        self.prefixes
            .iter()
            .filter_map(|prefix| key.strip_prefix(prefix.as_str()))
            .any(|rest| rest.len() == self.random && rest.bytes().all(|b| b.is_ascii_alphanumeric()))
    }

    /// A description of the format, for people.
    #[must_use]
    pub fn describe(&self) -> String {
        format!("{} followed by {} letters and digits", self.prefixes.join(" or "), self.random)
    }
}
