//! Posters: one A4 page for the lobby, in one language or in two.

use jiff::ToSpan as _;

use crate::agenda::Window;
use crate::lang::Lang;
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::render::fragments::{address, contact, notice, occurrence, qr, times};
use crate::site::{Dated, ProjectAt};
use crate::views::{
    PosterDay, PosterHalf, PosterUsual, PosterView, PosterWordsView, ReachWay, TextView,
};

/// The coming weeks of a poster, in days, and where it looks for a date when they have none.
const DAYS: i64 = 28;
const FARTHEST: u16 = 400;
/// How many lines fit on a page in one language, and in each half of a pair.
const LINES: [usize; 2] = [12, 7];
/// How many characters of standing activities fit on a line.
const CHARACTERS: usize = 55;
/// How many characters of a name fit on a line in large letters.
const NAME: usize = 22;

/// The poster of a project in some languages.
pub(in crate::render) fn view(context: &Context, at: ProjectAt, languages: &[Lang]) -> PosterView {
    let lines = LINES[usize::from(languages.len() > 1)];
    // Short for codes and for those who type it; it leads on in the reader's language.
    let url = context.full(&context.path_of_all(PageKind::Short(at, None)));
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
        qr: qr::of_project(context, at),
    }
}

fn half(context: &Context, at: ProjectAt, lang: Lang, lines: usize) -> PosterHalf {
    let own = context.on(PageKind::Poster(at).in_language(lang));
    let site = context.site;
    let closures = notice::closures(&own, at);
    let dates = dates(context, at);
    let mut left = lines.saturating_sub(closures.len());
    let fitting = &dates[..dates.len().min(left)];
    left -= fitting.len();
    let mut usual = usual(&own, at);
    let told = usual.iter().filter(|one| one.since.is_none()).count();
    let all_usual = told <= left;
    // Those that a script shows take the place of the dates that it hides.
    usual.truncate(if told == 0 { lines } else { left });
    left -= told.min(left);
    let standing = site.activities(at);
    let standing = standing.filter(|at| site[*at].schedule.slots.is_empty());
    let standing: Vec<TextView> = standing.map(|at| own.text(&site[at].title)).collect();
    let titles = fit_titles(&standing, left * CHARACTERS);
    PosterHalf {
        attrs: context.attributes(lang),
        name: own.text(&site[at].name),
        closures,
        days: days(&own, fitting),
        usual,
        more: fitting.len() < dates.len() || titles < standing.len() || !all_usual,
        standing: standing.into_iter().take(titles).collect(),
        words: words(&own, at),
    }
}

/// The dates of the coming weeks, else the next one. What a closed door cancels is told by the
/// closure, so that a long one leaves room for what comes after it.
fn dates<'s>(context: &Context<'s>, at: ProjectAt) -> Vec<Dated<'s>> {
    let site = context.site;
    let is_told = |dated: &Dated| {
        let shown = &dated.occurrence;
        shown.takes_place() || shown.is_written()
    };
    let all = site.dates_of_project(at, Window::from_day(site.today, FARTHEST));
    let all: Vec<Dated> = all.into_iter().filter(is_told).collect();
    let last = site.today.saturating_add(DAYS.days());
    let next = all.iter().find(|dated| dated.occurrence.takes_place());
    let last = next.map_or(last, |next| last.max(next.occurrence.date));
    let near = all.into_iter();
    near.take_while(|dated| dated.occurrence.date <= last)
        .collect()
}

/// What repeats, by its rhythm: at once where nobody confirmed it lately, else by a script from the
/// day on which the confirmation ends.
fn usual(context: &Context, at: ProjectAt) -> Vec<PosterUsual> {
    let site = context.site;
    let until = site.state(at).until();
    let since = until.map(|until| occurrence::midnight_after(context, until));
    let activities = site.activities(at).filter(|_| site.has_poster(at));
    let lines = activities.flat_map(|at| {
        let usual = site.usual_slots(at).into_iter();
        usual.map(move |slot| PosterUsual {
            title: context.text(&site[at].title),
            days: times::calendar(context).rhythm(slot),
            hours: context.speech().hours(&slot.hours),
            note: context.optional(slot.note.as_ref()),
            since,
        })
    });
    lines.collect()
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
        usual: words.usual.clone(),
        usually: words.usually.clone(),
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
        // A closure takes a line.
        let lines = |half: &PosterHalf| {
            half.days
                .iter()
                .map(|day| day.occurrences.len())
                .sum::<usize>()
        };
        assert_eq!((one.halves.len(), lines(&one.halves[0])), (1, LINES[0] - 1));
        assert_eq!(
            (pair.halves.len(), lines(&pair.halves[1])),
            (2, LINES[1] - 1)
        );
        assert!(one.halves[0].more);
    }
}
