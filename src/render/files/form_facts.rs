//! What the site says of its projects, for the form by which people say that something changed: a
//! script, so that the form also works from a disk.

use serde::Serialize;

use crate::agenda::{Standing, Window};
use crate::lang::Lang;
use crate::model::{Channel, Clock, Contact, Hours, PhoneLine, Recurrence, Slot, Text, When};
use crate::proposal::told;
use crate::proposal::words::{Form, Word, form, written_in};
use crate::render::context::Context;
use crate::render::fragments::{address, times};
use crate::site::{ActivityAt, CommuneAt, ProjectAt};

/// How many coming dates of an activity can be chosen.
const DATES: usize = 8;

/// What the form knows.
#[derive(Serialize)]
struct Facts {
    /// What stands between hours and minutes.
    unit: &'static str,
    text: Form,
    projects: Vec<Sheet>,
}

/// A project. What `shown` says is in the reader's language, where that is not the text's.
#[derive(Serialize)]
struct Sheet {
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    shown: Option<String>,
    phones: Vec<String>,
    /// What the sheet says, to be confirmed: what it is, and what it says.
    facts: Vec<(String, String)>,
    opening: Subject,
    activities: Vec<Subject>,
}

/// An activity, or when the door is open.
#[derive(Serialize)]
struct Subject {
    id: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    shown: Option<String>,
    slots: Vec<Time>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dates: Vec<String>,
}

/// A slot as the text says it, whole and in parts.
#[derive(Serialize)]
struct Time {
    told: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    shown: Option<String>,
    days: String,
    /// The weekdays from Monday, 0, where it repeats by nothing else.
    #[serde(skip_serializing_if = "Option::is_none")]
    week: Option<Vec<usize>>,
    hours: Vec<[String; 2]>,
    rest: String,
}

/// The script for all projects, or for those of a commune.
pub(in crate::render) fn facts(context: &Context, of: Option<CommuneAt>) -> String {
    let site = context.site;
    let lang = written_in(context.lang, site.languages());
    let projects: Vec<ProjectAt> = match of {
        Some(at) => site.relations.of_commune[at].clone(),
        None => site.listed().collect(),
    };
    let facts = Facts {
        unit: match lang {
            Lang::NL => "u",
            Lang::EN => ":",
            _ => "h",
        },
        text: form(lang),
        projects: projects
            .iter()
            .map(|at| sheet(context, *at, lang))
            .collect(),
    };
    let json = serde_json::to_string(&facts);
    let json = json.unwrap_or_default(); // texts only, which JSON can always hold
    format!("self.annuaire={json};\n")
}

fn sheet(context: &Context, at: ProjectAt, lang: Lang) -> Sheet {
    let project = &context.site[at];
    let activities = context.site.activities(at);
    let opening = project.opening.iter();
    Sheet {
        id: project.id.to_string(),
        name: project.name.get(lang).1.clone(),
        shown: shown(context, &project.name, lang),
        phones: numbers(&project.contact.phones),
        facts: known(context, at),
        opening: Subject {
            id: String::new(),
            title: Word::Opening.name(lang).to_owned(),
            shown: None,
            slots: opening
                .map(|line| time(context, &line.slot, lang))
                .collect(),
            dates: Vec::new(),
        },
        activities: activities.map(|at| activity(context, at, lang)).collect(),
    }
}

/// A name in the reader's language, where it is another one than the text's.
fn shown(context: &Context, text: &Text, lang: Lang) -> Option<String> {
    let (own, other) = (context.text(text).text, &text.get(lang).1);
    (own != **other).then_some(own)
}

fn activity(context: &Context, at: ActivityAt, lang: Lang) -> Subject {
    let activity = &context.site[at];
    let slots = activity.schedule.slots.iter();
    Subject {
        id: activity.id.to_string(),
        title: activity.title.get(lang).1.clone(),
        shown: shown(context, &activity.title, lang),
        slots: slots.map(|slot| time(context, slot, lang)).collect(),
        dates: dates(context, at),
    }
}

/// The coming dates, whether or not pages tell them.
fn dates(context: &Context, at: ActivityAt) -> Vec<String> {
    let site = context.site;
    let window = Window::from_day(site.today, site.settings.horizon);
    let all = site
        .house(at.project)
        .activity(&site[at], window)
        .into_iter();
    let planned = all.filter(|one| matches!(one.standing, Standing::Planned));
    let mut dates: Vec<String> = planned.map(|one| one.date.to_string()).collect();
    dates.dedup();
    dates.truncate(DATES);
    dates
}

