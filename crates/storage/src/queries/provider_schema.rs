//! The tables of the identity providers of organizations, as in `schema`.

use super::super::sql;

diesel::table! {
    use super::sql::{Id, Moment};
    use diesel::sql_types::{BigInt, Binary, Nullable, Text};
    identity_providers (id) {
        id -> Id,
        organization_id -> Id,
        name -> Text,
        issuer -> Text,
        client_id -> Text,
        client_secret -> Nullable<Binary>,
        algorithm -> Text,
        email_verified -> Text,
        revision -> BigInt,
        created_at -> Moment,
        updated_at -> Moment,
    }
}

diesel::table! {
    use super::sql::{Id, Moment};
    use diesel::sql_types::Text;
    provider_identities (provider_id, subject) {
        provider_id -> Id,
        subject -> Text,
        organization_id -> Id,
        account_id -> Id,
        linked_at -> Moment,
    }
}
