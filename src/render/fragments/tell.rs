//! How visitors say that something changed, and a schedule as the text of a proposal says it.

use std::fmt::Write as _;

use jiff::civil::Weekday;

use crate::diagnostic::{Place, Span};
use crate::lang::Lang;
use crate::model::{Recurrence, Slot, When};
use crate::proposal::told;
use crate::proposal::words::{Field, form, written_in};
use crate::render::context::Context;
use crate::site::{ActivityAt, ProjectAt, Site};
use crate::views::TellView;

/// The ways of a visitor; none where nobody reads letters.
pub(in crate::render) fn ways(
    context: &Context,
    project: ProjectAt,
    activity: Option<ActivityAt>,
) -> Option<TellView> {
    let to = context.site.settings.corrections.as_ref()?;
    let id = activity.map(|at| format!("/{}", context.site[at].id));
    let meant = format!("{}{}", context.site[project].id, id.unwrap_or_default());
    let path = context.path(context.site.form_of(project));
    Some(TellView {
        form: format!("{path}?{meant}"),
        mail: format!(
            "mailto:{}?{}",
            to.as_str(),
            letter(context, project, activity)
        ),
    })
}

/// The form for the teams, about a project: that something changed, most often an hour, and that all
/// is still right; none where nobody reads it.
pub(in crate::render) fn of_team(context: &Context, at: ProjectAt) -> Option<[String; 2]> {
    let ways = ["hours", "right"].map(|kind| context.site.form_of_team(at, kind, context.lang));
    context.site.takes_changes().then_some(ways)
}

/// The subject and the first lines of a letter, as an address has them (RFC 6068).
fn letter(context: &Context, project: ProjectAt, activity: Option<ActivityAt>) -> String {
    let site = context.site;
    let words = form(written_in(context.lang, site.languages()));
    let named = |name: &str, id: &str| format!("{name} ({id})");
    let of_project = &site[project];
    let name = &of_project.name.get(words.lang).1;
    let activity = activity.map(|at| {
        let title = &site[at].title.get(words.lang).1;
        named(title, site[at].id.as_str())
    });
    let lines = [
        (Field::Project, Some(named(name, of_project.id.as_str()))),
        (Field::Activity, activity),
        (Field::Message, Some(String::new())),
    ];
    let lines = lines.into_iter().filter_map(|(field, value)| {
        let label = field.name(words.lang);
        Some(format!("{label}{}{}", words.colon, value?))
    });
    let lines: Vec<String> = lines.collect();
    format!(
        "subject={}&body={}",
        encoded(name),
        encoded(&lines.join("\r\n"))
    )
}

/// A text in an address: all but what may stand there as it is (RFC 3986, 2.3).
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// A weekday as the text says it.
pub(in crate::render) fn weekday(site: &Site, day: Weekday, lang: Lang) -> String {
    let slot = Slot {
        place: Place::new(&"".into(), Span::default()),
        when: When::Repeated(vec![Recurrence::Weekly(day)]),
        hours: Vec::new(),
        from: None,
        until: None,
        during: Vec::new(),
        except: Vec::new(),
        cancelled: Vec::new(),
        moved: Vec::new(),
        location: None,
        note: None,
    };
    told(site, &slot, lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_any_text() {
        assert_eq!(encoded("Été & co."), "%C3%89t%C3%A9%20%26%20co.");
    }
}
