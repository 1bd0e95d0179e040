//! The gateway's rates beside the peers', for the table of targets.

use super::Turn;
use crate::report;
use crate::statistics::median;

/// How many times the best of Better Auth the gateway is expected to invite.
const TIMES_BETTER_AUTH: f64 = 10.0;

/// The rounds at one number of connections.
#[derive(Default)]
pub(crate) struct Rates {
    ours: Vec<f64>,
    better_auth: Vec<f64>,
    drf: Vec<f64>,
}

impl Rates {
    /// A round: the gateway's rate, and the peers' right after or before it.
    pub(crate) fn add(&mut self, ours: f64, turn: Turn) {
        self.ours.push(ours);
        self.better_auth.push(turn.best_of_better_auth);
        self.drf.push(turn.drf);
    }

    /// Puts the ratios into the table. They are taken within a round each.
    pub(crate) fn report(&self, connections: usize) {
        if self.ours.is_empty() {
            return;
        }
        let ours = median(&self.ours);
        for (peer, rates, at_least) in [
            ("the best of Better Auth", &self.better_auth, Some(TIMES_BETTER_AUTH)),
            ("Django REST framework", &self.drf, None),
        ] {
            let ratios: Vec<f64> = self.ours.iter().zip(rates).map(|(ours, theirs)| ours / theirs).collect();
            let name = format!("Postgres, c = {connections}: {ours:.0} /s to {peer}, {:.0} /s", median(rates));
            match at_least {
                Some(_) => report::target(&name, &ratios, at_least, None),
                None => report::information(&name, &ratios),
            }
        }
    }
}
