//! The JSON of the lines of imports. Private to storage, as in `documents`.

use crate::documents::{StoredGrants, grants_of, read_attributes, stored_grants};
use crate::faults::Unreadable;
use crate::values::Document;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use usher_domain::commands::{InviteRow, Lifetime};
use usher_domain::{
    ContactEmail, Destination, EmailAddress, Grants, ImportDefaults, LicenseId, LineProblem, LinkDelivery, Locale,
    MemberId, Metadata, Note, PersonName, PersonalMessage, Phone, RequestedGrants, Timestamp,
};
use uuid::Uuid;

const WHAT: Unreadable = Unreadable("line of an import");

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct StoredRow {
    email: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact_email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    redirect_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    metadata: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    link_only: bool,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    attributes: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lifetime: Option<StoredLifetime>,
    #[serde(flatten)]
    given: StoredDefaults,
}

#[derive(Serialize, Deserialize)]
enum StoredLifetime {
    Never,
    Until(i64),
    For(i64),
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct StoredDefaults {
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    locale: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
    #[serde(flatten)]
    grants: StoredRequest,
}

/// Grants of the kinds that a request names: a letter for each of them.
#[derive(Default, Serialize, Deserialize)]
struct StoredRequest {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    kinds: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    grants: Option<StoredGrants>,
}

impl StoredRequest {
    fn of(request: &RequestedGrants) -> Self {
        let RequestedGrants { permissions, roles, resources, scoped } = request;
        let sent = [('p', permissions.is_some()), ('r', roles.is_some()), ('s', resources.is_some())];
        let sent = sent.into_iter().chain([('x', scoped.is_some())]).filter(|(_, is_sent)| *is_sent);
        let kinds: String = sent.map(|(kind, _)| kind).collect();
        let grants = (!kinds.is_empty()).then(|| stored_grants(&request.over(&Grants::default())));
        Self { kinds, grants }
    }

    fn grants(self) -> Result<RequestedGrants, Unreadable> {
        let Some(stored) = self.grants else { return Ok(RequestedGrants::default()) };
        let Grants { permissions, roles, resources, scoped } = grants_of(stored)?;
        let has = |kind: char| self.kinds.contains(kind);
        Ok(RequestedGrants {
            permissions: has('p').then_some(permissions),
            roles: has('r').then_some(roles),
            resources: has('s').then_some(resources),
            scoped: has('x').then_some(scoped),
        })
    }
}

#[derive(Serialize, Deserialize)]
struct StoredProblem {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    code: String,
    detail: String,
}

/// A person of a line as a document. The organization is the import's.
pub(crate) fn write_row(row: &InviteRow) -> Document {
    let text = |text: Option<&str>| text.map(str::to_owned);
    Document::of(&StoredRow {
        email: row.email.as_sent().to_owned(),
        member: row.member.map(|member| member.0),
        first_name: text(row.first_name.as_ref().map(PersonName::as_str)),
        last_name: text(row.last_name.as_ref().map(PersonName::as_str)),
        contact_email: text(row.contact_email.as_ref().map(ContactEmail::as_str)),
        phone: text(row.phone.as_ref().map(Phone::as_str)),
        note: text(row.note.as_ref().map(Note::as_str)),
        redirect_url: row.redirect_url.as_ref().map(ToString::to_string),
        metadata: row.metadata.as_ref().map(|metadata| metadata.as_json().to_owned()),
        link_only: row.delivery == LinkDelivery::LinkOnly,
        attributes: row.attributes.0.clone(),
        lifetime: match row.lifetime {
            Lifetime::Default => None,
            Lifetime::Never => Some(StoredLifetime::Never),
            Lifetime::Until(end) => Some(StoredLifetime::Until(end.millis())),
            Lifetime::For(millis) => Some(StoredLifetime::For(millis)),
        },
        given: StoredDefaults {
            license: row.license.map(|license| license.0),
            locale: row.locale.map(|locale| locale.code().to_owned()),
            message: text(row.message.as_ref().map(PersonalMessage::as_str)),
            grants: StoredRequest::of(&row.grants),
        },
    })
}

/// The person of a document.
pub(crate) fn read_row(document: &Document) -> Result<InviteRow, Unreadable> {
    let stored: StoredRow = document.read("line of an import")?;
    let given = defaults(stored.given)?;
    Ok(InviteRow {
        member: stored.member.map(MemberId),
        first_name: stored.first_name.map(|name| PersonName::parse(name).or(Err(WHAT))).transpose()?,
        last_name: stored.last_name.map(|name| PersonName::parse(name).or(Err(WHAT))).transpose()?,
        contact_email: stored.contact_email.map(|contact| ContactEmail::parse(contact).or(Err(WHAT))).transpose()?,
        phone: stored.phone.map(|phone| Phone::parse(phone).or(Err(WHAT))).transpose()?,
        note: stored.note.map(|note| Note::parse(note).or(Err(WHAT))).transpose()?,
        redirect_url: stored.redirect_url.map(|page| Destination::parse(&page).or(Err(WHAT))).transpose()?,
        metadata: stored.metadata.map(Metadata::of_json).transpose().or(Err(WHAT))?,
        delivery: if stored.link_only { LinkDelivery::LinkOnly } else { LinkDelivery::Send },
        attributes: read_attributes(&Document::of(&stored.attributes))?,
        lifetime: match stored.lifetime {
            None => Lifetime::Default,
            Some(StoredLifetime::Never) => Lifetime::Never,
            Some(StoredLifetime::Until(end)) => Lifetime::Until(Timestamp::from_millis(end)),
            Some(StoredLifetime::For(millis)) => Lifetime::For(millis),
        },
        license: given.license,
        locale: given.locale,
        message: given.message,
        grants: given.grants,
        ..InviteRow::new(EmailAddress::stored_alone(stored.email))
    })
}

/// Defaults as a document.
pub(crate) fn write_defaults(defaults: &ImportDefaults) -> Document {
    Document::of(&StoredDefaults {
        license: defaults.license.map(|license| license.0),
        locale: defaults.locale.map(|locale| locale.code().to_owned()),
        message: defaults.message.as_ref().map(|message| message.as_str().to_owned()),
        grants: StoredRequest::of(&defaults.grants),
    })
}

/// The defaults of a document.
pub(crate) fn read_defaults(document: &Document) -> Result<ImportDefaults, Unreadable> {
    defaults(document.read("defaults of an import")?)
}

fn defaults(stored: StoredDefaults) -> Result<ImportDefaults, Unreadable> {
    let grants: RequestedGrants = stored.grants.grants()?;
    Ok(ImportDefaults {
        grants,
        license: stored.license.map(LicenseId),
        locale: stored.locale.map(|code| Locale::parse(&code).ok_or(WHAT)).transpose()?,
        message: stored.message.map(|said| PersonalMessage::parse(said).or(Err(WHAT))).transpose()?,
    })
}

/// What is wrong with a line as a document.
pub(crate) fn write_problems(problems: &[LineProblem]) -> Document {
    let one = |problem: &LineProblem| StoredProblem {
        field: problem.field.clone(),
        code: problem.code.clone(),
        detail: problem.detail.clone(),
    };
    Document::of(&problems.iter().map(one).collect::<Vec<_>>())
}

/// The problems of a document.
pub(crate) fn read_problems(document: &Document) -> Result<Vec<LineProblem>, Unreadable> {
    let stored: Vec<StoredProblem> = document.read("problems of a line")?;
    let one = |StoredProblem { field, code, detail }: StoredProblem| LineProblem { field, code, detail };
    Ok(stored.into_iter().map(one).collect())
}
