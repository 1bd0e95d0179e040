//! The table of what a directory stores with members, as in `schema`.

use super::super::sql;
use super::schema::{accounts, members};

diesel::table! {
    use super::sql::{DocumentSql, Id};
    use diesel::sql_types::{BigInt, Nullable, Text};
    directory_users (organization_id, member_id) {
        organization_id -> Id,
        member_id -> Id,
        user_name -> Text,
        user_name_folded -> Text,
        external_id -> Nullable<Text>,
        kept_grants -> Nullable<DocumentSql>,
        kept_license_id -> Nullable<Id>,
        kept_revision -> Nullable<BigInt>,
        revision -> BigInt,
    }
}

diesel::allow_tables_to_appear_in_same_query!(directory_users, members);
diesel::allow_tables_to_appear_in_same_query!(directory_users, accounts);
