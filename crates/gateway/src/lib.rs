//! The composition root: configuration, HTTP server, adapter registry and command line.
