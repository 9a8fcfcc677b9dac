//! What a publication promises, whatever happens to it.

mod killed;
mod pieces;
mod vouched;

use super::scratch::Scratch;
use super::*;

const STAGING: &str = ".public.annuaire-staging";

/// A folder with room for a site in `public`.
struct Host(Scratch);

impl Host {
    fn new() -> Self {
        Self(Scratch::new())
    }

    fn begin(&self) -> Result<Publication, PublishError> {
        Publication::begin(&self.0.path().join("public"))
    }

    fn publish(&self, files: &[(&str, &str)]) -> Result<Summary, PublishError> {
        let publication = self.begin()?;
        for (path, text) in files {
            publication.put(path, text.as_bytes())?;
        }
        publication.finish("")
    }

    /// The code of the error that stops a publication.
    fn refusal(&self) -> &'static str {
        self.publish(&[("page", "new")]).unwrap_err().code()
    }

    fn has(&self, path: &str) -> bool {
        self.0.path().join(path).symlink_metadata().is_ok()
    }

    /// The texts of the lists of files beside the output.
    fn lists(&self) -> Vec<String> {
        let all = self.tree("").into_iter();
        let lists = all.filter(|(path, _)| path.contains("/.public.annuaire-list-"));
        lists.map(|(_, text)| text).collect()
    }

    /// Everything in a folder, links and empty folders included, in order.
    fn tree(&self, folder: &str) -> Vec<(String, String)> {
        let entries = walkdir::WalkDir::new(self.0.path().join(folder)).sort_by_file_name();
        let text = |path: &Path| fs::read_to_string(path).unwrap_or_default();
        entries
            .into_iter()
            .map(Result::unwrap)
            .map(|e| (e.path().display().to_string(), text(e.path())))
            .collect()
    }
}

fn summary(written: usize, unchanged: usize, removed: usize) -> Summary {
    Summary {
        written,
        unchanged,
        removed,
        twins: 0,
    }
}

#[test]
fn the_first_publication_makes_the_folder_and_vouches_for_its_files() {
    let host = Host::new();
    let files = [("index.html", "all"), ("fr/pcs/goujons.html", "one")];
    assert_eq!(host.publish(&files).unwrap(), summary(2, 0, 0));
    assert_eq!(host.0.read("public/fr/pcs/goujons.html"), "one");
    let marker = host.0.read("public/.annuaire");
    let folders: Vec<&str> = marker
        .lines()
        .filter_map(|line| line.strip_prefix("dossier ")?.split(' ').nth(1))
        .collect();
    assert_eq!(folders, ["", "fr", "fr/pcs"]);
    assert_eq!(host.lists(), ["fr/pcs/goujons.html\nindex.html\n"]);
    assert!(!host.has(STAGING));
}

#[test]
fn an_empty_folder_may_be_taken() {
    let host = Host::new();
    fs::create_dir(host.0.path().join("public")).unwrap();
    assert_eq!(host.publish(&[("page", "new")]).unwrap(), summary(1, 0, 0));
    assert_eq!(host.0.read("public/page"), "new");
    assert!(!host.has(STAGING));
}

#[test]
fn missing_folders_above_the_output_are_made() {
    let host = Host::new();
    let publication = Publication::begin(&host.0.path().join("a/b/public")).unwrap();
    publication.put("page", b"new").unwrap();
    publication.finish("").unwrap();
    assert_eq!(host.0.read("a/b/public/page"), "new");
}

#[cfg(unix)]
#[test]
fn an_unchanged_file_keeps_its_inode_and_its_time_stamp() {
    use std::os::unix::fs::MetadataExt;
    let host = Host::new();
    let stamp = |path: &str| {
        let data = fs::metadata(host.0.path().join(path)).unwrap();
        (data.ino(), data.mtime(), data.mtime_nsec())
    };
    host.publish(&[("a/same", "1"), ("b/other", "2")]).unwrap();
    let (same, folder) = (stamp("public/a/same"), stamp("public").0);

    let again = host.publish(&[("a/same", "1"), ("b/other", "3")]).unwrap();
    assert_eq!(again, summary(1, 1, 0));
    assert_eq!(stamp("public/a/same"), same);
    assert_eq!(host.0.read("public/b/other"), "3");
    assert_ne!(stamp("public").0, folder);
}

