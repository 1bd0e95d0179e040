//! The table of contacts, as in `schema`.

use super::super::sql;

diesel::table! {
    use super::sql::{DocumentSql, Id, Moment};
    use diesel::sql_types::{BigInt, Bool, Nullable, Text};
    contacts (organization_id, resource_id, id) {
        organization_id -> Id,
        resource_id -> Id,
        id -> Id,
        member_id -> Nullable<Id>,
        saved_as -> Nullable<Id>,
        first_name -> Text,
        last_name -> Text,
        email -> Nullable<Text>,
        email_canonical -> Nullable<Text>,
        phone -> Nullable<Text>,
        title -> Nullable<Text>,
        is_point_of_contact -> Bool,
        attributes -> DocumentSql,
        search -> Text,
        created_at -> Moment,
        revision -> BigInt,
    }
}
