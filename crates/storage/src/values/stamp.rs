//! An instant: `timestamptz` on PostgreSQL (microseconds since 2000), milliseconds since 1970 on SQLite.

use diesel::data_types::PgTimestamp;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{BigInt, Timestamptz};
use diesel::sqlite::Sqlite;
use usher_domain::Timestamp;

/// Milliseconds from 1970-01-01 to 2000-01-01, where PostgreSQL starts to count.
const POSTGRES_EPOCH: i64 = 946_684_800_000;

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = Timestamptz)]
#[diesel(sql_type = BigInt)]
pub(crate) struct Stamp(pub(crate) i64);

impl ToSql<Timestamptz, Pg> for Stamp {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        let instant = PgTimestamp((self.0 - POSTGRES_EPOCH) * 1000);
        <PgTimestamp as ToSql<Timestamptz, Pg>>::to_sql(&instant, &mut out.reborrow())
    }
}

impl FromSql<Timestamptz, Pg> for Stamp {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        let PgTimestamp(micros) = <PgTimestamp as FromSql<Timestamptz, Pg>>::from_sql(value)?;
        Ok(Self(micros.div_euclid(1000) + POSTGRES_EPOCH))
    }
}

impl ToSql<BigInt, Sqlite> for Stamp {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0);
        Ok(IsNull::No)
    }
}

impl FromSql<BigInt, Sqlite> for Stamp {
    fn from_sql(value: <Sqlite as diesel::backend::Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        <i64 as FromSql<BigInt, Sqlite>>::from_sql(value).map(Self)
    }
}

impl From<Timestamp> for Stamp {
    fn from(at: Timestamp) -> Self {
        Self(at.millis())
    }
}

impl From<Stamp> for Timestamp {
    fn from(stamp: Stamp) -> Self {
        Self::from_millis(stamp.0)
    }
}
