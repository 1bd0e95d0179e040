//! What a list has said of organizations and people so far: who a later line may give rights to.
//!
//! An id that stands for something else here than in the list must not get what the list means for another.

use super::{LineOutcome, OrganizationRef, PersonRef, Stop, TransferLine, refused};
use std::collections::HashSet;
use usher_domain::Account;

/// The organizations and people whose lines were read.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// Whose line was refused, or differs.
    doubtful: HashSet<String>,
    /// Whose line was taken over, or stands as it says.
    certain: HashSet<String>,
    /// Whose line is still to come.
    awaited: HashSet<String>,
}

impl Ledger {
    /// Before a list: whoever has a line in it stands for nobody before that was read.
    #[must_use]
    pub fn before<'a>(lines: impl Iterator<Item = &'a TransferLine>) -> Self {
        Self { awaited: lines.filter_map(subject).collect(), ..Self::default() }
    }

    /// Notes what became of a line.
    pub(super) fn note(&mut self, line: &TransferLine, outcome: &LineOutcome) {
        let Some(name) = subject(line) else { return };
        self.awaited.remove(&name);
        match outcome {
            LineOutcome::TakenOver | LineOutcome::Unchanged => self.certain.insert(name),
            LineOutcome::Differs(_) | LineOutcome::Refused { .. } => self.doubtful.insert(name),
        };
    }

    /// Refuses to give anything in an organization that another one stands for.
    pub(super) fn check_organization(&self, id: &OrganizationRef) -> Result<(), Stop> {
        let name = of_organization(id);
        if self.doubtful.contains(&name) {
            return refused("organization", "the line of this organization was not taken over");
        }
        if self.awaited.contains(&name) {
            return refused("organization", "the line of this organization has to come first");
        }
        Ok(())
    }

    /// Refuses to give anything to a person whom somebody else stands for, or whose account anybody may have opened.
    pub(super) fn check_person(&self, id: &PersonRef, account: &Account, field: &'static str) -> Result<(), Stop> {
        let name = of_person(id);
        if self.doubtful.contains(&name) {
            return refused(field, "the line of this person was not taken over");
        }
        if self.awaited.contains(&name) {
            return refused(field, "the line of this person has to come first");
        }
        if account.is_registered() && account.proof.is_none() && !self.certain.contains(&name) {
            return refused(
                field,
                "nobody has proved the address of this account; the line of the person has to come first",
            );
        }
        Ok(())
    }
}

/// Whom a line of an organization or a person is about.
fn subject(line: &TransferLine) -> Option<String> {
    match line {
        TransferLine::Organization { id, .. } => Some(of_organization(id)),
        TransferLine::Person(person) => Some(of_person(&person.id)),
        _ => None,
    }
}

fn of_organization(id: &OrganizationRef) -> String {
    match id {
        OrganizationRef::Id(id) => format!("organization {}", id.0),
        OrganizationRef::Ordinal(ordinal) => format!("organization {}", ordinal.0),
        OrganizationRef::Slug(slug) => format!("organization {}", slug.as_str()),
    }
}

fn of_person(id: &PersonRef) -> String {
    match id {
        PersonRef::Id(id) => format!("person {}", id.0),
        PersonRef::Ordinal(ordinal) => format!("person {}", ordinal.0),
        PersonRef::Email(email) => format!("person {}", email.canonical().as_str()),
    }
}
