//! The tables of imports, as in `schema`.

use super::super::sql;
use super::schema::organizations;

diesel::table! {
    use super::sql::{DocumentSql, Id, Moment};
    use diesel::sql_types::{BigInt, Nullable, Text};
    imports (organization_id, id) {
        organization_id -> Id,
        id -> Id,
        maker_id -> Nullable<Id>,
        family -> Text,
        credential -> Text,
        submission -> Text,
        if_pending -> Text,
        defaults -> Nullable<DocumentSql>,
        status -> Text,
        stopped -> Nullable<Text>,
        total -> BigInt,
        invited -> BigInt,
        unchanged -> BigInt,
        refused -> BigInt,
        failures -> BigInt,
        due_at -> Moment,
        created_at -> Moment,
        finished_at -> Nullable<Moment>,
        rows_deleted_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use super::sql::{DocumentSql, Id};
    use diesel::sql_types::{BigInt, Nullable, Text};
    import_rows (organization_id, import_id, position) {
        organization_id -> Id,
        import_id -> Id,
        position -> BigInt,
        number -> BigInt,
        email -> Text,
        email_canonical -> Nullable<Text>,
        person -> Nullable<DocumentSql>,
        problems -> Nullable<DocumentSql>,
        outcome -> Nullable<Text>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(imports, organizations);
