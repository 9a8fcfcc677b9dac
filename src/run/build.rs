//! Check and publish: every file of the site is made, on all threads, and put.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use jiff::civil::Date;
use rayon::prelude::*;
use url::Url;

use super::stage::{Observer, Stage, timed};
use super::{Checked, Failure, Today, read};
use crate::publish::{Publication, Summary};
use crate::render::{Output, Renderer};

/// How to build.
pub struct BuildOptions {
    /// The folder that is published.
    pub output: PathBuf,
    /// Where the site will be, when that is not what `site.yaml` says.
    pub address: Option<Url>,
    /// Whether a compressed twin stands beside each file that has one.
    pub precompress: bool,
}

/// What a build did.
pub struct Built {
    /// What is known of the site.
    pub checked: Checked,
    /// What was published; `None` while an error stands.
    pub published: Option<Summary>,
    /// The day on which the same files will make other pages, if any is known.
    pub next_change: Option<Date>,
    /// What drew the site: to be forgotten by who ends here, for freeing it takes a while.
    pub renderer: Option<Renderer>,
}

/// Checks a site and publishes it in one step, unless an error stands.
///
/// # Errors
/// A theme that does not load, or a disk that refuses; the output is then what it was.
pub fn build(
    root: &Path,
    today: Today,
    options: &BuildOptions,
    observer: &dyn Observer,
) -> Result<Built, Failure> {
    let (mut checked, inputs) = read(root, today, true, observer)?;
    let Some((mut site, theme)) = checked.ready.take() else {
        return Ok(Built {
            checked,
            published: None,
            next_change: None,
            renderer: None,
        });
    };
    checked.forget_texts_without_fault(); // which are not needed while everything is drawn
    if let Some(address) = &options.address {
        site.settings.address = Some(address.clone());
    }
    let next_change = site.next_change();
    let inputs = inputs.digest(&theme, site.today, options);
    let (publication, renderer) = timed(observer, Stage::Prepare, || {
        rayon::join(
            || Publication::begin(&options.output),
            || Renderer::new(Arc::new(site), Arc::new(theme)),
        )
    });
    let publication = publication?.with_twins(options.precompress);
    let summary = match publication.is_done(&inputs) {
        Some(done) => done,
        None => publish(&renderer, publication, &inputs, observer)?,
    };
    Ok(Built {
        checked,
        published: Some(summary),
        next_change,
        renderer: Some(renderer),
    })
}

fn publish(
    renderer: &Renderer,
    publication: Publication,
    inputs: &str,
    observer: &dyn Observer,
) -> Result<Summary, Failure> {
    let work = Work {
        renderer,
        publication: &publication,
        observer,
        done: AtomicUsize::new(0),
        total: AtomicUsize::new(0),
        draw: AtomicU64::new(0),
        write: AtomicU64::new(0),
    };
    work.put_everything()?;
    let time = |nanoseconds: &AtomicU64| Duration::from_nanos(nanoseconds.load(Ordering::Relaxed));
    observer.took(Stage::Draw, time(&work.draw));
    observer.took(Stage::Write, time(&work.write));
    timed(observer, Stage::Publish, || Ok(publication.finish(inputs)?))
}

/// What the threads of a build share.
struct Work<'a> {
    renderer: &'a Renderer,
    publication: &'a Publication,
    observer: &'a dyn Observer,
    done: AtomicUsize,
    total: AtomicUsize,
    /// Nanoseconds of all threads.
    draw: AtomicU64,
    write: AtomicU64,
}

impl Work<'_> {
    fn put_everything(&self) -> Result<(), Failure> {
        let mut first = self.renderer.pages_and_assets();
        let last: Vec<Output> = first.extract_if(.., |output| output.is_last()).collect();
        // Those that take longest begin first, while little else is in memory.
        first.sort_by_key(|output| output.large().is_none());
        let index = || timed(self.observer, Stage::Index, || self.renderer.index_files());
        let (pages, index) = rayon::join(|| self.put_all(&first), || self.put_all(&index()));
        pages.and(index)?;
        self.put_all(&last)
    }

    fn put_all(&self, outputs: &[Output]) -> Result<(), Failure> {
        let before = self.total.fetch_add(outputs.len(), Ordering::Relaxed);
        self.publication.expect(before + outputs.len());
        outputs.par_iter().try_for_each(|output| {
            self.put(&self.renderer.path(output), output)?;
            let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
            let total = self.total.load(Ordering::Relaxed);
            self.observer.drawn(done, total);
            Ok(())
        })
    }

    fn put(&self, path: &str, output: &Output) -> Result<(), Failure> {
        let lasting = output.is_named_after_content();
        if lasting && self.publication.keep(path) {
            return Ok(());
        }
        let begun = Instant::now();
        if let Some(file) = output.large() {
            let write = |out: &mut dyn Write| self.renderer.write(file, out);
            self.publication.put_in_pieces(path, write)?;
            add(&self.write, begun.elapsed());
            return Ok(());
        }
        let bytes = self.renderer.render(output)?;
        let drawn = Instant::now();
        if lasting {
            self.publication.put_by_name(path, &bytes)?;
        } else {
            self.publication.put(path, &bytes)?;
        }
        add(&self.draw, drawn - begun);
        add(&self.write, drawn.elapsed());
        Ok(())
    }
}

fn add(sum: &AtomicU64, time: Duration) {
    let nanoseconds = u64::try_from(time.as_nanos()).unwrap_or(u64::MAX);
    sum.fetch_add(nanoseconds, Ordering::Relaxed);
}
