//! Between the wire and [`Question`] and answer: the only file that knows the HTTP library.
//!
//! Each request has its own thread, for one may wait long: an event stream, a slow reader, a
//! request queued behind either on its connection.

use std::io::{self, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use tiny_http::{Method, Request, Server, StatusCode};

use super::ServeError;
use super::answer::{Answer, Question};
use super::preview::Preview;
use super::watch::News;

/// Where pages listen for a new version.
const EVENTS: &str = "/_annuaire/events";

/// How long an event stream is silent at most; writing to it shows when its page is gone.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// From this size on even throwing a body away costs: the library sets aside what is announced.
const BODY_LIMIT: usize = 1 << 20;

/// Answers from the listener in threads of its own. Should it break down, that is news.
pub fn accept(
    listener: TcpListener,
    preview: &Arc<Preview>,
    news: Sender<News>,
) -> Result<(), ServeError> {
    let server = Server::from_listener(listener, None)
        .map_err(|error| ServeError::listening(io::Error::other(error)))?;
    let preview = Arc::clone(preview);
    let answer_all = move || {
        loop {
            match server.recv() {
                Ok(request) => in_own_thread(request, &preview),
                Err(error) => return drop(news.send(News::Deaf(error))),
            }
        }
    };
    thread::Builder::new()
        .name("preview".into())
        .spawn(answer_all)
        .map(drop)
        .map_err(ServeError::listening)
}

/// A thread that cannot be had drops the request, which the library answers with 500.
fn in_own_thread(request: Request, preview: &Arc<Preview>) {
    if request.body_length().is_some_and(|size| size > BODY_LIMIT) {
        return std::mem::forget(request); // answering would read the body
    }
    let preview = Arc::clone(preview);
    let _ = thread::Builder::new().spawn(move || respond(request, &preview));
}

/// A browser that goes away before it is answered is no fault.
fn respond(request: Request, preview: &Preview) {
    let question = Question {
        method: request.method().as_str(),
        host: only_host(&request),
        url: request.url(),
    };
    let _ = match question.refusal() {
        Some(refusal) => send(request, refusal),
        None if is_for_events(&request) => stream(request, preview),
        None => {
            let answer = question.answer(&preview.now());
            send(request, answer)
        }
    };
}

fn is_for_events(request: &Request) -> bool {
    *request.method() == Method::Get && request.url() == EVENTS
}

/// Of two hosts, it is anybody's guess which one the browser meant.
fn only_host(request: &Request) -> Option<&str> {
    let mut hosts = request.headers().iter().filter(|h| h.field.equiv("Host"));
    let host = hosts.next()?;
    hosts.next().is_none().then(|| host.value.as_str())
}

/// Answers, and ends the connection.
///
/// The library gives a connection a thread until it ends. Of two that begin at once it may leave
/// the second without one while all others are kept alive, and a page waits for its sixth file
/// for ever. A connection that ends after its answer gives its thread back at once; the library
/// drops a `Connection` header of its own responses, so the answer is written here.
fn send(request: Request, answer: Answer) -> io::Result<()> {
    let Answer { status, response } = answer;
    let has_body = *request.method() != Method::Head;
    let allow = if status == 405 {
        "Allow: GET, HEAD\r\n"
    } else {
        ""
    };
    let head = format!(
        "HTTP/1.1 {status} {reason}\r\nContent-Type: {media_type}\r\n\
        Content-Length: {length}\r\nCache-Control: no-store\r\n\
        X-Content-Type-Options: nosniff\r\n{allow}Connection: close\r\n\r\n",
        reason = StatusCode(status).default_reason_phrase(),
        media_type = response.media_type,
        length = response.bytes.len(),
    );
    let mut page = request.into_writer();
    page.write_all(head.as_bytes())?;
    if has_body {
        page.write_all(&response.bytes)?;
    }
    page.flush()
}

/// Tells a page which version is shown, and each new one, until the page is gone.
fn stream(request: Request, preview: &Preview) -> io::Result<()> {
    let mut page = request.into_writer();
    page.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
        X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\nretry: 500\n\n",
    )?;
    let mut version = preview.now().version;
    loop {
        write!(page, "event: reload\ndata: {version}\n\n")?;
        page.flush()?;
        version = loop {
            if let Some(next) = preview.wait_for_change(&version, HEARTBEAT) {
                break next;
            }
            page.write_all(b":\n\n")?;
            page.flush()?;
        };
    }
}
