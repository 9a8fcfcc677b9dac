//! What the terminal says of a preview.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use crate::support::{Estate, SHEET, Said};

/// Where the one sheet of a site lies.
const FILE: &str = "content/pcs/tilleuls.md";

/// A preview that runs, with the lines that it says in the terminal.
struct Preview {
    child: Child,
    said: Receiver<String>,
}

impl Preview {
    fn of(site: &Estate, port: &str) -> Self {
        let mut command = site.command(&["serve", "--port", port]);
        command.stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let (tell, said) = channel();
        thread::spawn(move || {
            let mut lines = lines.map_while(Result::ok);
            while lines.next().is_some_and(|line| tell.send(line).is_ok()) {}
        });
        Self { child, said }
    }

    /// Listens until a line holds a text.
    fn says(&self, text: &str) {
        let mut heard = String::new();
        while !heard.contains(text) {
            let line = self.said.recv_timeout(Duration::from_secs(20));
            let line = line.unwrap_or_else(|_| panic!("not a word of {text}: {heard}"));
            heard += &(line + "\n");
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_root_that_does_not_exist_is_wrong_usage() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_annuaire"));
    command.args(["--lang", "en", "serve", "--root", "/nonexistent/site"]);
    let said = Said::by(&mut command);
    assert_eq!((said.code, said.stdout.as_str()), (2, ""));
    assert!(said.stderr.contains("‘/nonexistent/site’ does not exist"));
}

#[test]
fn faults_are_told_in_the_terminal_and_so_is_their_end() {
    let broken = "---\nnom: Tilleuls\ncommune: ?\n---\n";
    let site = Estate::new("preview").write(FILE, broken);
    let preview = Preview::of(&site, "0");
    preview.says("erreur[");
    let site = site.write(FILE, SHEET);
    preview.says("Tout est bon");
    let _site = site.write(FILE, &SHEET.replace("Les Tilleuls", "Les Hêtres"));
    preview.says("Les Hêtres : 0 activité");
}

#[test]
fn a_port_that_is_taken_is_said() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let site = Estate::new("port");
    let preview = Preview::of(&site, &port);
    preview.says(&format!("Le port {port} est déjà pris"));
}

#[test]
fn every_page_is_found_by_its_address_and_nothing_else_is() {
    for estate in [Estate::sample(), Estate::golden("goujons")] {
        let (site, _) = estate.checked().ready.unwrap();
        for page in site.pages() {
            let path = page.path(&site).to_string();
            assert_eq!(site.page_at(&path), Some(page), "{path}");
        }
        for path in [
            "",
            "fr",
            "fr/pcs/.html",
            "fr/pcs/nobody.html",
            "xx/index.html",
            "a.css",
        ] {
            assert_eq!(site.page_at(path), None, "{path}");
        }
    }
}
