//! The acceptance suites, in one binary.

mod architecture;
mod credentials;
mod fixtures;
mod limits;
