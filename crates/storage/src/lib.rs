//! The engine's store on SQLite and on PostgreSQL, from one query source.
