//! Projects and dates for search engines: schema.org organisations and events as JSON-LD.

use serde_json::{Value, json};

use super::activity::is_free;
use super::{address, occurrence, trail};
use crate::agenda::{Occurrence, Standing};
use crate::model::{
    Activity, Channel, Clock, Hours, Location, OpeningSlot, Recurrence, Status, When,
};
use crate::pages::PageKind;
use crate::render::context::Context;
use crate::site::{Dated, ProjectAt};
use crate::views::Html;

/// The upcoming dates of an activity as JSON that is safe inside `<script>`; `None` when the
/// site's address is not known, for events need full addresses, or when no date is to come.
pub(in crate::render) fn events(context: &Context, dates: &[Dated]) -> Option<Html> {
    context.site.settings.address.as_ref()?;
    let events: Vec<Value> = dates
        .iter()
        .filter_map(|dated| event(context, dated))
        .collect();
    if events.is_empty() {
        return None;
    }
    let document = json!({ "@context": "https://schema.org", "@graph": events });
    Some(Html::markup(&safe_in_script(&document.to_string())))
}

/// A project as JSON that is safe inside `<script>`: who it is, where, how to reach it, when its door
/// is open, and the way up to home. `None` when the site's address is not known, or it has ended.
pub(in crate::render) fn project(context: &Context, at: ProjectAt) -> Option<Html> {
    let record = &context.site[at];
    let url = context.full(&context.path(PageKind::Project(at)))?;
    if record.status == Status::Ended {
        return None;
    }
    let mut about = json!({
        "@type": "Organization",
        "@id": format!("{url}#projet"),
        "name": context.text(&record.name).text,
        "url": url,
        "location": event_place(context, at, None),
    });
    if let Some(summary) = context.optional(record.summary.as_ref()) {
        about["description"] = json!(summary.text);
    }
    if let Some(association) = context.site.ties(at).association {
        let name = context.text(&context.site[association].name).text;
        let page = context.full(&context.path(PageKind::Organisation(association)))?;
        about["parentOrganization"] = json!({ "@type": "Organization", "name": name, "url": page });
    }
    if let Some(phone) = record.contact.phone() {
        about["telephone"] = json!(phone.e164());
    }
    if let Some(email) = &record.contact.email {
        about["email"] = json!(email.as_str());
    }
    let hours = hours(context, at);
    if !hours.is_empty() {
        about["location"]["openingHoursSpecification"] = json!(hours);
    }
    if let Some(point) = record.address.position {
        let (north, east) = (point.latitude, point.longitude);
        about["location"]["geo"] =
            json!({ "@type": "GeoCoordinates", "latitude": north, "longitude": east });
    }
    let document = json!({ "@context": "https://schema.org", "@graph": [about, way_up(context)] });
    Some(Html::markup(&safe_in_script(&document.to_string())))
}

/// When the door is open each week, while somebody stands behind it.
fn hours(context: &Context, at: ProjectAt) -> Vec<Value> {
    let Some(until) = context.site.state(at).until() else {
        return Vec::new();
    };
    let doors = context.site[at].opening.iter();
    let doors = doors.filter(|one| one.channel == Channel::Door && one.slot.during.is_empty());
    let mut all = Vec::new();
    for OpeningSlot { slot, .. } in doors {
        let When::Repeated(rules) = &slot.when else {
            continue;
        };
        let last = slot.until.map_or(until, |last| last.min(until));
        for (rule, hours) in rules
            .iter()
            .flat_map(|rule| slot.hours.iter().map(move |h| (rule, h)))
        {
            if let (
                Recurrence::Weekly(day),
                Hours::Clock {
                    start,
                    end: Some(end),
                },
            ) = (rule, hours)
            {
                all.push(json!({
                    "@type": "OpeningHoursSpecification",
                    "dayOfWeek": format!("https://schema.org/{day:?}"),
                    "opens": clock(*start), "closes": clock(*end),
                    "validThrough": last.to_string(),
                }));
            }
        }
    }
    all
}