#[cfg(unix)]
#[test]
fn where_nothing_changed_not_even_the_folder_is_exchanged() {
    use std::os::unix::fs::MetadataExt;
    let host = Host::new();
    let folder = || host.0.path().join("public").metadata().unwrap().ino();
    host.publish(&[("a/page", "1"), ("b/page", "2")]).unwrap();
    let before = folder();
    let again = host.publish(&[("b/page", "2"), ("a/page", "1")]).unwrap();
    assert_eq!((again, folder()), (summary(0, 2, 0), before));
    assert!(!host.has(STAGING));
}

#[test]
fn stale_pages_and_their_folders_vanish() {
    let host = Host::new();
    host.publish(&[("page", "1"), ("old/page", "2")]).unwrap();
    assert_eq!(host.publish(&[("page", "1")]).unwrap(), summary(0, 1, 1));
    assert!(!host.has("public/old"));
    assert!(!host.has(STAGING));
}

#[test]
fn files_of_ours_that_somebody_changed_or_removed_are_made_again() {
    let host = Host::new();
    let files = [("a", "1"), ("b", "2"), ("c", "3")];
    host.publish(&files).unwrap();
    let fresh = host.tree("public");
    host.0.write("public/a", "?");
    fs::remove_file(host.0.path().join("public/b")).unwrap();
    assert_eq!(host.publish(&files).unwrap(), summary(2, 1, 0));
    assert_eq!(host.tree("public"), fresh);
}

#[test]
fn an_abandoned_publication_leaves_the_old_site_whole() {
    let host = Host::new();
    host.publish(&[("page", "old"), ("same", "1")]).unwrap();
    let before = host.tree("");
    let publication = host.begin().unwrap();
    publication.put("page", b"new").unwrap();
    publication.put("same", b"1").unwrap();
    drop(publication);
    assert_eq!(host.tree(""), before);
}

#[test]
fn a_file_that_could_not_be_put_stops_the_publication() {
    let host = Host::new();
    host.publish(&[("page", "old")]).unwrap();
    let before = host.tree("");
    let publication = host.begin().unwrap();
    publication.put("page", b"a file").unwrap();
    let inside = publication.put("page/inside", b"of a file").unwrap_err();
    assert_eq!(inside.code(), "disque");
    assert_eq!(publication.finish("").unwrap_err().code(), "disque");
    assert_eq!(host.tree(""), before);
}

#[test]
fn what_we_did_not_make_is_refused_and_left_alone() {
    let host = Host::new();
    host.0.write("public/Cargo.toml", "a project");
    let before = host.tree("");
    assert_eq!(host.refusal(), "sortie-etrangere");
    assert_eq!(host.tree(""), before);

    let host = Host::new();
    host.0.write("public", "a file");
    assert_eq!(host.refusal(), "sortie-etrangere");

    let host = Host::new();
    host.0.write("public/.annuaire", "somebody else's");
    assert_eq!(host.refusal(), "sortie-etrangere");

    assert_eq!(
        Publication::begin(Path::new("/")).err().unwrap().code(),
        "sortie-etrangere"
    );
}

#[test]
fn a_foreign_file_in_our_folder_stops_the_publication() {
    for foreign in ["CNAME", ".git/HEAD", "fr/notes.txt", "fr/.annuaire"] {
        let host = Host::new();
        host.publish(&[("fr/page", "old")]).unwrap();
        host.0.write(&format!("public/{foreign}"), "precious");
        let before = host.tree("public");
        assert_eq!(host.refusal(), "fichier-etranger", "{foreign}");
        assert_eq!(host.tree("public"), before);
        assert!(!host.has(STAGING));
    }
}

