//! The preview over a real socket, with a site that is made up.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use super::*;
use crate::publish::scratch::Scratch;

mod reload;

const PAGE: &str =
    "<!doctype html><html><head></head><body class=\"b\"><p>Bonjour</p></body></html>";

/// A site of a few pages; some of its addresses make it stumble.
#[derive(Default)]
struct Site {
    broken: bool,
    not_found: bool,
    faults: Option<&'static str>,
}

impl Show for Site {
    fn file(&self, path: &str) -> Option<Response> {
        let (media_type, text) = match path {
            _ if self.broken => return None,
            "index.html" | "fr/index.html" | "fr/é.html" => ("text/html; charset=utf-8", PAGE),
            "style.css" => ("text/css", "body{}"),
            "404.html" if self.not_found => ("text/html; charset=utf-8", "<p>Perdu ?"),
            "stumble.html" => panic!("on purpose"),
            _ => return None,
        };
        let bytes = text.into();
        Some(Response { media_type, bytes })
    }

    fn faults(&self) -> Option<String> {
        self.faults.map(str::to_owned)
    }
}

/// Starts a preview that lives until the tests end.
fn start(
    watched: &[PathBuf],
    poll: bool,
    load: impl Fn(&Changes) -> Arc<dyn Show> + Send + Sync + 'static,
) -> SocketAddr {
    let watched = watched.to_vec();
    let (tell, told) = mpsc::channel();
    let options = Options {
        port: 0,
        poll,
        open: false,
    };
    thread::spawn(move || {
        let ended = serve(&options, &watched, load, |ready| {
            tell.send(ready.address.clone()).unwrap();
        });
        panic!("the preview ended: {ended:?}");
    });
    let address = told.recv_timeout(Duration::from_secs(20)).unwrap();
    let host = address.strip_prefix("http://").unwrap();
    host.trim_end_matches('/').parse().unwrap()
}

fn preview(site: fn() -> Site) -> SocketAddr {
    start(&[], false, move |_| Arc::new(site()))
}

