//! Rules under test.
