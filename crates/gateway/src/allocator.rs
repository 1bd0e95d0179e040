//! The allocator of every process that serves. glibc's retains in each thread's arena what it has once allocated: two
//! batches of 10,000 rows left 142 MiB more in a process than it had at its start, and leave 76 with this one.

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
