//! The acceptance suites, in one binary.

mod architecture;
mod fixtures;
mod limits;
