//! Hostile input: whatever is sent, each protocol answers in its own shape, nothing breaks, and nothing changes.

mod mutations;
mod shape;
mod sweep;
