//! Everything the command says.
use std::collections::{BTreeMap, BTreeSet};
use std::io::{IsTerminal as _, Write as _, stderr, stdout};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use annuaire::diagnostic::Severity;
use annuaire::import::{Left, Why};
use annuaire::lang::Lang;
use annuaire::report;
use annuaire::run::{Built, Checked, Failure, Observer, Stage, told};
use annuaire::text::{diff, harmless, shorten};
use annuaire::wording::{Explanation, Wording, explain};

use super::arguments::Format;

/// As `eprintln!`, but a closed pipe is no panic.
macro_rules! talk_line {
    ($($part:tt)*) => { talk(&(format!($($part)*) + "\n")) };
}
/// As `eprint!`, but a closed pipe is no panic.
macro_rules! talk_part {
    ($($part:tt)*) => { talk(&format!($($part)*)) };
}
/// As `println!`, but a closed pipe is no panic.
macro_rules! out_line {
    ($($part:tt)*) => { out(&(format!($($part)*) + "\n")) };
}

/// How much is shown of a value that could not be placed.
const LONGEST_VALUE: usize = 80;

/// Prints in one language.
pub struct Printer {
    /// The language of messages.
    pub lang: Lang,
}

impl Printer {
    /// Prints in `lang`.
    pub fn new(lang: Lang) -> Self {
        Self { lang }
    }

