//! The use cases of the invitation engine, over ports.

pub mod ports;
