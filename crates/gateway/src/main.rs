//! `usher`: the invitation gateway.

use std::process::ExitCode;

fn main() -> ExitCode {
    usher_gateway::cli::run()
}