#[test]
fn an_empty_foreign_folder_counts_too_but_not_what_file_managers_drop() {
    let host = Host::new();
    host.publish(&[("fr/page", "old")]).unwrap();
    host.0.write("public/fr/.DS_Store", "");
    host.publish(&[("fr/page", "new")]).unwrap();
    assert!(!host.has("public/fr/.DS_Store"));
    fs::create_dir(host.0.path().join("public/drafts")).unwrap();
    assert_eq!(host.refusal(), "fichier-etranger");
}

#[test]
fn a_foreign_file_that_arrives_during_a_build_is_kept_and_named_by_the_next() {
    let host = Host::new();
    host.publish(&[("page", "old")]).unwrap();
    let publication = host.begin().unwrap();
    publication.put("page", b"new").unwrap();
    host.0.write("public/CNAME", "precious");
    publication.finish("").unwrap();
    assert_eq!(host.0.read("public/page"), "new");
    assert_eq!(host.0.read(&format!("{STAGING}/CNAME")), "precious");
    assert_eq!(host.refusal(), "fichier-etranger");
    fs::remove_file(host.0.path().join(STAGING).join("CNAME")).unwrap();
    host.publish(&[("page", "newer")]).unwrap();
}

#[cfg(unix)]
#[test]
fn links_are_refused_and_never_followed() {
    use std::os::unix::fs::symlink;
    let linked = |name: &str| {
        let host = Host::new();
        host.publish(&[("page", "old"), ("fr/page", "old")])
            .unwrap();
        host.0.write("elsewhere/page", "precious");
        let link = host.0.path().join(name);
        let _ = fs::remove_file(&link);
        let _ = fs::remove_dir_all(&link);
        symlink(host.0.path().join("elsewhere"), link).unwrap();
        let code = host.refusal();
        assert_eq!(host.0.read("elsewhere/page"), "precious");
        code
    };
    assert_eq!(linked("public"), "sortie-etrangere");
    assert_eq!(linked("public/fr"), "fichier-etranger");
    assert_eq!(linked("public/page"), "fichier-etranger");
    assert_eq!(linked(STAGING), "sortie-etrangere");
    assert_eq!(linked(".public.annuaire-aside"), "sortie-etrangere");
    assert_eq!(linked(".public.annuaire-lock"), "sortie-etrangere");
}

#[test]
fn a_second_build_is_kept_out_until_the_first_is_done() {
    let host = Host::new();
    let first = host.begin().unwrap();
    assert_eq!(host.refusal(), "sortie-verrouillee");
    first.put("page", b"first").unwrap();
    first.finish("").unwrap();
    assert_eq!(host.publish(&[("page", "2")]).unwrap(), summary(1, 0, 0));
}

#[test]
fn a_path_is_put_once_and_stays_inside() {
    let host = Host::new();
    let publication = host.begin().unwrap();
    publication.put("fr/page", b"1").unwrap();
    let twice = publication.put("fr/page", b"1").unwrap_err();
    assert_eq!(twice.code(), "fichier-en-double");
    for path in [
        "",
        "/etc/x",
        "../x",
        "a/../../x",
        "a//b",
        "a/",
        "./a",
        "a\\b",
        "C:x",
        "a\nb",
        ".annuaire",
    ] {
        let refused = publication.put(path, b"1").unwrap_err();
        assert_eq!(refused.code(), "chemin-refuse", "{path:?}");
    }
}

#[test]
fn many_threads_may_put_at_once() {
    let host = Host::new();
    let publication = host.begin().unwrap();
    (0..500).into_par_iter().for_each(|n| {
        let path = format!("{}/{n}.html", n % 7);
        publication.put(&path, path.as_bytes()).unwrap();
    });
    assert_eq!(publication.finish("").unwrap(), summary(500, 0, 0));
    assert_eq!(host.0.read("public/2/499.html"), "2/499.html");
}

#[test]
fn a_place_that_cannot_be_written_is_the_disk_s_error() {
    let host = Host::new();
    host.0.write("file", "");
    let inside = Publication::begin(&host.0.path().join("file/public"));
    assert_eq!(inside.err().unwrap().code(), "disque");
}