fn time(context: &Context, slot: &Slot, lang: Lang) -> Time {
    let mut bare = slot.clone();
    (bare.from, bare.until) = (None, None);
    bare.during.clear();
    bare.except.clear();
    let whole = told(context.site, slot, lang);
    let timed = told(context.site, &bare, lang);
    bare.hours.clear();
    Time {
        shown: (context.lang != lang)
            .then(|| times::calendar(context).told(slot))
            .flatten(),
        days: told(context.site, &bare, lang),
        week: week(&slot.when),
        hours: slot.hours.iter().copied().filter_map(clocks).collect(),
        rest: whole.strip_prefix(&timed).unwrap_or_default().to_owned(),
        told: whole,
    }
}

fn week(when: &When) -> Option<Vec<usize>> {
    let When::Repeated(rules) = when else {
        return None;
    };
    let days = rules.iter().map(|rule| match rule {
        Recurrence::Weekly(day) => Some(usize::from(day.to_monday_zero_offset().unsigned_abs())),
        _ => None,
    });
    days.collect()
}

/// Begin and end as a field for times has them.
fn clocks(hours: Hours) -> Option<[String; 2]> {
    let Hours::Clock { start, end } = hours else {
        return None;
    };
    let clock = |at: Clock| format!("{:02}:{:02}", at.0 / 60 % 24, at.minute());
    Some([clock(start), end.map(clock).unwrap_or_default()])
}

fn numbers(lines: &[PhoneLine]) -> Vec<String> {
    lines.iter().map(|line| line.number.display()).collect()
}

/// What the sheet says: what people call, where they go, and when.
fn known(context: &Context, at: ProjectAt) -> Vec<(String, String)> {
    let project = &context.site[at];
    let calendar = times::calendar(context);
    let mut facts = of_contact(&project.contact);
    let address = address::lines(context, at, &[context.lang]).pop();
    facts.extend(address.map(|line| ("address", line.text)));
    let opening = project.opening.iter().filter_map(|line| {
        let said = calendar.told(&line.slot)?;
        let channel = if line.channel == Channel::Phone {
            "phone"
        } else {
            "opening"
        };
        Some((channel, said))
    });
    facts.extend(opening);
    let closures = project.closures.iter();
    facts.extend(closures.filter_map(|one| Some(("closed", calendar.excluded(one)?))));
    let notices = project.notices.iter();
    facts.extend(notices.map(|notice| ("notice", context.text(&notice.message).text)));
    let facts = facts
        .into_iter()
        .map(|(label, said)| (label.to_owned(), said));
    let activities = context.site.activities(at).map(|at| when(context, at));
    facts.chain(activities).collect()
}

fn of_contact(contact: &Contact) -> Vec<(&'static str, String)> {
    let phones = numbers(&contact.phones).into_iter();
    let mut facts: Vec<(&str, String)> = phones.map(|number| ("phone", number)).collect();
    let whatsapps = numbers(&contact.whatsapps).into_iter();
    facts.extend(whatsapps.map(|number| ("whatsapp", number)));
    let email = contact.email.as_ref();
    facts.extend(email.map(|email| ("email", email.as_str().to_owned())));
    let website = contact.website.as_ref();
    facts.extend(website.map(|link| ("website", link.as_str().to_owned())));
    facts
}

/// What an activity is called, and when it takes place.
fn when(context: &Context, at: ActivityAt) -> (String, String) {
    let activity = &context.site[at];
    let calendar = times::calendar(context);
    let slots = activity.schedule.slots.iter();
    let mut said: Vec<String> = slots.filter_map(|slot| calendar.told(slot)).collect();
    let rhythm = activity.schedule.rhythm.as_ref();
    said.extend(rhythm.map(|text| context.text(text).text));
    if said.is_empty() {
        said.push(context.speech().words.poster.ask_hours.clone());
    }
    (context.text(&activity.title).text, said.join(" · "))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::pages::PageKind;
    use crate::render::sample::Sample;

    #[test]
    fn a_time_is_told_whole_and_in_parts() {
        let script = Sample::new().draw(PageKind::FormFacts(None), |context| facts(context, None));
        let json = script
            .trim_start_matches("self.annuaire=")
            .trim_end_matches(";\n");
        let facts: Value = serde_json::from_str(json).unwrap();
        let projects = facts["projects"].as_array().unwrap();
        let of = |list: &'_ Value, id: &str| {
            let mut all = list.as_array().unwrap().iter();
            all.find(|one| one["id"] == id).unwrap().clone()
        };
        assert_eq!(projects.len(), 3);
        let tilleuls = of(&facts["projects"], "tilleuls");
        let school = of(&tilleuls["activities"], "ecole-de-devoirs");
        let slot = &school["slots"][0];
        let parts = ["days", "rest"].map(|part| slot[part].as_str().unwrap());
        let told = slot["told"].as_str().unwrap();
        assert!(
            told.starts_with(parts[0]) && told.ends_with(parts[1]),
            "{slot}"
        );
        assert!(
            slot["hours"][0][0].as_str().unwrap().contains(':'),
            "{slot}"
        );
        assert!(
            tilleuls["facts"].as_array().unwrap().len() > 5,
            "{tilleuls}"
        );
    }
}
