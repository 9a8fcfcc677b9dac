//! The preview, as somebody sees it who saves a file: how long until the page shows it.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::program::program;
use super::spent::{cpu_of, peak_memory};

/// How many saves are measured; the median counts.
const SAVES: usize = 7;

/// What a preview took.
pub struct Preview {
    /// From the start of the program to its first page.
    pub first: Duration,
    /// From a save to the page that shows it, the median.
    pub saved: Duration,
    /// CPU time of a second in which nothing happens.
    pub idle: Duration,
    /// Memory, the most, in bytes.
    pub peak: u64,
}

/// Shows a site, and saves a sheet again and again.
pub fn measured(site: &Path, edited: &str, page: &str) -> Preview {
    let begun = Instant::now();
    let server = Server::start(site);
    server.get(page);
    let first = begun.elapsed();
    let sheet = site.join("content").join(edited);
    let text = fs::read_to_string(&sheet).unwrap();
    let mut saves: Vec<Duration> = (0..SAVES)
        .map(|save| server.shows(&sheet, &text, page, &format!("Jeton{save}.")))
        .collect();
    saves.sort_unstable();
    fs::write(&sheet, text).unwrap();
    sleep(Duration::from_secs(1)); // the last save is shown by then
    let before = cpu_of(server.child.id());
    sleep(Duration::from_secs(1));
    Preview {
        first,
        saved: saves[SAVES / 2],
        idle: cpu_of(server.child.id()).saturating_sub(before),
        peak: peak_memory(server.child.id()),
    }
}

/// A preview that runs.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(site: &Path) -> Self {
        let mut program = program(site, "serve");
        program.args(["--port", "0", "--lang", "en"]);
        program.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = program.spawn().unwrap();
        let mut said = String::new();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        stdout.read_line(&mut said).unwrap();
        let (_, address) = said.split_once("http://").unwrap();
        let (address, _) = address.split_once('/').unwrap();
        let address = address.to_owned();
        Self { child, address }
    }

    /// How long after a save the page holds what was saved.
    fn shows(&self, sheet: &Path, text: &str, page: &str, token: &str) -> Duration {
        sleep(Duration::from_millis(300)); // each save by itself
        let begun = Instant::now();
        fs::write(sheet, format!("{text}\n{token}\n")).unwrap();
        while !self.get(page).contains(token) {
            assert!(
                begun.elapsed() < Duration::from_mins(1),
                "the save is not shown"
            );
            sleep(Duration::from_millis(2));
        }
        begun.elapsed()
    }

    fn get(&self, page: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let ask = format!("GET /{page} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        stream.write_all(ask.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        assert!(answer.starts_with("HTTP/1.1 200"), "{page}: {answer:.60}");
        answer
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
