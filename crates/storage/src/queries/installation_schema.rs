//! The tables of the installation itself, which belong to no organization, as in `schema`.

use super::super::sql;

diesel::table! {
    use super::sql::Moment;
    use diesel::sql_types::{Binary, Integer, Nullable};
    installation (id) {
        id -> Integer,
        fingerprint -> Binary,
        chains_keyed -> Nullable<Binary>,
        checked_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use super::sql::{Id, Moment};
    use diesel::sql_types::{Binary, Nullable, Text};
    installation_keys (id) {
        id -> Id,
        digest -> Binary,
        hint -> Text,
        description -> Text,
        created_at -> Moment,
        expires_at -> Nullable<Moment>,
        revoked_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use super::sql::Moment;
    use diesel::sql_types::Binary;
    report_tokens (token) {
        token -> Binary,
        body -> Binary,
        expires_at -> Moment,
    }
}

diesel::table! {
    use super::sql::{Id, Moment};
    use diesel::sql_types::Text;
    account_identities (issuer, subject) {
        issuer -> Text,
        subject -> Text,
        account_id -> Id,
        linked_at -> Moment,
    }
}

diesel::table! {
    use diesel::sql_types::Text;
    #[sql_name = "__diesel_schema_migrations"]
    schema_migrations (version) { version -> Text, }
}
