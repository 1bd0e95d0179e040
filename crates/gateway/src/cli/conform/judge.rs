//! What becomes of one case.

use super::arguments::ConformArguments;
use super::credentials::World;
use super::host::{Host, Reply, Unasked};
use super::touched::Touched;
use serde::Serialize;
use std::time::Duration;
use usher_conformance::{
    Answer, Bindings, Difference, Fixture, Ground, Readdressed, Suite, Values, differences, readdressed,
};

/// Judges cases against a host.
pub(super) struct Judge<'a> {
    pub(super) suite: &'a Suite,
    pub(super) world: &'a World,
    pub(super) host: &'a Host,
    pub(super) arguments: &'a ConformArguments,
    /// What tells the addresses of this run apart.
    pub(super) mark: i64,
    /// What earlier cases have changed.
    pub(super) touched: Touched,
}

/// A case and its outcome.
#[derive(Serialize)]
pub(super) struct CaseResult {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) provenance: &'static str,
    #[serde(flatten)]
    pub(super) outcome: Outcome,
}

/// What became of a case.
#[derive(Serialize)]
#[serde(tag = "outcome", rename_all = "lowercase")]
pub(super) enum Outcome {
    /// The answer was as expected.
    Passes,
    /// It was not.
    Differs { differences: Vec<Difference> },
    /// It was not sent.
    Skipped { reason: String },
    /// The host did not answer.
    Silent { reason: String },
}

impl CaseResult {
    pub(super) const fn was_asked(&self) -> bool {
        matches!(self.outcome, Outcome::Passes | Outcome::Differs { .. })
    }

    pub(super) const fn was_skipped(&self) -> bool {
        matches!(self.outcome, Outcome::Skipped { .. })
    }

    pub(super) const fn differs(&self) -> bool {
        matches!(self.outcome, Outcome::Differs { .. } | Outcome::Silent { .. })
    }

    pub(super) fn silence(&self) -> Option<&str> {
        match &self.outcome {
            Outcome::Silent { reason } => Some(reason),
            _ => None,
        }
    }
}

impl Judge<'_> {
    pub(super) fn judge(&mut self, number: usize, fixture: &Fixture) -> CaseResult {
        let outcome = self.outcome(number, fixture).unwrap_or_else(|outcome| outcome);
        let (name, title) = (fixture.name.clone(), fixture.case.title.clone());
        CaseResult { name, title, provenance: fixture.case.provenance.as_str(), outcome }
    }

    fn outcome(&mut self, number: usize, fixture: &Fixture) -> Result<Outcome, Outcome> {
        let unusable = |reason: String| Outcome::Skipped { reason };
        let earlier = self.suite.earlier(fixture).map_err(|error| unusable(error.to_string()))?;
        let only_reads = fixture.reads() && earlier.iter().all(Fixture::reads);
        if !only_reads && !self.arguments.allow_writes {
            return Err(unusable("it may write; --allow-writes sends it".to_owned()));
        }
        for case in earlier.iter().chain([fixture]).filter(|case| !case.reads()) {
            self.harm(case).map_or(Ok(()), |reason| Err(unusable(reason.to_owned())))?;
        }
        if let Some(changed) = earlier.iter().chain([fixture]).find_map(|case| self.touched.of(case)) {
            return Err(unusable(format!("an earlier case changed {changed}")));
        }
        let mut bindings = self.world.bindings();
        for case in &earlier {
            let case = self.readdressed(number, case)?;
            let mut own = bindings.clone();
            let reply = self.ask(&case, &own)?;
            let found = self.found(&case, &reply, &mut own);
            if let Some(first) = found.first() {
                let reason = format!("{} before it differs in {}", case.name, first.field);
                return Err(Outcome::Skipped { reason });
            }
            bindings.keep(&own);
        }
        let fixture = self.readdressed(number, fixture)?;
        let reply = self.ask(&fixture, &bindings)?;
        if reply.status == 429 && fixture.status() != "429" {
            return Err(unusable("the host limits requests (429); a longer --pause helps".to_owned()));
        }
        let found = self.found(&fixture, &reply, &mut bindings);
        Ok(if found.is_empty() { Outcome::Passes } else { Outcome::Differs { differences: found } })
    }

    /// What differs. Another host may have nothing to say of somebody where the protocol lets it say so.
    fn found(&self, case: &Fixture, reply: &Reply, bindings: &mut Bindings) -> Vec<Difference> {
        let values = self.arguments.values();
        let mut found = differences(case, answer(reply), bindings, values);
        if values != Some(Values::Exact) {
            let may_be_null = |it: &Difference| it.is_null() && self.suite.is_nullable(case.protocol(), &it.member());
            found.retain(|difference| !may_be_null(difference));
        }
        found
    }

    /// Why a case that writes must not be sent to a host that is not made for it.
    fn harm(&self, case: &Fixture) -> Option<&'static str> {
        let bindings = self.world.bindings();
        if !self.suite.spares(case) {
            return Some("it may change the organization itself or whoever calls");
        }
        if case.is_about_the_caller(&bindings, &self.world.addresses) {
            return Some("it may change whoever calls");
        }
        if case.status().starts_with('2') {
            return None;
        }
        match case.ground() {
            Ground::Request => None,
            Ground::Credentials => {
                self.world.is_by_admin(case).then_some("the file gives the credentials of `admin` for somebody else's")
            }
            Ground::World => Some("its refusal rests on people and things of the fixtures; another host may grant it"),
        }
    }

    /// The case with addresses that may be written to; one that reads keeps those that it has.
    fn readdressed(&self, number: usize, fixture: &Fixture) -> Result<Fixture, Outcome> {
        let Some(domain) = self.arguments.address_domain.as_deref().filter(|_| !fixture.reads()) else {
            return Ok(fixture.clone());
        };
        match readdressed(fixture, domain, &format!("{}-{number}", self.mark), &self.world.addresses) {
            Readdressed::Ready(fixture) => Ok(*fixture),
            Readdressed::Stray(_) => {
                Err(Outcome::Skipped { reason: "it has an address that is under no domain of yours".to_owned() })
            }
            Readdressed::Needs(address) => {
                Err(Outcome::Skipped { reason: format!("nobody on the host is said to be {address}") })
            }
        }
    }

    fn ask(&mut self, fixture: &Fixture, bindings: &Bindings) -> Result<Reply, Outcome> {
        let request = fixture.filled_request(bindings).map_err(|reason| Outcome::Skipped { reason })?;
        std::thread::sleep(Duration::from_millis(self.arguments.pause.unsigned_millis()));
        self.touched.note(fixture);
        self.host.ask(&request).map_err(|unasked| match unasked {
            Unasked::Unwritable(reason) => Outcome::Skipped { reason: format!("it cannot be sent: {reason}") },
            Unasked::Silent(reason) => Outcome::Silent { reason },
        })
    }
}

fn answer(reply: &Reply) -> Answer<'_> {
    Answer { status: reply.status, headers: &reply.headers, body: &reply.body }
}
