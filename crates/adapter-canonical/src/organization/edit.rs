//! `PATCH /v1/organization`: its name, its slug and what it has set.

use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields, Reason};
use crate::json::Json;
use crate::kind::Kind;
use crate::organization::{ProfileObject, answer};
use crate::problem::{PROBLEM_JSON, Problem, ProblemDetails};
use crate::{JSON, etag, text};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::blocklist::domain;
use usher_domain::commands::EditOrganization;
use usher_domain::settings::{LogoError, ReplyToError};
use usher_domain::{Branding, Colour, Duplicates, EmailPolicy, LinkDelivery, Logo, ReplyTo, Slug};
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditOrganization> = Endpoint {
    descriptor: Descriptor::patch("edit_organization", "/v1/organization", Some("organization.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 409, 412, 415, 422],
    read,
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

fn read(_: &Canonical, request: &Request) -> Result<EditOrganization, Problem> {
    let expected = etag::expected(request)?;
    let mut errors = Errors::default();
    let known = ["name", "slug", "settings"];
    let fields = Fields::of(fields::parse(&request.body)?, &known, String::new(), None, &mut errors);
    let command = fields.and_then(|mut fields| {
        let (name, slug) = (fields.label("name"), fields.parsed("slug", slug));
        let command = EditOrganization { name, slug, expected, ..EditOrganization::default() };
        match fields.given("settings") {
            None => Some(command),
            Some(settings) => read_settings(&mut fields, settings, command),
        }
    });
    errors.check(command)
}

/// The shortest and the longest time that an invitation can be accepted, in seconds: a minute and ten years.
const TIMES: std::ops::RangeInclusive<u64> = 60..=315_360_000;

/// The most allowed domains.
const MOST_DOMAINS: usize = usher_domain::MAX_ENTRIES;

fn read_settings(fields: &mut Fields<'_>, settings: Json, command: EditOrganization) -> Option<EditOrganization> {
    let known = ["locale", "invitation_ttl_seconds", "allowed_domains", "if_pending", "email_policy", "branding"];
    let mut fields = Fields::of(settings, &known, "settings".to_owned(), None, fields.errors())?;
    let locale = match fields.take("locale") {
        None => None,
        Some(Json::Null) => Some(None),
        Some(value) => fields.parsed_value("locale", value, text::locale).map(Some),
    };
    let invitation_lifetime = match fields.take("invitation_ttl_seconds") {
        None => None,
        Some(Json::Null) => Some(None),
        Some(value) => fields.within("invitation_ttl_seconds", value, TIMES).map(|seconds| {
            let millis = i64::try_from(seconds).ok().and_then(|seconds| seconds.checked_mul(1000));
            Some(millis.unwrap_or(i64::MAX))
        }),
    };
    let allowed_domains = fields.list("allowed_domains", MOST_DOMAINS, allowed_domain);
    let asked = fields.given("if_pending");
    let duplicates = asked.and_then(|value| fields.one_of("if_pending", value, &Duplicates::WORDS));
    let emails = match fields.take("email_policy") {
        None => None,
        Some(Json::Null) => Some(EmailPolicy::default()),
        Some(policy) => read_emails(&mut fields, policy),
    };
    let branding = match fields.take("branding") {
        None => None,
        Some(Json::Null) => Some(Branding::default()),
        Some(branding) => read_branding(&mut fields, branding),
    };
    Some(EditOrganization { locale, invitation_lifetime, allowed_domains, duplicates, emails, branding, ..command })
}

fn read_emails(fields: &mut Fields<'_>, policy: Json) -> Option<EmailPolicy> {
    let path = fields.path_of("email_policy");
    let mut fields = Fields::of(policy, &["delivery", "reply_to"], path, None, fields.errors())?;
    let delivery = fields.word("delivery", &LinkDelivery::WORDS);
    let reply_to = fields.parsed("reply_to", reply_to).unwrap_or_default();
    Some(EmailPolicy { delivery: delivery?, reply_to })
}

fn read_branding(fields: &mut Fields<'_>, branding: Json) -> Option<Branding> {
    let path = fields.path_of("branding");
    let mut fields = Fields::of(branding, &["name", "colour", "logo"], path, None, fields.errors())?;
    Some(Branding {
        name: fields.label("name"),
        colour: fields.parsed("colour", colour),
        logo: fields.parsed("logo", logo),
    })
}

fn slug(text: &str) -> Result<Slug, Reason> {
    let advice = "Send 1 to 63 lower-case letters, digits and hyphens, with no hyphen at an end.";
    Slug::parse(text).map_err(|_error| (Kind::INVALID_VALUE, advice.to_owned()))
}

fn allowed_domain(text: &str) -> Result<String, Reason> {
    let advice = "Send a domain such as `example.com`.";
    domain(text).map_err(|_error| (Kind::INVALID_VALUE, advice.to_owned()))
}

fn reply_to(text: &str) -> Result<ReplyTo, Reason> {
    ReplyTo::parse(text).map_err(|error| match error {
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

fn colour(text: &str) -> Result<Colour, Reason> {
    let advice = "Send a colour of the form `#rrggbb`.";
    Colour::parse(text).map_err(|_error| (Kind::INVALID_VALUE, advice.to_owned()))
}

fn logo(text: &str) -> Result<Logo, Reason> {
    Logo::parse(text).map_err(|error| match error {
        LogoError::Malformed => {
            let advice = "Send an `https` address, or a PNG, JPEG, GIF or WebP image as a base64 `data:` address.";
            (Kind::INVALID_VALUE, advice.to_owned())
        }
        LogoError::TooLong(most) => (Kind::INVALID_LENGTH, format!("Send at most {most} bytes.")),
    })
}

/// Changes of an organization.
#[derive(ToSchema)]
#[schema(as = EditOrganization)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct ProfileChanges {
    /// Its name; at most 200 characters.
    name: Option<String>,
    /// Its short name in addresses; unique.
    slug: Option<String>,
    /// What it has set.
    settings: Option<SettingsChanges>,
}

/// Changes of what an organization has set.
#[derive(ToSchema)]
#[schema(as = EditOrganizationSettings)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct SettingsChanges {
    /// The language of its mails and pages where an invitation names none: `cs`, `en`, `fr`, `it`, `pl`, `de`, `sk`, `sv`,
    /// `es`, `zh`, `ja`, `uk`, `da`, or a longer tag of one of them; null as the server is configured.
    locale: Option<String>,
    /// How long an invitation can be accepted, 60 to 315360000 seconds; null as the server is configured.
    invitation_ttl_seconds: Option<u64>,
    /// The domains of the addresses that can be invited, at most 1000; empty for any.
    allowed_domains: Option<Vec<String>>,
    /// What happens where an address is invited already and the request does not say: `refuse`, `return` or `resend`.
    if_pending: Option<String>,
    /// How its invitations are mailed; null for the usual way.
    email_policy: Option<EmailPolicyInput>,
    /// How it looks in mails and on pages; null for the usual look.
    branding: Option<BrandingInput>,
}

/// How an organization has its invitations mailed.
#[derive(ToSchema)]
#[schema(as = NewEmailPolicy)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct EmailPolicyInput {
    /// `send` (if left out), or `link_only`: no mail goes out, and invitations show their links to those who may manage
    /// them.
    delivery: Option<String>,
    /// Who gets the replies: `inviter` (if left out), `nobody` or an address.
    reply_to: Option<String>,
}

/// How an organization looks.
#[derive(ToSchema)]
#[schema(as = NewBranding)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct BrandingInput {
    /// The name that is shown; the organization's own if left out.
    name: Option<String>,
    /// `#rrggbb`.
    colour: Option<String>,
    /// An `https` address of at most 2000 bytes or a `data:` image of at most 65536.
    logo: Option<String>,
}