fn clock(clock: Clock) -> String {
    format!("{:02}:{:02}", clock.hour() % 24, clock.minute())
}

/// The pages above this one, home first.
fn way_up(context: &Context) -> Value {
    let links = trail::links(context).into_iter().enumerate();
    let items = links.map(|(place, link)| {
        json!({
            "@type": "ListItem", "position": place + 1,
            "name": link.text.text, "item": context.full(&link.path),
        })
    });
    json!({ "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
}

/// A date for search engines (schema.org/Event); none without an address, for they ask for one.
fn event(context: &Context, dated: &Dated) -> Option<Value> {
    let project = dated.at.project;
    let activity = &context.site[dated.at];
    let shown = &dated.occurrence;
    let url = context.full(&context.path(PageKind::Activity(dated.at)))?;
    let (status, previous) = status(shown)?;
    let mut event = json!({
        "@type": "Event",
        "name": context.text(&activity.title).text,
        "url": url,
        "startDate": occurrence::start(context, shown),
        "eventStatus": format!("https://schema.org/{status}"),
        "location": event_place(context, project, shown.location),
        "organizer": organizer(context, project),
        "inLanguage": context.lang.as_str(),
    });
    if let Some(end) = shown.ends_at(&context.site.settings.zone) {
        event["endDate"] = json!(end.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string());
    }
    if let Some(previous) = previous {
        event["previousStartDate"] = json!(previous);
    }
    if activity_is_free(activity) {
        event["isAccessibleForFree"] = json!(true);
    }
    Some(event)
}

fn event_place(context: &Context, at: ProjectAt, location: Option<&Location>) -> Value {
    let project = &context.site[at];
    let place = location.and_then(|location| occurrence::place(context, location));
    let name = place.map_or_else(|| context.text(&project.name).text, |place| place.text);
    let address = &project.address;
    let commune = &context.site[context.site.ties(at).commune];
    let mut postal = json!({
        "@type": "PostalAddress",
        "addressLocality": address::on_sign(context, &commune.name, address.street.as_ref()).text,
        "addressCountry": context.site.settings.country.country,
    });
    if let Some(street) = context.optional(address.street.as_ref()) {
        postal["streetAddress"] = json!(street.text);
    }
    if let Some(code) = &address.postal_code {
        postal["postalCode"] = json!(code);
    }
    json!({ "@type": "Place", "name": name, "address": postal })
}

fn organizer(context: &Context, at: ProjectAt) -> Value {
    let association = context.site.ties(at).association;
    let name = association.map_or(&context.site[at].name, |at| &context.site[at].name);
    let page = PageKind::Project(at);
    json!({
        "@type": "Organization",
        "name": context.text(name).text,
        "url": context.full(&context.path(page)),
    })
}

/// The status of a date, and the day it had before. A date that went away is told at the day
/// it went to.
fn status(shown: &Occurrence) -> Option<(&'static str, Option<String>)> {
    match shown.standing {
        Standing::Planned => Some(("EventScheduled", None)),
        Standing::Cancelled { .. } => Some(("EventCancelled", None)),
        Standing::Moved(from) => Some(("EventRescheduled", Some(from.from.to_string()))),
        Standing::MovedAway(_) => None,
    }
}

fn activity_is_free(activity: &Activity) -> bool {
    activity.price.as_ref().is_some_and(is_free)
}

/// JSON in which nothing can end a `<script>` or begin a comment (HTML, section 4.12.1.3).
fn safe_in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_json_can_end_its_script() {
        let text = safe_in_script(&json!("</script><!--\u{2028}&").to_string());
        assert!(!text.contains(['<', '>', '&', '\u{2028}']), "{text}");
        assert_eq!(
            serde_json::from_str::<String>(&text).unwrap(),
            "</script><!--\u{2028}&"
        );
    }
}
