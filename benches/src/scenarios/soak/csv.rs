//! The samples as a table for other programs.

use super::samples::Sample;
use std::fmt::Write;

const HEADER: &str = "seconds,answered_per_s,refused_per_s,unavailable_per_s,lost_per_s,wrong_per_s,p50_ms,p99_ms,\
    replica_a_mib,replica_b_mib,replica_a_descriptors,replica_b_descriptors,mails_waiting\n";

pub(super) fn write(samples: &[Sample]) -> String {
    let mut text = HEADER.to_owned();
    for sample in samples {
        let rates = sample.rates.map(Some);
        let seen = [sample.p50, sample.p99].into_iter().chain(sample.resident).chain(sample.descriptors);
        let cells: Vec<String> = rates
            .into_iter()
            .chain(seen)
            .chain([sample.mails])
            .map(|cell| cell.map_or_else(String::new, |value| format!("{value:.3}")))
            .collect();
        let _ = writeln!(text, "{:.1},{}", sample.at, cells.join(","));
    }
    text
}