/// Sends a request as it is and gives the whole answer.
fn send(server: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(server).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn ask(server: SocketAddr, method: &str, url: &str, host: &str) -> String {
    let request = format!("{method} {url} HTTP/1.1\r\n{host}Connection: close\r\n\r\n");
    send(server, &request)
}

fn fetch(server: SocketAddr, url: &str) -> String {
    ask(server, "GET", url, "Host: localhost:4000\r\n")
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap()
}

#[test]
fn a_folder_means_its_index() {
    let server = preview(Site::default);
    for url in ["/", "/?q=1", "/fr/", "/fr/index.html", "/fr/%C3%A9.html"] {
        let answer = fetch(server, url);
        assert_eq!(status(&answer), "200", "{url}");
        assert!(answer.contains("<p>Bonjour</p>"));
    }
}

#[test]
fn every_page_gets_the_reload_script_once_and_other_files_stay_as_they_are() {
    let server = preview(Site::default);
    let page = fetch(server, "/");
    assert_eq!(page.matches("/_annuaire/reload.js").count(), 1);
    assert!(page.contains("defer></script></head><body class=\"b\"><p>"));
    assert!(fetch(server, "/style.css").ends_with("\r\n\r\nbody{}"));
    assert!(fetch(server, "/_annuaire/reload.js").contains("EventSource"));
    assert!(fetch(server, "/_annuaire/preview.css").contains("#annuaire-faults"));
    assert!(fetch(server, "/sw.js").contains("unregister"));
}

#[test]
fn answers_are_never_kept_nor_guessed_at_and_tell_their_length() {
    let server = preview(Site::default);
    let answer = fetch(server, "/style.css");
    for header in [
        "Content-Type: text/css\r\n",
        "Cache-Control: no-store\r\n",
        "X-Content-Type-Options: nosniff\r\n",
        "Content-Length: 6\r\n",
    ] {
        assert!(answer.contains(header), "{header}\n{answer}");
    }
}

/// Asks as a browser does, which keeps a connection unless it is told not to.
fn browse(server: SocketAddr) -> String {
    let mut stream = TcpStream::connect(server).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    stream
        .write_all(b"GET /style.css HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .unwrap();
    let mut answer = Vec::new();
    let mut byte = [0];
    while !answer.ends_with(b"body{}") {
        stream.read_exact(&mut byte).unwrap();
        answer.push(byte[0]);
    }
    String::from_utf8(answer).unwrap()
}

#[test]
fn files_that_are_asked_for_at_once_are_all_answered_and_leave_no_connection() {
    let server = preview(Site::default);
    for _ in 0..50 {
        let asked: Vec<_> = (0..8)
            .map(|_| thread::spawn(move || browse(server)))
            .collect();
        for answer in asked {
            assert!(answer.join().unwrap().contains("Connection: close\r\n"));
        }
    }
}

#[test]
fn a_head_request_gets_the_headers_alone() {
    let server = preview(Site::default);
    let answer = ask(server, "HEAD", "/style.css", "Host: 127.0.0.1\r\n");
    assert_eq!(status(&answer), "200");
    assert!(answer.contains("Content-Length: 6\r\n"));
    assert!(answer.ends_with("\r\n\r\n"));
}

#[test]
fn what_is_not_there_gets_the_site_s_own_page_where_it_has_one() {
    let plain = fetch(preview(Site::default), "/nothing.html");
    assert_eq!(status(&plain), "404");
    assert!(plain.contains("<h1>404</h1>"));
    let own = || Site {
        not_found: true,
        ..Site::default()
    };
    let own = fetch(preview(own), "/nothing.html");
    assert_eq!(status(&own), "404");
    assert!(own.contains("Perdu ?"));
    assert!(own.contains("reload.js"));
}

#[test]
fn no_address_leads_out_of_the_site() {
    let server = preview(Site::default);
    for url in [
        "/../../etc/passwd",
        "/fr/../index.html",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "//index.html",
        "/fr%00.html",
    ] {
        assert_eq!(status(&fetch(server, url)), "404", "{url}");
    }
}

#[test]
fn only_get_and_head_are_answered() {
    let server = preview(Site::default);
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "BREW"] {
        let answer = ask(server, method, "/", "Host: localhost\r\n");
        assert_eq!(status(&answer), "405", "{method}");
        assert!(answer.contains("Allow: GET, HEAD\r\n"));
    }
}

#[test]
fn bodies_are_not_taken() {
    let server = preview(Site::default);
    let small =
        "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2000\r\n\r\n";
    let answer = send(server, &(small.to_owned() + &"x".repeat(2000)));
    assert_eq!(status(&answer), "405");
    let huge = format!(
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n",
        isize::MAX
    );
    let mut stream = TcpStream::connect(server).unwrap();
    stream.write_all(huge.as_bytes()).unwrap();
    assert_eq!(status(&fetch(server, "/")), "200"); // it lives on
}

#[test]
fn a_foreign_host_is_refused() {
    let server = preview(Site::default);
    for host in [
        "Host: evil.example\r\n",
        "Host: localhost.evil.example:4000\r\n",
        "Host: localhost\r\nHost: evil.example\r\n",
        "",
    ] {
        let answer = ask(server, "GET", "/", host);
        assert_eq!(status(&answer), "421", "{host}");
        assert!(!answer.contains("Bonjour"));
        let events = ask(server, "GET", "/_annuaire/events", host);
        assert_eq!(status(&events), "421", "{host}");
    }
}

#[test]
fn faults_stand_on_top_of_every_page() {
    let server = preview(|| Site {
        faults: Some("<h2>2 faults</h2>"),
        ..Site::default()
    });
    let page = fetch(server, "/fr/");
    let panel = "<body class=\"b\"><div id=\"annuaire-faults\"><h2>2 faults</h2></div><p>Bonjour";
    assert!(page.contains(panel), "{page}");
}

#[test]
fn a_site_without_any_page_shows_its_faults_at_every_address() {
    let server = preview(|| Site {
        broken: true,
        faults: Some("<h2>2 faults</h2>"),
        ..Site::default()
    });
    for url in ["/", "/fr/pcs/goujons.html"] {
        let answer = fetch(server, url);
        assert_eq!(status(&answer), "500");
        assert!(answer.contains("<h2>2 faults</h2>"));
        assert!(answer.contains("reload.js"));
    }
}

#[test]
fn a_page_that_panics_says_so_and_the_server_lives_on() {
    let server = preview(Site::default);
    let answer = fetch(server, "/stumble.html");
    assert_eq!(status(&answer), "500");
    assert!(answer.contains("voyez le terminal"));
    assert!(answer.contains("reload.js"));
    assert_eq!(status(&fetch(server, "/")), "200");
}

#[test]
fn a_taken_port_gives_the_next_free_one_and_is_named() {
    let (first, ready) = listen(0).unwrap();
    assert_eq!(ready.taken, None);
    let taken = first.local_addr().unwrap().port();
    let (second, ready) = listen(taken).unwrap();
    let port = second.local_addr().unwrap().port();
    assert!(taken < port && port <= taken + PORTS);
    assert_eq!(ready.address, format!("http://127.0.0.1:{port}/"));
    assert_eq!((ready.port, ready.taken), (port, Some(taken)));
}
