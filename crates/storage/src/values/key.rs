//! An id: `uuid` on PostgreSQL, sixteen bytes on SQLite.

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{Binary, Uuid as SqlUuid};
use diesel::sqlite::Sqlite;
use usher_domain::{
    AccountId, ApiKeyId, ContactId, EventId, IdentityProviderId, ImportId, InstallationKeyId, InvitationId, LicenseId,
    MailId, MemberId, OrganizationId, OrganizationScope, PasswordLinkId, ResourceId, SessionId, TemplateId,
    WebhookDeliveryId, WebhookId,
};
use uuid::Uuid;

/// An id of any kind, as stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = SqlUuid)]
#[diesel(sql_type = Binary)]
pub(crate) struct Key(pub(crate) Uuid);

impl ToSql<SqlUuid, Pg> for Key {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        <Uuid as ToSql<SqlUuid, Pg>>::to_sql(&self.0, out)
    }
}

impl FromSql<SqlUuid, Pg> for Key {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        <Uuid as FromSql<SqlUuid, Pg>>::from_sql(value).map(Self)
    }
}

impl ToSql<Binary, Sqlite> for Key {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.as_bytes().as_slice());
        Ok(IsNull::No)
    }
}

impl FromSql<Binary, Sqlite> for Key {
    fn from_sql(value: <Sqlite as diesel::backend::Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let bytes = <Vec<u8> as FromSql<Binary, Sqlite>>::from_sql(value)?;
        Ok(Self(Uuid::from_slice(&bytes)?))
    }
}

impl From<&OrganizationScope> for Key {
    fn from(scope: &OrganizationScope) -> Self {
        Self(scope.organization().0)
    }
}

macro_rules! keys {
    ($($id:ident),+) => {$(
        impl From<$id> for Key {
            fn from(id: $id) -> Self {
                Self(id.0)
            }
        }

        impl From<Key> for $id {
            fn from(key: Key) -> Self {
                Self(key.0)
            }
        }
    )+};
}

keys!(
    AccountId,
    ApiKeyId,
    InstallationKeyId,
    ContactId,
    EventId,
    IdentityProviderId,
    ImportId,
    InvitationId,
    LicenseId,
    MailId,
    MemberId,
    OrganizationId,
    PasswordLinkId,
    ResourceId,
    SessionId,
    TemplateId,
    WebhookDeliveryId,
    WebhookId
);
