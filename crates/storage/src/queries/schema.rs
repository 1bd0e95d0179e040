//! The tables, as both databases have them. `sql` gives the three types that differ.

use super::super::sql;

diesel::table! {
    use super::sql::{DocumentSql, Id, Moment};
    use diesel::sql_types::{BigInt, Bool, Nullable, Text};
    organizations (id) {
        ordinal -> BigInt,
        id -> Id,
        slug -> Text,
        name -> Text,
        created_at -> Moment,
        locale -> Nullable<Text>,
        settings -> DocumentSql,
        revision -> BigInt,
        archived_at -> Nullable<Moment>,
        archived_by_installation -> Bool,
        erase_at -> Nullable<Moment>,
        erasure_began_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use super::sql::{Id, Moment};
    use diesel::sql_types::{BigInt, Nullable, Text};
    accounts (id) {
        ordinal -> BigInt,
        id -> Id,
        email -> Text,
        email_canonical -> Text,
        first_name -> Text,
        last_name -> Text,
        activated_at -> Nullable<Moment>,
        disabled_at -> Nullable<Moment>,
        address_proof -> Nullable<Text>,
        address_proved_at -> Nullable<Moment>,
        token_generation -> BigInt,
        locale -> Nullable<Text>,
        deletion_requested_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use super::sql::Id;
    use diesel::sql_types::Text;
    account_credentials (account_id) { account_id -> Id, password_hash -> Text, }
}

diesel::table! {
    use super::sql::{Id, Moment};
    use diesel::sql_types::{Nullable, Text};
    password_links (id) {
        id -> Id,
        account_id -> Id,
        bearer -> Text,
        organization_id -> Nullable<Id>,
        invitation_id -> Nullable<Id>,
        created_at -> Moment,
        expires_at -> Moment,
        used_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use super::sql::{DocumentSql, Id, Moment};
    use diesel::sql_types::{BigInt, Nullable, Text};
    members (organization_id, id) {
        organization_id -> Id,
        id -> Id,
        account_id -> Nullable<Id>,
        external_id -> Text,
        status -> Text,
        email -> Nullable<Text>,
        email_canonical -> Nullable<Text>,
        contact_email -> Nullable<Text>,
        phone -> Nullable<Text>,
        first_name -> Text,
        last_name -> Text,
        license_id -> Nullable<Id>,
        seat_state -> Nullable<Text>,
        grants -> DocumentSql,
        attributes -> DocumentSql,
        search -> Text,
        created_at -> Moment,
        updated_at -> Moment,
        joined_at -> Nullable<Moment>,
        removed_at -> Nullable<Moment>,
        revision -> BigInt,
    }
}

diesel::table! {
    use super::sql::{DocumentSql, Id, Moment};
    use diesel::sql_types::{BigInt, Binary, Bool, Nullable, Text};
    invitations (organization_id, id) {
        organization_id -> Id,
        id -> Id,
        member_id -> Id,
        account_id -> Id,
        email -> Text,
        email_canonical -> Text,
        first_name -> Text,
        last_name -> Text,
        status -> Text,
        grants -> DocumentSql,
        license_id -> Nullable<Id>,
        note -> Nullable<Text>,
        generation -> BigInt,
        token_digest -> Binary,
        expires_at -> Nullable<Moment>,
        inviter_id -> Nullable<Id>,
        granted_by -> Nullable<Id>,
        protocol -> Text,
        search -> Text,
        mailed_at -> Moment,
        created_at -> Moment,
        updated_at -> Moment,
        revision -> BigInt,
        locale -> Nullable<Text>,
        message -> Nullable<Text>,
        redirect_url -> Nullable<Text>,
        metadata -> Nullable<Text>,
        link_only -> Bool,
        remind_at -> Nullable<Moment>,
        reminders -> BigInt,
    }
}

diesel::table! {
    use super::sql::{Id, Moment};
    use diesel::sql_types::Nullable;
    invitation_visits (organization_id, invitation_id) {
        organization_id -> Id,
        invitation_id -> Id,
        fetched_at -> Moment,
        opened_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use super::sql::{Id, Moment};
    use diesel::sql_types::{BigInt, Nullable, Text};
    licenses (organization_id, id) {
        organization_id -> Id,
        id -> Id,
        name -> Text,
        seats -> BigInt,
        reserved -> BigInt,
        assigned -> BigInt,
        revision -> BigInt,
        deleted_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use super::sql::Id;
    use diesel::sql_types::{BigInt, Nullable, Text};
    resources (organization_id, id) {
        organization_id -> Id,
        id -> Id,
        kind -> Text,
        name -> Text,
        revision -> BigInt,
        parent_id -> Nullable<Id>,
    }
}

diesel::table! {
    use super::sql::{DocumentSql, Id};
    use diesel::sql_types::Text;
    permissions (organization_id, code) { organization_id -> Id, code -> Text, description -> Text, translations -> DocumentSql, }
}

diesel::table! {
    use super::sql::{DocumentSql, Id};
    use diesel::sql_types::{BigInt, Text};
    roles (organization_id, code) {
        organization_id -> Id,
        code -> Text,
        name -> Text,
        permissions -> DocumentSql,
        translations -> DocumentSql,
        revision -> BigInt,
    }
}

diesel::table! {
    use super::sql::Id;
    use diesel::sql_types::Text;
    blocklist (organization_id, value) { organization_id -> Id, value -> Text, }
}

diesel::table! {
    use super::sql::{DocumentSql, Id, Moment};
    use diesel::sql_types::{Binary, Nullable, Text};
    api_keys (id) {
        id -> Id,
        organization_id -> Id,
        member_id -> Nullable<Id>,
        family -> Text,
        digest -> Binary,
        hint -> Text,
        scopes -> DocumentSql,
        description -> Text,
        created_at -> Moment,
        expires_at -> Nullable<Moment>,
        revoked_at -> Nullable<Moment>,
        maker_id -> Nullable<Id>,
        last_used_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use super::sql::{Id, Moment};
    use diesel::sql_types::{Binary, Nullable, Text};
    sessions (id) {
        id -> Id,
        organization_id -> Id,
        account_id -> Id,
        family -> Text,
        refresh_digest -> Binary,
        created_at -> Moment,
        expires_at -> Moment,
        revoked_at -> Nullable<Moment>,
        provider_id -> Nullable<Id>,
    }
}

diesel::table! {
    use super::sql::{Id, Moment};
    use diesel::sql_types::{BigInt, Binary, Bool, Nullable, Text};
    outbox (id) {
        id -> Id,
        organization_id -> Nullable<Id>,
        invitation_id -> Nullable<Id>,
        generation -> BigInt,
        state -> Text,
        attempts -> BigInt,
        available_at -> Moment,
        leased_until -> Nullable<Moment>,
        last_error -> Nullable<Text>,
        ordered_at -> Moment,
        settled_at -> Nullable<Moment>,
        kind -> Text,
        recipient -> Nullable<Binary>,
        held -> Bool,
        counted_at -> Nullable<Moment>,
        webhook_id -> Nullable<Id>,
        member_id -> Nullable<Id>,
        account_id -> Nullable<Id>,
        password_link_id -> Nullable<Id>,
        locale -> Nullable<Text>,
        obstacle -> Nullable<Text>,
        leased_by -> Nullable<BigInt>,
        complained_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use super::sql::{Id, Moment};
    use diesel::sql_types::Text;
    suppressions (organization_id, address) {
        organization_id -> Id,
        id -> Id,
        address -> Text,
        cause -> Text,
        reason -> Text,
        created_at -> Moment,
    }
}

diesel::table! {
    use super::sql::{Id, Moment};
    use diesel::sql_types::{Binary, Text};
    idempotency (organization_id, key_digest) {
        organization_id -> Id,
        key_digest -> Binary,
        request_digest -> Binary,
        answer -> Binary,
        expires_at -> Moment,
        members -> Text,
    }
}

diesel::table! {
    use super::sql::{DocumentSql, Id, Moment};
    use diesel::sql_types::{BigInt, Binary, Nullable, Text};
    events (organization_id, id) {
        organization_id -> Id,
        id -> Id,
        kind -> Text,
        at -> Moment,
        protocol -> Text,
        credential -> Text,
        actor_id -> Nullable<Id>,
        member_id -> Nullable<Id>,
        invitation_id -> Nullable<Id>,
        facts -> DocumentSql,
        person -> Nullable<DocumentSql>,
        salt -> Nullable<Binary>,
        commitment -> Nullable<Binary>,
        sequence -> Nullable<BigInt>,
        hash -> Nullable<Binary>,
    }
}

diesel::table! {
    use super::sql::{Id, Moment};
    use diesel::sql_types::BigInt;
    preview_counts (organization_id) { organization_id -> Id, since -> Moment, rows -> BigInt, }
}

diesel::table! {
    use super::sql::Id;
    use diesel::sql_types::{BigInt, Binary, Nullable};
    event_chains (organization_id) {
        organization_id -> Id,
        length -> BigInt,
        hash -> Binary,
        unkeyed -> BigInt,
        mac -> Nullable<Binary>,
    }
}

diesel::table! {
    use super::sql::{DocumentSql, Id, Moment};
    use diesel::sql_types::{BigInt, Nullable, Text};
    webhooks (organization_id, id) {
        organization_id -> Id,
        id -> Id,
        url -> Text,
        events -> DocumentSql,
        names -> Text,
        description -> Text,
        disabled_at -> Nullable<Moment>,
        disabled_why -> Nullable<Text>,
        secret_generation -> BigInt,
        previous_secret_until -> Nullable<Moment>,
        failing_since -> Nullable<Moment>,
        created_by -> Nullable<Id>,
        created_at -> Moment,
        updated_at -> Moment,
        revision -> BigInt,
    }
}

diesel::table! {
    use super::sql::{Id, Moment};
    use diesel::sql_types::{BigInt, Nullable, Text};
    webhook_deliveries (id) {
        id -> Id,
        organization_id -> Id,
        webhook_id -> Id,
        event_id -> Id,
        told_as -> Text,
        state -> Text,
        attempts -> BigInt,
        round -> BigInt,
        available_at -> Moment,
        leased_until -> Nullable<Moment>,
        created_at -> Moment,
        settled_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use super::sql::{Id, Moment};
    use diesel::sql_types::{BigInt, Nullable, Text};
    webhook_attempts (delivery_id, number) {
        organization_id -> Id,
        delivery_id -> Id,
        number -> BigInt,
        at -> Moment,
        status -> Nullable<BigInt>,
        error -> Nullable<Text>,
        answer -> Text,
        took -> BigInt,
    }
}

diesel::allow_tables_to_appear_in_same_query!(webhooks, webhook_deliveries);
diesel::allow_tables_to_appear_in_same_query!(event_chains, events, webhooks);
diesel::joinable!(account_credentials -> accounts (account_id));
diesel::joinable!(members -> accounts (account_id));
diesel::joinable!(api_keys -> organizations (organization_id));
diesel::joinable!(members -> organizations (organization_id));
diesel::allow_tables_to_appear_in_same_query!(
    account_credentials,
    accounts,
    api_keys,
    invitations,
    invitation_visits,
    licenses,
    members,
    organizations,
    outbox
);
