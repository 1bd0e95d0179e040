//! `PATCH /v1/organization`: its name, its slug and what it has set.

use crate::body::{self, FromText, Given, List, Whole, body, words};
use crate::endpoint::{Endpoint, Input};
use crate::fields::Reason;
use crate::kind::Kind;
use crate::organization::{ProfileObject, answer};
use crate::problem::{PROBLEM_JSON, ProblemDetails};
use crate::{JSON, etag, schemas};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::blocklist::domain;
use usher_domain::commands::EditOrganization;
use usher_domain::settings::{LogoError, ReplyToError};
use usher_domain::{
    Branding, Color, Destination, Duplicates, EmailPolicy, Label, LinkDelivery, Locale, Logo, MAX_REMINDER_DAYS,
    Origin, Provisioning, Reminders, ReplyTo, Slug,
};
use utoipa::openapi::schema::AnyOfBuilder;
use utoipa::openapi::{RefOr, Schema};

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditOrganization> = Endpoint {
    descriptor: Descriptor::patch("edit_organization", "/v1/organization", Some("organization.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 409, 412, 415, 422],
    read: |_, request| {
        let expected = etag::expected(request)?;
        let changes: ProfileChanges = body::read(request)?;
        Ok(changes.into_command(expected))
    },
    respond: |_, profile| answer(profile),
    document: || {
        let text = "Changes the organization; what is left out stays. `email_policy` and `branding` are each \
    replaced as a whole. The settings hold \
    for every protocol from the next invitation on.";
        etag::documented(Document::new("Edit the organization", text))
            .body::<ProfileChanges>("What is to change.")
            .answer::<ProfileObject<'_>>(200, JSON, "The organization as it is now.")
            .answer::<ProblemDetails<'_>>(429, PROBLEM_JSON, "Too many slugs were tried. Wait as `Retry-After` says.")
    },
};

body! {
    /// Changes of an organization.
    pub(crate) struct ProfileChanges as "EditOrganization" {
        /// Its name; at most 200 characters.
        name: Option<Label>,
        /// Its short name in addresses; unique.
        slug: Option<Slug>,
        /// What it has set.
        settings: Option<SettingsChanges>,
    }
}

body! {
    /// Changes of what an organization has set.
    pub(crate) struct SettingsChanges as "EditOrganizationSettings" {
        /// The language of its mails and pages where an invitation names none: `cs`, `en`, `fr`, `it`, `pl`, `de`, `sk`, `sv`,
        /// `es`, `zh`, `ja`, `uk`, `da`, or a longer tag of one of them; null as the server is configured.
        locale: Given<Locale>,
        /// How long an invitation can be accepted, 60 to 315360000 seconds; null as the server is configured.
        invitation_ttl_seconds: Given<Lifetime>,
        /// The domains of the addresses that can be invited, at most 1000; empty for any.
        allowed_domains: List<AllowedDomain>,
        /// What happens where an address is invited already and the request does not say: `refuse`, `return` or `resend`.
        if_pending: Option<Duplicates>,
        /// How its invitations are mailed; null for the usual way.
        email_policy: Given<EmailPolicyInput>,
        /// How it looks in mails and on pages; null for the usual look.
        branding: Given<BrandingInput>,
        /// The origins of pages that invitees can go to after accepting, at most 1000: `https` (or `http` on localhost), a host
        /// and a port. An invitation keeps its page and goes there only while the origin is listed.
        redirect_origins: List<Origin>,
        /// The page that invitees go to after accepting where their invitation names none, of one of these origins; null as the
        /// server is configured.
        redirect_url: Given<Destination>,
        /// When invitees who have not opened their invitation are reminded of it, at most three times; null for never. Counts
        /// for invitations that are sent from then on.
        reminders: Given<RemindersInput>,
        /// How people are let in whom a directory creates by SCIM: `invite`, or `add` to make them members at once, without any
        /// mail.
        scim_create: Option<Provisioning>,
    }
}

body! {
    /// When invitees are reminded.
    pub(crate) struct RemindersInput as "NewReminders" {
        /// So many days after the mail, 1 to 90.
        after_days: Option<Days>,
        /// So many days before the invitation expires, 1 to 90.
        before_expiry_days: Option<Days>,
    }
}

/// As far from the mail or the end as a reminder can be.
type Days = Whole<1, MAX_REMINDER_DAYS>;

impl RemindersInput {
    fn into_reminders(self) -> Reminders {
        let Self { after_days, before_expiry_days } = self;
        Reminders {
            after_days: after_days.map(|days| days.0),
            before_expiry_days: before_expiry_days.map(|days| days.0),
        }
    }
}

body! {
    /// How an organization has its invitations mailed.
    pub(crate) struct EmailPolicyInput as "NewEmailPolicy" {
        /// `send` (if left out), or `link_only`: no mail goes out, and invitations show their links to those who may manage
        /// them.
        delivery: Option<LinkDelivery>,
        /// Who gets the replies: `inviter` (if left out), `nobody` or an address.
        reply_to: Option<ReplyTo>,
    }
}

body! {
    /// How an organization looks.
    pub(crate) struct BrandingInput as "NewBranding" {
        /// The name that is shown; the organization's own if left out.
        name: Option<Label>,
        /// `#rrggbb`.
        color: Option<Color>,
        /// The former name of `color`, accepted until 1.0; without effect beside it.
        colour: Option<Color>,
        /// An `https` address of at most 2000 bytes or a `data:` image of at most 65536.
        logo: Option<Logo>,
    }
}

/// For how many seconds an invitation can be accepted: from a minute to ten years.
type Lifetime = Whole<60, 315_360_000>;

impl ProfileChanges {
    pub(crate) fn into_command(self, expected: Option<u32>) -> EditOrganization {
        let Self { name, slug, settings } = self;
        let command = EditOrganization { name, slug, expected, ..EditOrganization::default() };
        match settings {
            Some(settings) => settings.into_command(command),
            None => command,
        }
    }
}

impl SettingsChanges {
    pub(crate) fn into_command(self, command: EditOrganization) -> EditOrganization {
        let domains = |domains: Vec<AllowedDomain>| domains.into_iter().map(|domain| domain.0).collect();
        EditOrganization {
            locale: self.locale.map(None, Some),
            invitation_lifetime: self.invitation_ttl_seconds.map(None, |seconds| Some(i64::from(seconds.0) * 1000)),
            allowed_domains: self.allowed_domains.0.map(domains),
            duplicates: self.if_pending,
            emails: self.email_policy.map(EmailPolicy::default(), |EmailPolicyInput { delivery, reply_to }| {
                EmailPolicy { delivery: delivery.unwrap_or_default(), reply_to: reply_to.unwrap_or_default() }
            }),
            branding: self.branding.map(Branding::default(), |BrandingInput { name, color, colour, logo }| {
                let color = color.or(colour);
                Branding { name, color, logo }
            }),
            redirect_origins: self.redirect_origins.0,
            redirect_url: self.redirect_url.map(None, Some),
            provisioning: self.scim_create,
            reminders: self.reminders.map(Reminders::default(), RemindersInput::into_reminders),
            ..command
        }
    }
}

/// A domain that addresses can be of.
pub(crate) struct AllowedDomain(String);

impl FromText for Slug {
    fn from_text(text: &str) -> Result<Self, Reason> {
        let advice = "Send 1 to 63 lower-case letters, digits and hyphens, with no hyphen at an end.";
        Self::parse(text).map_err(|_error| (Kind::INVALID_VALUE, advice.to_owned()))
    }

    fn schema() -> RefOr<Schema> {
        schemas::matching("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")
    }
}

impl FromText for AllowedDomain {
    fn from_text(text: &str) -> Result<Self, Reason> {
        let advice = "Send a domain such as `example.com`.";
        domain(text).map(Self).map_err(|_error| (Kind::INVALID_VALUE, advice.to_owned()))
    }

    fn schema() -> RefOr<Schema> {
        schemas::domain()
    }
}

impl FromText for ReplyTo {
    fn from_text(text: &str) -> Result<Self, Reason> {
        Self::parse(text).map_err(|error| match error {
        ReplyToError::Address(_) => {
            (Kind::INVALID_VALUE, "Send `inviter`, `nobody` or an address such as `desk@example.com`.".to_owned())
        }
        ReplyToError::NotForEverybody => {
            let advice =
                "Send an address with at most 64 bytes of ASCII before the `@`: not every mail system takes others.";
            (Kind::INVALID_VALUE, advice.to_owned())
        }
    })
    }

    fn schema() -> RefOr<Schema> {
        AnyOfBuilder::new().item(schemas::words(["inviter", "nobody"])).item(schemas::email()).into()
    }
}

impl FromText for Origin {
    fn from_text(text: &str) -> Result<Self, Reason> {
        let advice = "Send an origin such as `https://app.example.com`, with nothing behind the host and the port.";
        Self::parse(text).map_err(|_error| (Kind::INVALID_VALUE, advice.to_owned()))
    }

    fn schema() -> RefOr<Schema> {
        schemas::matching("^(https://[A-Za-z0-9][A-Za-z0-9.-]*|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?$")
    }
}

impl FromText for Destination {
    fn from_text(text: &str) -> Result<Self, Reason> {
        let advice = "Send the `https` address of a page, such as `https://app.example.com/welcome`.";
        Self::parse(text).map_err(|_error| (Kind::INVALID_VALUE, advice.to_owned()))
    }

    fn schema() -> RefOr<Schema> {
        schemas::matching(
            "^(https://[A-Za-z0-9][A-Za-z0-9.-]*|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?([/?#]|$)",
        )
    }
}

impl FromText for Color {
    fn from_text(text: &str) -> Result<Self, Reason> {
        let advice = "Send a color of the form `#rrggbb`.";
        Self::parse(text).map_err(|_error| (Kind::INVALID_VALUE, advice.to_owned()))
    }

    fn schema() -> RefOr<Schema> {
        schemas::matching("^#[0-9a-fA-F]{6}$")
    }
}

impl FromText for Logo {
    fn from_text(text: &str) -> Result<Self, Reason> {
        Self::parse(text).map_err(|error| match error {
            LogoError::Malformed => {
                let advice = "Send an `https` address, or a PNG, JPEG, GIF or WebP image as a base64 `data:` address.";
                (Kind::INVALID_VALUE, advice.to_owned())
            }
            LogoError::TooLong(most) => (Kind::INVALID_LENGTH, format!("Send at most {most} bytes.")),
        })
    }

    fn schema() -> RefOr<Schema> {
        schemas::matching(r"^(https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+/|data:image/(png|jpeg|gif|webp);base64,)")
    }
}

words! {
    Duplicates: Self::WORDS,
    LinkDelivery: Self::WORDS,
    Provisioning: Self::WORDS,
}
