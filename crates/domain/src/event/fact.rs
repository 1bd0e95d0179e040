//! How one value of an event's details is written as a text, and read again.

use crate::commands::ExistingAccount;
use crate::webhook::Disabled;
use crate::{
    ApiKeyId, BlocklistEntry, ContactId, Grant, IdentityProviderId, InvitationId, LicenseId, LinkBearer, MailId,
    MemberId, PermissionCode, ProofMethod, ResourceId, RoleCode, ScopedPermission, SuppressionCause, TemplateId,
    Timestamp, WebhookId,
};

/// A value that may be absent from the map.
pub(super) trait Fact: Sized {
    fn read(text: Option<&String>) -> Option<Self>;
    fn write(&self) -> Option<String>;
}

/// A value as a text. What is read need not be written in the same way: [`super::EventDetails::read`] compares.
pub(super) trait Value: Sized {
    fn parse(text: &str) -> Option<Self>;
    fn text(&self) -> String;
}

impl<T: Value> Fact for T {
    fn read(text: Option<&String>) -> Option<Self> {
        T::parse(text?)
    }

    fn write(&self) -> Option<String> {
        Some(self.text())
    }
}

impl<T: Value> Fact for Option<T> {
    fn read(text: Option<&String>) -> Option<Self> {
        text.map_or(Some(None), |text| T::parse(text).map(Some))
    }

    fn write(&self) -> Option<String> {
        self.as_ref().map(Value::text)
    }
}

/// Grants are separated by spaces, and one that ends is followed by a slash and its end; absent without any.
impl<T: Value> Fact for Vec<Grant<T>> {
    fn read(text: Option<&String>) -> Option<Self> {
        let one = |text: &str| {
            // Codes can have slashes too.
            let ending = text.rsplit_once('/').and_then(|(what, end)| Some((what, Timestamp::parse(end)?)));
            let (what, until) = ending.map_or((text, None), |(what, until)| (what, Some(until)));
            Some(Grant { what: T::parse(what)?, until })
        };
        text.map_or(Some(Self::new()), |text| text.split(' ').map(one).collect())
    }

    fn write(&self) -> Option<String> {
        let one = |grant: &Grant<T>| match grant.until {
            Some(until) => format!("{}/{until}", grant.what.text()),
            None => grant.what.text(),
        };
        (!self.is_empty()).then(|| self.iter().map(one).collect::<Vec<_>>().join(" "))
    }
}

/// What is a single word.
trait Code: Value {}

impl Code for PermissionCode {}
impl Code for RoleCode {}

/// Codes are separated by spaces.
impl<T: Code> Value for Vec<T> {
    fn parse(text: &str) -> Option<Self> {
        text.split_terminator(' ').map(Value::parse).collect()
    }

    fn text(&self) -> String {
        self.iter().map(Value::text).collect::<Vec<_>>().join(" ")
    }
}

/// The code and the resource, at whose last `@` they part: a code can have some too.
impl Value for ScopedPermission {
    fn parse(text: &str) -> Option<Self> {
        let (code, resource) = text.rsplit_once('@')?;
        Some(Self { code: Value::parse(code)?, resource: Value::parse(resource)? })
    }

    fn text(&self) -> String {
        format!("{}@{}", self.code.text(), self.resource.text())
    }
}

macro_rules! values {
    ($($type:ty: $parse:expr, $text:expr;)+) => {
        $(impl Value for $type {
            fn parse(text: &str) -> Option<Self> {
                $parse(text)
            }

            fn text(&self) -> String {
                $text(self)
            }
        })+
    };
}

values! {
    String: |text: &str| Some(text.to_owned()), Self::clone;
    u32: |text: &str| text.parse().ok(), ToString::to_string;
    Timestamp: |text| Self::parse_rfc3339(text).ok(), ToString::to_string;
    PermissionCode: |text| Self::parse(text).ok(), |code: &Self| code.as_str().to_owned();
    RoleCode: |text| Self::parse(text).ok(), |code: &Self| code.as_str().to_owned();
    BlocklistEntry: |text| Self::parse(text).ok(), |entry: &Self| entry.as_str().to_owned();
    ApiKeyId: Self::from_tagged, |id: &Self| id.tagged();
    ContactId: Self::from_tagged, |id: &Self| id.tagged();
    IdentityProviderId: Self::from_tagged, |id: &Self| id.tagged();
    InvitationId: Self::from_tagged, |id: &Self| id.tagged();
    LicenseId: Self::from_tagged, |id: &Self| id.tagged();
    MailId: Self::from_tagged, |id: &Self| id.tagged();
    MemberId: Self::from_tagged, |id: &Self| id.tagged();
    ResourceId: Self::from_tagged, |id: &Self| id.tagged();
    TemplateId: Self::from_tagged, |id: &Self| id.tagged();
    WebhookId: Self::from_tagged, |id: &Self| id.tagged();
    ExistingAccount: |text| word([Self::GrantNow, Self::Invite, Self::GrantOnly], text), |word: &Self| match word {
        Self::GrantNow => "grant".to_owned(),
        Self::Invite => "invite".to_owned(),
        Self::GrantOnly => "grant_only".to_owned(),
    };
    Disabled: |text| word(Self::ALL, text), |word: &Self| word.as_str().to_owned();
    LinkBearer: |text| word(Self::ALL, text), |word: &Self| word.as_str().to_owned();
    ProofMethod: |text| word(Self::ALL, text), |word: &Self| word.as_str().to_owned();
    SuppressionCause: |text| word(Self::ALL, text), |word: &Self| word.as_str().to_owned();
}

/// The one of these values that has a name.
fn word<T: Value, const N: usize>(all: [T; N], text: &str) -> Option<T> {
    all.into_iter().find(|one| one.text() == text)
}
