//! Pure rules: facts and a command in, a plan or refusals out.
