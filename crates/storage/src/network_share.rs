//! Whether a database file is on a network share, where the locks and the shared memory of SQLite do not work.

use crate::url::DatabaseUrl;

/// The numbers by which Linux tells apart file systems that other machines serve (`statfs`, `linux/magic.h`): NFS, SMB and
/// CIFS, AFS, Coda, NCP, 9P, Ceph, Lustre, OCFS2, GFS2, `BeeGFS`.
const SHARED: [u32; 13] = [
    0x0000_6969,
    0x0000_517b,
    0xff53_4d42,
    0xfe53_4d42,
    0x5346_414f,
    0x6b41_4653,
    0x7375_7245,
    0x0000_564c,
    0x0102_1997,
    0x00c3_6400,
    0x0bd0_0bd0,
    0x0116_1970,
    0x1983_0326,
];

/// Whether a database address is that of a file on a network share. What cannot be told is none.
#[must_use]
pub fn is_on_network_share(url: &str) -> bool {
    let Ok(DatabaseUrl::Sqlite(file)) = DatabaseUrl::parse(url, true) else { return false };
    // The folder may have to be created: then the one above it counts.
    let existing = file.folder().ancestors().find(|folder| folder.is_dir());
    existing.and_then(kind_of).is_some_and(is_shared)
}

fn is_shared(kind: u32) -> bool {
    SHARED.contains(&kind)
}

#[cfg(target_os = "linux")]
fn kind_of(folder: &std::path::Path) -> Option<u32> {
    let kind = rustix::fs::statfs(folder).ok()?.f_type;
    // The number has 32 bits, which is extended by its sign.
    u32::try_from(kind & 0xffff_ffff).ok()
}

#[cfg(not(target_os = "linux"))]
const fn kind_of(_: &std::path::Path) -> Option<u32> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_known_by_their_number_and_disks_are_none() {
        for (kind, expected) in [
            (0x6969, true),
            (0xff53_4d42, true),
            (0xfe53_4d42, true),
            (0x0102_1997, true),
            (0x0000_ef53, false),
            (0x5846_5342, false),
            (0x9123_683e, false),
            (0x0102_1994, false),
            (0x794c_7630, false),
        ] {
            assert_eq!(is_shared(kind), expected, "{kind:#x}");
        }
        let folder = tempfile::tempdir().unwrap();
        assert!(!is_on_network_share(&format!("sqlite://{}/below/usher.db", folder.path().display())));
        assert!(!is_on_network_share("postgres://usher@db.example/usher") && !is_on_network_share("nonsense"));
    }
}