    fn wording(&self) -> &'static Wording {
        Wording::of(self.lang)
    }

    /// What a command asked for, which is data.
    pub fn data(text: &str) {
        out(text);
    }

    /// What is said beside the data.
    pub fn aside(text: &str) {
        talk(&format!("{text}\n"));
    }

    /// Why nothing can be said of a content with errors.
    pub fn refused(&self, checked: &Checked) {
        self.talk_of(checked);
    }

    /// What was found, beside the data, with a sentence to end with.
    fn talk_of(&self, checked: &Checked) {
        let (found, texts) = (&checked.found, &checked.texts);
        let pieces = report::human_in_pieces(found, texts, self.lang, colours(&stderr()));
        pieces.for_each(|piece| talk(&piece));
        talk(&format!("{}\n", self.summary(checked)));
    }

    /// What was found: data in the form asked for, and for people a sentence to end with.
    pub fn faults(&self, checked: &Checked, format: Format) {
        let (found, texts) = (&checked.found, &checked.texts);
        match format {
            Format::Human => {
                let colours = colours(&stdout());
                let pieces = report::human_in_pieces(found, texts, self.lang, colours);
                pieces.for_each(|piece| out(&piece));
            }
            Format::Github => out(&report::github(found, texts, self.lang)),
            Format::Json => out(&report::json(found, texts, self.lang)),
        }
        talk(&format!("{}\n", self.summary(checked)));
    }

    /// What the site will say of the sheets that a check was about.
    pub fn told(&self, checked: &Checked, wanted: Option<&BTreeSet<String>>, format: Format) {
        let Some(((site, theme), wanted)) = checked.ready.as_ref().zip(wanted) else {
            return;
        };
        for file in wanted {
            let Some(line) = told(site, theme, file, self.lang) else {
                continue;
            };
            match format {
                Format::Human => out(&format!("{line}\n")),
                Format::Github => out(&report::notice(file, &line)),
                Format::Json => talk(&format!("{line}\n")),
            }
        }
    }

    /// The lines of a file that the command corrected.
    pub fn corrected(&self, file: &str, before: &str, after: &str) {
        self.edited(file, before, after, false);
    }

    /// The lines of a file that were written, or would be.
    pub fn edited(&self, file: &str, before: &str, after: &str, only_shown: bool) {
        let words = &self.wording().mots;
        let said = if only_shown {
            &words.propositions.serait_ecrite
        } else {
            &words.ecrite
        };
        talk(&format!("{said}: {file}\n"));
        for line in diff(before, after) {
            let (sign, line) = line.split_at(1);
            talk(&format!("{sign} {}\n", harmless(line)));
        }
    }

    /// What a build found and did.
    pub fn built(&self, built: &Built, output: &Path) {
        self.talk_of(&built.checked);
        let words = &self.wording().mots.bilan;
        match &built.published {
            None => talk(&format!("{}\n", words.rien_publie)),
            Some(summary) => {
                let said = words
                    .ecrit
                    .replace("{written}", &summary.written.to_string())
                    .replace("{unchanged}", &summary.unchanged.to_string())
                    .replace("{removed}", &summary.removed.to_string())
                    .replace("{folder}", &output.display().to_string());
                talk_line!("{said}");
                if summary.twins > 0 {
                    talk_line!("{}", words.copies.of(summary.twins));
                }
            }
        }
        if let Some(day) = built.next_change {
            talk(&format!(
                "{}\n",
                words.change.replace("{day}", &day.to_string())
            ));
        }
    }

    /// How many faults there are, or that all is well.
    pub fn summary(&self, checked: &Checked) -> String {
        let words = &self.wording().mots.bilan;
        let count = |severity| checked.found.count(severity);
        let counts = [
            (Severity::Error, &words.erreurs),
            (Severity::Warning, &words.avertissements),
            (Severity::Info, &words.informations),
        ];
        let said = counts.iter().filter(|(severity, _)| count(*severity) > 0);
        let said: Vec<String> = said
            .map(|(severity, form)| form.of(count(*severity)))
            .collect();
        let well = words
            .tout_bien
            .replace("{files}", &checked.files.to_string());
        match (checked.found.has_errors(), said.is_empty()) {
            (true, _) => said.join(", "),
            (false, true) => well,
            (false, false) => format!("{well} ({})", said.join(", ")),
        }
    }

    /// Where the preview is.
    pub fn address(&self, address: &str) {
        out_line!(
            "{}",
            self.wording()
                .mots
                .bilan
                .adresse
                .replace("{address}", address)
        );
    }

    /// That something else has the wanted port.
    pub fn other_port(&self, wanted: u16, taken_instead: u16) -> String {
        let words = &self.wording().mots.bilan;
        let said = words.autre_port.replace("{port}", &wanted.to_string());
        said.replace("{next}", &taken_instead.to_string())
    }

    /// A file that was written.
    pub fn written(path: &Path) {
        out(&format!("{}\n", path.display()));
    }

    /// What could not be placed in a sheet, a line each; data, for it is what the command was asked for.
    pub fn left(&self, left: &[Left]) {
        let words = &self.wording().mots.import;
        if !left.is_empty() {
            out(&format!("\n{}\n", words.reste));
        }
        for Left { cell, why } in left {
            let why = match why {
                Why::Column => words.colonne.clone(),
                Why::Nameless => words.sans_nom.clone(),
                Why::NoProject => words.sans_projet.clone(),
                Why::Exists => words.existe.clone(),
                Why::TooMuch => words.trop.clone(),
                Why::Problem(problem) => explain(problem, self.lang).title,
            };
            let place = words.cellule.replace("{file}", &cell.file);
            let place = place.replace("{row}", &cell.row.to_string());
            let place = place.replace("{column}", &cell.column);
            let value = shorten(&cell.value, LONGEST_VALUE);
            let place = place.replace("{value}", &value);
            out(&format!("- {}\n  {}\n", harmless(&place), harmless(&why)));
        }
    }

    /// What failed.
    pub fn failure(&self, failure: &Failure) {
        say(
            &failure.explain(self.lang),
            self.wording().severity(Severity::Error),
        );
    }

    /// Follows the work: a progress line when it is long, timings when they are asked for.
    pub fn observer(&self, timings: bool) -> Progress {
        Progress {
            rendered: self.wording().mots.bilan.rendu.clone(),
            timings,
            terminal: stderr().is_terminal(),
            begun: Instant::now(),
            state: Mutex::new(State {
                took: BTreeMap::new(),
                said: Instant::now(),
                line: false,
            }),
        }
    }
}

