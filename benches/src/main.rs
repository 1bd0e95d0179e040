//! Measures the gateway: the real binary, a real database at full durability and the load, all on one machine in one
//! run, against what the bare database does in the same run. Only ratios are compared with targets, because absolute
//! figures are the machine's. See `benches/README.md`.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a measurement stops at the first thing that is not as it should be, prints, and counts in floating point"
)]

mod baseline;
mod failure;
mod gateway;
mod http;
mod load;
mod peers;
mod report;
mod requests;
mod scenarios;
mod settings;
mod statistics;
mod target;

use failure::Failure;
use settings::Settings;

fn main() {
    let settings = match Settings::parse(std::env::args().skip(1)) {
        Ok(settings) => settings,
        Err(usage) => {
            eprintln!("{usage}");
            std::process::exit(2);
        }
    };
    gateway::build();
    report::machine();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let ended = runtime.block_on(async {
        for scenario in &settings.scenarios {
            println!("\n## {}\n", scenario.name);
            (scenario.run)(&settings).await.0?;
        }
        Ok::<(), Failure>(())
    });
    report::table();
    if let Err(failure) = ended {
        eprintln!("\n{failure}");
        std::process::exit(1);
    }
}
