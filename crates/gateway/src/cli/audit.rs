//! `usher audit`

use super::ids::organization_of;
use super::{Failure, output};
use crate::config::Config;
use crate::gateway::open_installation;
use clap::{Args, Subcommand};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;
use usher_domain::Organization;
use usher_engine::Engine;
use usher_engine::audit::{ChainHead, hex};
use usher_storage::ChainedEvent;

#[derive(Subcommand)]
pub(super) enum AuditCommand {
    /// Verify that no event of an organization was changed, removed, inserted or truncated
    ///
    /// Prints the number and digest of the last event. Store them outside the database and
    /// pass them to a later check with --expect-head, which fails if an older database was restored.
    Verify {
        #[command(flatten)]
        organization: AuditArguments,
        /// The head that an earlier check printed; the chain must still contain it
        #[arg(long, value_name = "NUMBER:DIGEST")]
        expect_head: Option<ChainHead>,
    },
    /// Print an organization's events as JSON lines, oldest first
    ///
    /// Each line includes the event's digests in the chain. Erased personal data is null.
    Export(AuditArguments),
}

#[derive(Args)]
pub(super) struct AuditArguments {
    /// The organization's slug or id
    #[arg(long)]
    organization: String,
}

pub(super) async fn run(command: AuditCommand, config: &Config) -> Result<(), Failure> {
    let engine = open_installation(config).await?;
    match command {
        AuditCommand::Verify { organization: AuditArguments { organization }, expect_head } => {
            verify(&engine, &organization_of(&engine, &organization).await?, expect_head).await
        }
        AuditCommand::Export(AuditArguments { organization }) => {
            export(&engine, &organization_of(&engine, &organization).await?).await
        }
    }
}

async fn verify(engine: &Engine, organization: &Organization, expected: Option<ChainHead>) -> Result<(), Failure> {
    let report = engine.verify_audit_against(organization.id, expected).await;
    let report = report.map_err(|_fault| "the events cannot be read")?;
    if let Some(flaw) = report.flaw {
        return Err(format!("{flaw}; {} events were checked, up to {}", report.events, report.head).into());
    }
    if report.unkeyed > 0 {
        output::line(&format!(
            "{}: the first {} events predate keyed audit trails; they have not changed since the upgrade",
            organization.slug, report.unkeyed
        ));
    }
    output::line(&format!(
        "{}: {} events, {} of them with personal data erased; the chain is valid and ends in {}",
        organization.slug, report.events, report.erased, report.head
    ));
    Ok(())
}

async fn export(engine: &Engine, organization: &Organization) -> Result<(), Failure> {
    engine.chain_events().await.map_err(|_fault| "the events cannot be chained")?;
    let mut out = std::io::stdout().lock();
    let mut after = 0;
    loop {
        let page = engine.audit_page(organization.id, after).await.map_err(|_fault| "the events cannot be read")?;
        let Some(last) = page.last() else { return Ok(out.flush()?) };
        after = last.chain.sequence;
        for chained in &page {
            serde_json::to_writer(&mut out, &Line::of(organization, chained))?;
            out.write_all(b"\n")?;
        }
    }
}

/// An event as a line.
#[derive(Serialize)]
struct Line<'a> {
    sequence: u64,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    timestamp: String,
    organization_id: String,
    protocol: &'a str,
    credential: &'a str,
    actor_member_id: Option<String>,
    member_id: Option<String>,
    invitation_id: Option<String>,
    facts: BTreeMap<String, String>,
    email: Option<&'a str>,
    first_name: Option<&'a str>,
    last_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    salt: Option<String>,
    commitment: String,
    hash: String,
}

impl<'a> Line<'a> {
    fn of(organization: &Organization, chained: &'a ChainedEvent) -> Self {
        let ChainedEvent { event, chain } = chained;
        let person = event.person.as_ref();
        Self {
            sequence: chain.sequence,
            id: event.id.to_string(),
            kind: event.kind.as_str(),
            timestamp: event.at.to_string(),
            organization_id: organization.id.to_string(),
            protocol: &event.actor.protocol,
            credential: &event.actor.credential,
            actor_member_id: event.actor.member.map(|id| id.to_string()),
            member_id: event.member.map(|id| id.to_string()),
            invitation_id: event.invitation.map(|id| id.to_string()),
            facts: event.details.facts(),
            email: person.map(|person| person.email.as_sent()),
            first_name: person.map(|person| person.first_name.as_str()),
            last_name: person.map(|person| person.last_name.as_str()),
            note: person.and_then(|person| person.note.as_deref()),
            salt: chain.salt.as_deref().map(hex),
            commitment: hex(&chain.commitment),
            hash: hex(&chain.hash),
        }
    }
}
