//! Pages that are open hear of every change.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;

use super::*;

/// Starts a preview of two watched paths: the folder `content` and the file `theme.yaml`.
fn watching(scratch: &Scratch, poll: bool) -> (SocketAddr, Arc<AtomicUsize>) {
    let watched = ["content", "theme.yaml"].map(|name| scratch.path().join(name));
    let loaded = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&loaded);
    let folder = scratch.path().to_owned();
    let server = start(&watched, poll, move |_| {
        read_all(&folder); // as the real one does; that must not call for another load
        count.fetch_add(1, Ordering::SeqCst);
        Arc::new(Site::default())
    });
    (server, loaded)
}

fn read_all(folder: &Path) {
    let entries = walkdir::WalkDir::new(folder).into_iter();
    for entry in entries.filter_map(Result::ok) {
        let _ = fs::read(entry.path());
    }
}

/// What a page hears.
struct Ear(BufReader<TcpStream>);

impl Ear {
    fn at(server: SocketAddr) -> Self {
        let mut stream = TcpStream::connect(server).unwrap();
        let patience = Duration::from_secs(20);
        stream.set_read_timeout(Some(patience)).unwrap();
        stream
            .write_all(b"GET /_annuaire/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .unwrap();
        Self(BufReader::new(stream))
    }

    fn version(&mut self) -> String {
        loop {
            let mut line = String::new();
            assert_ne!(self.0.read_line(&mut line).unwrap(), 0);
            if let Some(version) = line.strip_prefix("data: ") {
                return version.trim().to_owned();
            }
        }
    }

    /// Waits for another version than the one known.
    fn hears_another_than(&mut self, known: &mut String) {
        let next = self.version();
        assert_ne!(next, *known);
        *known = next;
    }
}

#[test]
fn a_page_hears_its_own_version_first() {
    let server = preview(Site::default);
    let version = Ear::at(server).version();
    assert!(fetch(server, "/").contains(&format!("data-version=\"{version}\"")));
}

#[test]
fn every_kind_of_change_is_heard() {
    let scratch = Scratch::new();
    scratch.write("content/pcs/a.md", "1");
    let (server, _) = watching(&scratch, false);
    let mut ear = Ear::at(server);
    let mut version = ear.version();
    let path = |name: &str| scratch.path().join(name);

    scratch.write("content/pcs/a.md", "2");
    ear.hears_another_than(&mut version);
    scratch.write("content/new/folder/b.md", "at once");
    ear.hears_another_than(&mut version);
    scratch.write("content/new/folder/b.md", "later");
    ear.hears_another_than(&mut version);
    scratch.write("draft", "saved as most editors do");
    fs::rename(path("draft"), path("content/pcs/a.md")).unwrap();
    ear.hears_another_than(&mut version);
    scratch.write("theme.yaml", "was missing");
    ear.hears_another_than(&mut version);
    fs::rename(path("content"), path("away")).unwrap();
    ear.hears_another_than(&mut version);
    fs::rename(path("away"), path("content")).unwrap();
    ear.hears_another_than(&mut version);
    scratch.write("content/pcs/a.md", "back again");
    ear.hears_another_than(&mut version);
}

#[test]
fn nothing_is_loaded_for_reading_for_helper_files_or_for_neighbours() {
    let scratch = Scratch::new();
    scratch.write("content/a.md", "1");
    let (server, loaded) = watching(&scratch, false);
    let mut version = Ear::at(server).version();
    read_all(scratch.path());
    scratch.write("content/.a.md.swp", "an editor's");
    scratch.write("content/a.md~", "an editor's");
    scratch.write("public/index.html", "a neighbour");
    thread::sleep(Duration::from_millis(400));
    assert_eq!(loaded.load(Ordering::SeqCst), 1);
    let mut ear = Ear::at(server);
    assert_eq!(ear.version(), version);
    scratch.write("content/a.md", "2");
    ear.hears_another_than(&mut version);
    thread::sleep(Duration::from_millis(400));
    assert!(loaded.load(Ordering::SeqCst) < 5); // a busy machine may see one save as two
}

#[test]
fn polling_hears_too_even_within_a_second() {
    let scratch = Scratch::new();
    scratch.write("content/a.md", "1");
    scratch.write("theme.yaml", "1");
    let (server, _) = watching(&scratch, true);
    let mut ear = Ear::at(server);
    let mut version = ear.version();
    for text in ["2", "3"] {
        scratch.write("content/a.md", text);
        ear.hears_another_than(&mut version);
    }
    scratch.write("theme.yaml", "2");
    ear.hears_another_than(&mut version);
}

#[test]
fn a_load_that_panics_is_shown_until_the_next_one() {
    let scratch = Scratch::new();
    scratch.write("content", "1");
    let path = scratch.path().join("content");
    let watched = [path.clone()];
    let server = start(&watched, false, move |_| {
        assert_ne!(fs::read_to_string(&path).unwrap(), "bad", "on purpose");
        Arc::new(Site::default())
    });
    let mut ear = Ear::at(server);
    let mut version = ear.version();
    scratch.write("bad", "bad");
    fs::rename(scratch.path().join("bad"), scratch.path().join("content")).unwrap();
    ear.hears_another_than(&mut version);
    let answer = fetch(server, "/");
    assert_eq!(status(&answer), "500");
    assert!(answer.contains("voyez le terminal"));
    scratch.write("content", "2");
    ear.hears_another_than(&mut version);
    assert_eq!(status(&fetch(server, "/")), "200");
}
