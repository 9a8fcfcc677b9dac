//! The preview: a server on this machine alone that shows pages as they would be published.
//!
//! Each page is rendered when it is asked for, from what [`Show`] holds in memory; no request
//! ever reaches the disk. After a change in the watched folders everything is loaded anew and
//! the pages that are open load themselves again.
//!
//! Knows nothing of content, themes or how a page is made.

#![allow(
    clippy::disallowed_methods,
    reason = "this is the one module that watches folders and listens"
)]

mod address;
mod answer;
mod browser;
mod connection;
mod error;
mod page;
mod preview;
#[cfg(test)]
mod tests;
mod watch;

use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, mpsc};

pub use error::ServeError;
use preview::Preview;
pub use watch::Changes;
use watch::Watch;

/// A page as the preview sends it.
pub struct Response {
    /// Its `Content-Type`; what begins with `text/html` gets the live reload.
    pub media_type: &'static str,
    /// The page itself.
    pub bytes: Vec<u8>,
}

/// What the preview shows; made anew after each change.
pub trait Show: Send + Sync {
    /// The file at a path of the page table (`fr/pcs/goujons.html`), rendered now; `None` when
    /// there is none.
    fn file(&self, path: &str) -> Option<Response>;

    /// What stands against publishing, as ready-made HTML with its own `lang` and `dir`, for the
    /// top of every page; `None` when all is well.
    fn faults(&self) -> Option<String>;
}

/// How to serve.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The port to listen on; when it is taken, the next free one. 0 takes any free one.
    pub port: u16,
    /// Look at the files again and again, where the system reports no changes (WSL, Docker);
    /// what is watched must then exist from the start.
    pub poll: bool,
    /// Open the browser.
    pub open: bool,
}

/// How many ports are tried from the wanted one on.
const PORTS: u16 = 20;

/// Shows what `load` gives until the process ends, and loads again when something in `watched`
/// changes. `ready` is told the address once it answers, and the port when that was taken.
///
/// A panic in `load` or in a [`Show`] becomes a page that says so; the server lives on.
pub fn serve(
    options: &Options,
    watched: &[PathBuf],
    load: impl Fn(&Changes) -> Arc<dyn Show> + Send + Sync + 'static,
    ready: impl FnOnce(&Ready),
) -> Result<(), ServeError> {
    let (listener, address) = listen(options.port)?;
    let (news, heard) = mpsc::channel();
    let mut watch = Watch::start(watched, options.poll, news.clone(), heard)?;
    let preview = Arc::new(Preview::new(&load)); // after the watch, so that no change is missed
    connection::accept(listener, &preview, news)?;
    ready(&address);
    if options.open {
        browser::open(&address.address);
    }
    loop {
        let changes = watch.wait()?;
        preview.renew(&load, &changes);
    }
}

/// Where the preview answers.
#[derive(Debug)]
pub struct Ready {
    /// The address: `http://127.0.0.1:4000/`.
    pub address: String,
    /// The port.
    pub port: u16,
    /// The wanted port, when something else has it.
    pub taken: Option<u16>,
}

/// Listens on the wanted port or one of the next, on this machine alone.
fn listen(wanted: u16) -> Result<(TcpListener, Ready), ServeError> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let listener = bind(wanted).or_else(|first| {
        (wanted..=wanted.saturating_add(PORTS))
            .skip(1)
            .find_map(|port| bind(port).ok())
            .ok_or_else(|| ServeError::no_port(wanted, first))
    })?;
    let port = listener.local_addr().map_err(ServeError::listening)?.port();
    let ready = Ready {
        address: format!("http://127.0.0.1:{port}/"),
        port,
        taken: (wanted != 0 && wanted != port).then_some(wanted),
    };
    Ok((listener, ready))
}
