//! The engine's mailer: templates, SMTP and a directory of .eml files.
