//! What is printed.

use crate::statistics::median;
use std::sync::Mutex;

/// Says on what is measured, and how busy it is with other things.
pub(crate) fn machine() {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(": unknown");
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    println!("# {cores} cores,{}; load before: {}", model.trim_start().trim_start_matches(':'), busy());
    if file_system().as_deref() == Some("tmpfs") {
        println!(
            "# WARNING: databases are made in memory, where durability costs nothing. Set TMPDIR to a folder on a disk."
        );
    }
}

/// What kind of file system temporary folders are on: that with the longest path above them.
fn file_system() -> Option<String> {
    let folder = std::env::temp_dir().canonicalize().ok()?;
    let mounts = std::fs::read_to_string("/proc/mounts").ok()?;
    let mounts = mounts.lines().filter_map(|line| {
        let mut fields = line.split(' ').skip(1);
        Some((fields.next()?, fields.next()?))
    });
    let above = mounts.filter(|(path, _)| folder.starts_with(path));
    above.max_by_key(|(path, _)| path.len()).map(|(_, kind)| kind.to_owned())
}

/// The load averages.
fn busy() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').take(3).collect::<Vec<_>>().join(" ")
}

/// The rows of the table at the end: each target with its figure.
static TARGETS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Prints every target that was measured in one table.
pub(crate) fn table() {
    let rows = TARGETS.lock().unwrap();
    if !rows.is_empty() {
        println!("\n| figure | measured (rounds) | target | |\n|---|---|---|---|\n{}", rows.join("\n"));
    }
}

/// A ratio per round against a target.
pub(crate) fn target(what: &str, ratios: &[f64], at_least: Option<f64>, at_most: Option<f64>) {
    let middle = median(ratios);
    let met = at_least.is_none_or(|bound| middle >= bound) && at_most.is_none_or(|bound| middle <= bound);
    let bound = match (at_least, at_most) {
        (Some(bound), _) => format!(">= {bound}"),
        (None, Some(bound)) => format!("<= {bound}"),
        (None, None) => "-".to_owned(),
    };
    let all: Vec<String> = ratios.iter().map(|ratio| format!("{ratio:.2}")).collect();
    if bound != "-" {
        row(what, middle, &all, &bound, if met { "met" } else { "**missed**" });
    }
    println!(
        "{:<6} {what}: {middle:.2} (target {bound}; rounds {}; load {})",
        if met { "OK" } else { "MISSED" },
        all.join(" "),
        busy()
    );
}

/// A ratio per round without a target, which is in the table for information.
pub(crate) fn information(what: &str, ratios: &[f64]) {
    let middle = median(ratios);
    let all: Vec<String> = ratios.iter().map(|ratio| format!("{ratio:.2}")).collect();
    row(what, middle, &all, "-", "for information");
    line(what, &format!("{middle:.2} (rounds {}; load {})", all.join(" "), busy()));
}

fn row(what: &str, middle: f64, all: &[String], bound: &str, verdict: &str) {
    let row = format!("| {what} | {middle:.2} ({}) | {bound} | {verdict} |", all.join(", "));
    TARGETS.lock().unwrap().push(row);
}

/// A plain line.
pub(crate) fn line(what: &str, value: &str) {
    println!("       {what:<44} {value}");
}