/// Says a panic as a sentence, with its place for those who will mend it.
pub fn on_panic(lang: Lang) {
    std::panic::set_hook(Box::new(move |info| {
        say(&Wording::of(lang).failure("panique", &[]), "annuaire");
        talk_line!("{info}");
    }));
}

/// Says what is wrong, and what to do.
pub fn say(explanation: &Explanation, before: &str) {
    talk_line!("{before}: {}", explanation.title);
    if !explanation.expected.is_empty() {
        talk(&format!("{}\n", explanation.expected));
    }
}

/// Whether something could not be written, for another reason than a reader that went away.
static CUT_SHORT: AtomicBool = AtomicBool::new(false);

/// Whether the disk or the terminal refused part of what was said.
pub fn is_cut_short() -> bool {
    CUT_SHORT.load(Ordering::Relaxed)
}

/// Data on standard output; a reader that went away (`| head`) is no fault.
fn out(text: &str) {
    let mut stream = stdout().lock();
    written_to(
        stream
            .write_all(text.as_bytes())
            .and_then(|()| stream.flush()),
    );
}

/// Talk on standard error.
fn talk(text: &str) {
    written_to(stderr().lock().write_all(text.as_bytes()));
}

/// A reader that went away (`help | head`) is no fault; a disk that is full is one.
pub fn written_to(result: std::io::Result<()>) {
    if result.is_err_and(|error| error.kind() != std::io::ErrorKind::BrokenPipe) {
        CUT_SHORT.store(true, Ordering::Relaxed);
    }
}

/// Colours only on a terminal, and never against `NO_COLOR` (no-color.org).
pub fn colours(stream: &impl std::io::IsTerminal) -> bool {
    #[expect(
        clippy::disallowed_methods,
        reason = "the command reads the environment"
    )]
    let refused = std::env::var("NO_COLOR").is_ok_and(|value| !value.is_empty());
    stream.is_terminal() && !refused
}

/// The progress of a build.
pub struct Progress {
    rendered: String,
    timings: bool,
    terminal: bool,
    begun: Instant,
    state: Mutex<State>,
}

struct State {
    took: BTreeMap<Stage, Duration>,
    said: Instant,
    line: bool,
}

/// How often the progress line changes, and how long a build must take before there is one.
const PAUSE: Duration = Duration::from_millis(200);

impl Observer for Progress {
    fn took(&self, stage: Stage, time: Duration) {
        if let Ok(mut state) = self.state.lock() {
            *state.took.entry(stage).or_default() += time;
        }
    }

    fn drawn(&self, done: usize, total: usize) {
        if !self.terminal {
            return;
        }
        let Ok(mut state) = self.state.try_lock() else {
            return;
        };
        if state.said.elapsed() < PAUSE {
            return;
        }
        state.said = Instant::now();
        state.line = true;
        let said = self.rendered.replace("{done}", &done.to_string());
        talk_part!("\r{}", said.replace("{total}", &total.to_string()));
    }
}

impl Progress {
    /// Stages overlap, so they are not in the order of the clock and do not add up to the whole.
    fn say_timings(&self, took: &BTreeMap<Stage, Duration>) {
        let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
        for (stage, time) in took {
            let threads = if stage.is_on_all_threads() {
                "  on all threads"
            } else {
                ""
            };
            let time = milliseconds(*time);
            talk_line!("{:>8} {time:>9.1} ms{threads}", stage.name());
        }
        let all = milliseconds(self.begun.elapsed());
        talk_line!("{:>8} {all:>9.1} ms", "in all");
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        let Ok(mut state) = self.state.lock() else {
            return;
        };
        if std::mem::take(&mut state.line) {
            talk_part!("\r\x1b[K");
        }
        if self.timings {
            self.say_timings(&state.took);
        }
    }
}
