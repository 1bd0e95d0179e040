//! The table of permission templates, as in `schema`.

use super::super::sql;

diesel::table! {
    use super::sql::{DocumentSql, Id};
    use diesel::sql_types::{BigInt, Nullable, Text};
    permission_templates (ordinal) {
        ordinal -> BigInt,
        organization_id -> Id,
        id -> Id,
        name -> Text,
        description -> Text,
        color -> Nullable<Text>,
        permissions -> DocumentSql,
        roles -> DocumentSql,
        revision -> BigInt,
    }
}
