//! What is printed at the end.

use super::checks::Check;
use super::samples::Sample;
use super::scene::{REPLICAS, Scene};
use super::tally::{CLASSES, Class};
use crate::statistics::median;
use std::collections::BTreeMap;

pub(super) fn print(scene: &Scene, samples: &[Sample], checks: &[Check]) {
    let tally = scene.tally.lock().unwrap();
    println!("\n| requests | answered | refused | 503 | connection lost | wrong |\n|---|---|---|---|---|---|");
    let names: std::collections::BTreeSet<_> = tally.counts.keys().map(|(name, _)| *name).collect();
    let row = |name: &str, count: &dyn Fn(Class) -> u64| {
        let cells = CLASSES.map(|class| count(class).to_string());
        println!("| {name} | {} |", cells.join(" | "));
    };
    for name in names {
        row(name, &|class| tally.counts.get(&(name, class)).copied().unwrap_or(0));
    }
    row("all", &|class| tally.total(class));

    println!("\n| while | 503 | connection lost | wrong |\n|---|---|---|---|");
    let mut errors: BTreeMap<&str, [u64; 3]> = BTreeMap::new();
    for ((phase, class), count) in &tally.errors {
        errors.entry(phase.name()).or_default()[*class as usize - Class::Unavailable as usize] += count;
    }
    for (phase, [unavailable, lost, wrong]) in errors {
        println!("| {phase} | {unavailable} | {lost} | {wrong} |");
    }
    println!("\n| outage | from, s | until all was ready again, s |\n|---|---|---|");
    for outage in scene.phases.outages() {
        println!("| {} | {:.1} | {:.1} |", outage.phase.name(), outage.from, outage.to);
    }
    resources(samples);

    println!("\n| must be none | found | of | |\n|---|---|---|---|");
    for check in checks {
        let verdict = if check.holds() { "holds" } else { "**broken**" };
        println!("| {} | {} | {} | {verdict} |", check.what, check.broken, check.of);
    }
    for example in &tally.examples {
        println!("\n{example}");
    }
}

/// Memory, descriptors and latencies, at the start, at the end and at most.
fn resources(samples: &[Sample]) {
    println!("\n| over time | first | median | last | most |\n|---|---|---|---|---|");
    let row = |name: &str, values: Vec<f64>| {
        let (Some(first), Some(last)) = (values.first(), values.last()) else { return };
        let most = values.iter().copied().fold(0.0, f64::max);
        println!("| {name} | {first:.1} | {:.1} | {last:.1} | {most:.1} |", median(&values));
    };
    row("p50, ms", samples.iter().filter_map(|sample| sample.p50).collect());
    row("p99, ms", samples.iter().filter_map(|sample| sample.p99).collect());
    for replica in 0..REPLICAS {
        let name = ["A", "B"][replica];
        let resident = samples.iter().filter_map(|sample| sample.resident[replica]);
        row(&format!("replica {name}, MiB resident"), resident.collect());
        let descriptors = samples.iter().filter_map(|sample| sample.descriptors[replica]);
        row(&format!("replica {name}, open descriptors"), descriptors.collect());
    }
    row("mails waiting", samples.iter().filter_map(|sample| sample.mails).collect());
}
