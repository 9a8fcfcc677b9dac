//! Posters: one A4 page for the lobby, in one language or in two.

use fast_qr::{ECL, QRBuilder};
use jiff::ToSpan as _;

use super::context::PageContext;
use crate::agenda::Window;
use crate::lang::Lang;
use crate::pages::PageKind;
use crate::site::ProjectAt;
use crate::views::{DayView, PosterHalf, PosterView, PosterWordsView, QrView, ReachWay, TextView};

/// The coming weeks of a poster, in days.
const DAYS: i64 = 28;
/// How many lines fit on a page in one language, and in each half of a pair.
const LINES: [usize; 2] = [12, 7];
/// How many characters of standing activities fit on a line.
const CHARACTERS: usize = 55;
/// The light border that a QR code needs, in modules (ISO/IEC 18004, section 5.3.8).
const QUIET: usize = 4;

impl PageContext<'_> {
    /// The poster of a project in some languages.
    pub fn poster(&self, at: ProjectAt, languages: &[Lang]) -> PosterView {
        let lines = LINES[usize::from(languages.len() > 1)];
        let page = PageKind::Project(at);
        let url = self.full(&self.path(page));
        PosterView {
            halves: languages
                .iter()
                .map(|lang| self.half(at, *lang, lines))
                .collect(),
            address: self.address_lines(at, languages),
            reach: self.reach_or_ask(at),
            qr: url.as_deref().and_then(qr),
            url: url
                .as_deref()
                .and_then(|url| url.split_once("://"))
                .map(|(_, bare)| bare.into()),
        }
    }

    fn half(&self, at: ProjectAt, lang: Lang, lines: usize) -> PosterHalf {
        let page = PageKind::Poster(at).in_language(lang);
        let own = PageContext::new((self.site, self.theme), self.shared, page, lang);
        let project = &self.site[at];
        let today = self.site.today;
        let window = Window {
            first: today,
            last: today.saturating_add(DAYS.days()),
        };
        let days = own.days_of(&self.site.dates_of_project(at, window));
        let (days, left, cut) = fit(days, lines);
        let standing = project
            .activities
            .iter()
            .filter(|a| a.schedule.slots.is_empty());
        let standing: Vec<TextView> = standing.map(|activity| own.text(&activity.title)).collect();
        let fitting = fit_titles(&standing, left * CHARACTERS);
        let more = cut || standing.len() > fitting;
        PosterHalf {
            attrs: TextView::new("", lang, self.lang).attrs,
            name: own.text(&project.name),
            days,
            standing: standing.into_iter().take(fitting).collect(),
            more,
            words: own.poster_words(at),
        }
    }

    fn poster_words(&self, project: ProjectAt) -> PosterWordsView {
        let words = &self.speech.words.poster;
        let reach = self.reach_or_ask(project);
        let first = match reach.map(|reach| reach.way) {
            Some(ReachWay::Phone) => &words.call_first,
            _ => &words.ask_first,
        };
        PosterWordsView {
            coming: words.coming.clone(),
            ask: words.ask.clone(),
            more: words.more.clone(),
            scan: words.scan.clone(),
            first: self.site.call_first(project).then(|| first.clone()),
            ask_hours: words.ask_hours.clone(),
            cancelled: words.cancelled.clone(),
            moved: words.moved.clone(),
        }
    }
}

/// As many dates as fit in so many lines, the lines left, and whether any date was left out.
fn fit(days: Vec<DayView>, lines: usize) -> (Vec<DayView>, usize, bool) {
    let mut left = lines;
    let mut cut = false;
    let mut fitting = Vec::new();
    for mut day in days {
        cut |= day.occurrences.len() > left;
        day.occurrences.truncate(left);
        left -= day.occurrences.len();
        if !day.occurrences.is_empty() {
            fitting.push(day);
        }
    }
    (fitting, left, cut)
}

/// How many titles, one after the other, fit in so many characters.
fn fit_titles(titles: &[TextView], characters: usize) -> usize {
    let mut left = characters;
    let fits = |title: &&TextView| {
        let length = title.text.chars().count() + 3;
        let fits = length <= left;
        left = left.saturating_sub(length);
        fits
    };
    titles.iter().take_while(fits).count()
}

/// The QR code of an address as path data, one square a dark module.
fn qr(url: &str) -> Option<QrView> {
    use std::fmt::Write as _;
    let code = QRBuilder::new(url).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for row in 0..code.size {
        for (column, module) in code[row].iter().take(code.size).enumerate() {
            if module.value() {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h1v1h-1z", column + QUIET, row + QUIET);
            }
        }
    }
    Some(QrView {
        path,
        side: code.size + 2 * QUIET,
    })
}
