//! What all commands take.

use clap::Args;

/// Which gateway is asked, and how its answers are shown.
#[derive(Args)]
pub(super) struct RemoteArguments {
    /// The gateway's address (also: `USHER_URL`)
    #[arg(long, global = true, value_name = "URL")]
    pub(super) url: Option<String>,
    /// An API key (also: `USHER_KEY`, which other users of the machine cannot see in the list of processes)
    #[arg(long, global = true, value_name = "KEY")]
    pub(super) key: Option<String>,
    /// A profile of ~/.config/usher/profiles.toml: [NAME] with url and key (also: `USHER_PROFILE`)
    #[arg(long, global = true, value_name = "NAME")]
    pub(super) profile: Option<String>,
    /// Print JSON, as the API answers: one object, or one a line
    #[arg(long, global = true)]
    pub(super) json: bool,
}
