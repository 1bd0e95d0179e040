//! A JSON document, which the database stores and never interprets: `json` on PostgreSQL, text on SQLite.
//!
//! Not `jsonb`: it cannot hold the NUL escape, which an adapter's attribute may contain, and no query here reads a part
//! of a document.

use crate::faults::Unreadable;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{Json, Text};
use diesel::sqlite::Sqlite;
use serde::{Serialize, de::DeserializeOwned};
use std::io::Write;

/// A document as its JSON text.
#[derive(Clone, Debug, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Json)]
#[diesel(sql_type = Text)]
pub(crate) struct Document(String);

impl Document {
    /// The document of a value. Everything stored here is plain data, whose serialization cannot fail.
    pub(crate) fn of(value: &impl Serialize) -> Self {
        Self(serde_json::to_string(value).unwrap_or_default())
    }

    /// The value of a document.
    pub(crate) fn read<T: DeserializeOwned>(&self, what: &'static str) -> Result<T, Unreadable> {
        serde_json::from_str(&self.0).or(Err(Unreadable(what)))
    }
}

impl ToSql<Json, Pg> for Document {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(self.0.as_bytes())?;
        Ok(IsNull::No)
    }
}

impl FromSql<Json, Pg> for Document {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(String::from_utf8(value.as_bytes().to_vec())?))
    }
}

impl ToSql<Text, Sqlite> for Document {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.as_str());
        Ok(IsNull::No)
    }
}

impl FromSql<Text, Sqlite> for Document {
    fn from_sql(value: <Sqlite as diesel::backend::Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        <String as FromSql<Text, Sqlite>>::from_sql(value).map(Self)
    }
}
