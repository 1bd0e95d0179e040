//! `GET /console/operator/health`: whether the installation works, in words.

use super::HEALTH;
use crate::frame::obstacle;
use crate::layout::{Layout, Section};
use crate::listing::counted;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::when::Distance;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::ObstructedMails;
use usher_domain::commands::{DatabaseKind, DatabaseTrouble, GetInstallationHealth, InstallationHealth};
use usher_locales::{Argument, Key, Texts};

pub(crate) struct Show;

#[derive(Template)]
#[template(path = "operator_health.html")]
struct HealthPage {
    layout: Layout,
    is_well: bool,
    obstacles: Vec<String>,
    queued: String,
    held: String,
    is_held: bool,
    dead: String,
    oldest: Option<Distance>,
    unchained: String,
    workers: Vec<Worker>,
    database: &'static str,
    trouble: Option<String>,
}

/// A background worker.
struct Worker {
    name: &'static str,
    is_down: bool,
    /// How often it was started again, in words; none where it never was.
    restarts: Option<String>,
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "installation_health", method: Method::Get, path: HEALTH, required_permission: None }
    }

    fn is_for_operators(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let health = context.ask(Section::Health, &GetInstallationHealth, HEALTH).await?;
        Ok(respond::page(200, &page(context, &health)))
    }

    fn document(&self) -> Document {
        let text = "Mail that waits and why, background workers, and the database with its migrations.";
        Document::new("Show whether the installation works", text)
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in with a key of the installation.")
            .bare_answer(503, "The database does not answer.")
    }
}

fn page(context: &PageContext<'_>, health: &InstallationHealth) -> HealthPage {
    let texts = context.texts;
    let number = |count| counted(texts, count, u64::MAX);
    let mails = &health.mails;
    let is_down = health.workers.iter().any(|worker| worker.is_down);
    HealthPage {
        layout: context.layout(Section::Health, Key::OperatorHealth),
        is_well: !is_down && health.obstacles.is_empty() && health.trouble.is_none(),
        obstacles: health.obstacles.iter().map(|stopped| obstructed(texts, stopped)).collect(),
        // Those that are held wait for something else, and are counted by themselves.
        queued: number(mails.queued.saturating_sub(mails.held)),
        is_held: mails.held > 0,
        held: number(mails.held),
        dead: number(mails.dead),
        oldest: mails.oldest.map(|oldest| Distance::of(texts, oldest, health.at)),
        unchained: number(health.unchained),
        workers: health
            .workers
            .iter()
            .map(|worker| Worker {
                name: worker.name,
                is_down: worker.is_down,
                restarts: restarted(texts, worker.restarts),
            })
            .collect(),
        database: match health.database {
            DatabaseKind::Sqlite => "SQLite",
            DatabaseKind::Postgres => "PostgreSQL",
        },
        trouble: health.trouble.as_ref().map(|trouble| wrong(texts, trouble)),
    }
}

/// How often a worker was started again.
fn restarted(texts: Texts, times: u64) -> Option<String> {
    (times > 0).then(|| texts.count(Key::OperatorRestarts, usize::try_from(times).unwrap_or(usize::MAX)))
}

/// What keeps mails from going out.
fn obstructed(texts: Texts, stopped: &ObstructedMails) -> String {
    let why = texts.say(obstacle(stopped.obstacle));
    let count = u32::try_from(stopped.mails).unwrap_or(u32::MAX);
    let arguments =
        [("count", Argument::Count(count)), ("why", Argument::Text(&why)), ("reason", Argument::Text(&stopped.reason))];
    texts.with(Key::OperatorObstructed, &arguments)
}

/// What is wrong with the database.
fn wrong(texts: Texts, trouble: &DatabaseTrouble) -> String {
    match trouble {
        DatabaseTrouble::Outdated(migration) => {
            texts.with(Key::OperatorDatabaseOutdated, &[("migration", Argument::Name(migration))])
        }
        DatabaseTrouble::Foreign => texts.say(Key::OperatorDatabaseForeign),
        DatabaseTrouble::Failing => texts.say(Key::OperatorDatabaseFailing),
    }
}
