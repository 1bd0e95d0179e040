use super::*;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o1777
}

fn set(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn what_is_created_is_private() {
    let folder = tempfile::tempdir().unwrap();
    let (deep, file) = (folder.path().join("a/b"), folder.path().join("a/b/file"));
    create_folder(&deep).unwrap();
    create_file(&file).unwrap();
    assert_eq!([mode(&folder.path().join("a")), mode(&deep), mode(&file)], [0o700, 0o700, 0o600]);
    create_folder(&deep).unwrap();
    create_folder(Path::new("")).unwrap();
}

#[test]
fn what_exists_is_tightened_and_keeps_its_content() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    tighten_file(&file).unwrap();
    fs::write(&file, "kept").unwrap();
    set(&file, 0o644);
    create_file(&file).unwrap();
    assert_eq!((mode(&file), fs::read_to_string(&file).unwrap().as_str()), (0o600, "kept"));
    set(&file, 0o400);
    tighten_file(&file).unwrap();
    assert_eq!(mode(&file), 0o400, "an owner who may less is left alone");
}

#[test]
fn a_folder_is_closed_only_where_nobody_loses_anything() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    fs::create_dir(&data).unwrap();
    for (name, others, closed) in [("ours", 0o644, 0o700), ("theirs", 0o600, 0o700), ("theirs", 0o644, 0o755)] {
        set(&data, 0o755);
        fs::write(data.join(name), "").unwrap();
        set(&data.join(name), others);
        tighten_folder(&data, |name| name == "ours").unwrap();
        assert_eq!((mode(&data), mode(&data.join("ours"))), (closed, 0o600), "{name} {others:o}");
    }
    fs::remove_file(data.join("theirs")).unwrap();
    set(&data, 0o1777);
    tighten_folder(&data, |_| true).unwrap();
    assert_eq!(mode(&data), 0o1777, "a shared folder stays one");
    assert!(tighten_folder(&folder.path().join("missing"), |_| true).is_err());
}

#[test]
fn a_replacement_is_seen_when_it_is_complete_and_never_in_parts() {
    use std::io::Write;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "old").unwrap();
    set(&file, 0o644);
    let mut begun = Replacement::begin(&file).unwrap();
    begun.write_all(b"new").unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), "old");
    let other = Replacement::begin(&file).unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3, "what another one has begun stands in no one's way");
    drop(other);
    begun.finish().unwrap();
    assert_eq!((mode(&file), fs::read_to_string(&file).unwrap().as_str()), (0o600, "new"));
    let mut given_up = Replacement::begin(&file).unwrap();
    given_up.write_all(b"half").unwrap();
    drop(given_up);
    assert_eq!(fs::read_to_string(&file).unwrap(), "new");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    assert!(Replacement::begin(folder.path()).is_err());
}

#[test]
fn a_replacement_takes_the_place_of_nothing_but_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let (file, socket) = (folder.path().join("file"), folder.path().join("socket"));
    fs::write(&file, "kept").unwrap();
    let _listening = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    let links = [("to-file", "file"), ("to-nothing", "missing"), ("to-folder", ".")].map(|(name, target)| {
        let link = folder.path().join(name);
        std::os::unix::fs::symlink(target, &link).unwrap();
        link
    });
    for other in links.iter().chain([&socket]) {
        let refused = Replacement::begin(other).err().map(|error| error.kind());
        assert_eq!(refused, Some(ErrorKind::InvalidInput), "{}", other.display());
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "kept");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 5, "nothing is begun");
}
