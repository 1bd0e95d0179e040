//! `usher migrate`

use super::{Failure, output};
use crate::config::Config;
use crate::database_mark::DatabaseMark;

pub(super) async fn run(config: &Config) -> Result<(), Failure> {
    DatabaseMark::found(config).await?;
    let applied = usher_storage::migrate(config.database.url.expose()).await?;
    if applied.is_empty() {
        output::line("the database is up to date");
    }
    for name in applied {
        output::line(&format!("applied {name}"));
    }
    Ok(())
}
