//! Posters: one A4 page for the lobby, in one language or in two.

use fast_qr::{ECL, QRBuilder};
use jiff::ToSpan as _;

use crate::agenda::Window;
use crate::lang::Lang;
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::{address, contact, occurrence};
use crate::site::{Dated, ProjectAt};
use crate::views::{
    PosterDay, PosterHalf, PosterView, PosterWordsView, QrView, ReachWay, TextView,
};

/// The coming weeks of a poster, in days.
const DAYS: i64 = 28;
/// How many lines fit on a page in one language, and in each half of a pair.
const LINES: [usize; 2] = [12, 7];
/// How many characters of standing activities fit on a line.
const CHARACTERS: usize = 55;
/// How many characters of a name fit on a line in large letters.
const NAME: usize = 22;
/// The light border that a QR code needs, in modules (ISO/IEC 18004, section 5.3.8).
const QUIET: usize = 4;

/// The poster of a project in some languages.
pub(in crate::render) fn view(context: &Context, at: ProjectAt, languages: &[Lang]) -> PosterView {
    let lines = LINES[usize::from(languages.len() > 1)];
    let url = context.full(&context.path(PageKind::Project(at)));
    let bare = url.as_deref().and_then(|url| url.split_once("://"));
    let halves = languages.iter().map(|lang| half(context, at, *lang, lines));
    let halves: Vec<PosterHalf> = halves.collect();
    let name = &halves[0].name.text;
    PosterView {
        long_name: name.chars().count() > NAME,
        one_name: halves.iter().all(|half| half.name.text == *name),
        halves,
        address: address::lines(context, at, languages),
        reach: contact::reach_or_ask(context, at),
        url: bare.map(|(_, bare)| bare.into()),
        qr: url.as_deref().and_then(qr),
    }
}

fn half(context: &Context, at: ProjectAt, lang: Lang, lines: usize) -> PosterHalf {
    let own = context.on(PageKind::Poster(at).in_language(lang));
    let site = context.site;
    let window = Window {
        first: site.today,
        last: site.today.saturating_add(DAYS.days()),
    };
    let dates = site.dates_of_project(at, window);
    let fitting = &dates[..dates.len().min(lines)];
    let standing = site.activities(at);
    let standing = standing.filter(|at| site[*at].schedule.slots.is_empty());
    let standing: Vec<TextView> = standing.map(|at| own.text(&site[at].title)).collect();
    let titles = fit_titles(&standing, (lines - fitting.len()) * CHARACTERS);
    PosterHalf {
        attrs: context.attributes(lang),
        name: own.text(&site[at].name),
        days: days(&own, fitting),
        more: fitting.len() < dates.len() || titles < standing.len(),
        standing: standing.into_iter().take(titles).collect(),
        words: words(&own, at),
    }
}

fn days(context: &Context, dates: &[Dated]) -> Vec<PosterDay> {
    let days = dates.chunk_by(|a, b| a.occurrence.date == b.occurrence.date);
    days.map(|dates| PosterDay {
        date: context.speech().date(dates[0].occurrence.date),
        over: occurrence::midnight_after(context, dates[0].occurrence.date),
        occurrences: dates
            .iter()
            .map(|dated| occurrence::view(context, dated))
            .collect(),
    })
    .collect()
}

fn words(context: &Context, project: ProjectAt) -> PosterWordsView {
    let words = &context.speech().words.poster;
    let reach = contact::reach_or_ask(context, project);
    let first = match reach.map(|reach| reach.way) {
        Some(ReachWay::Phone) => &words.call_first,
        _ => &words.ask_first,
    };
    let unsure = context.site.call_first(project);
    PosterWordsView {
        coming: words.coming.clone(),
        ask: words.ask.clone(),
        more: words.more.clone(),
        scan: words.scan.clone(),
        first: unsure.then(|| first.clone()),
        ask_hours: words.ask_hours.clone(),
        cancelled: words.cancelled.clone(),
        moved: words.moved.clone(),
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::Sample;

    #[test]
    fn fits_its_dates_on_a_page_and_says_that_there_are_more() {
        let sample = Sample::new();
        let at = sample.project("tilleuls");
        let one = sample.draw(PageKind::Poster(at), |context| {
            view(context, at, &[context.lang])
        });
        let pair = sample.draw(PageKind::PosterPair(at), |context| {
            view(context, at, context.site.languages())
        });
        let lines = |half: &PosterHalf| {
            half.days
                .iter()
                .map(|day| day.occurrences.len())
                .sum::<usize>()
        };
        assert_eq!((one.halves.len(), lines(&one.halves[0])), (1, LINES[0]));
        assert_eq!((pair.halves.len(), lines(&pair.halves[1])), (2, LINES[1]));
        assert!(one.halves[0].more);
    }
}
