//! Dates for search engines: schema.org events as JSON-LD.

use serde_json::{Value, json};

use super::context::PageContext;
use crate::agenda::{Occurrence, Standing};
use crate::model::{Activity, Location};
use crate::pages::PageKind;
use crate::site::{Dated, ProjectAt};

impl PageContext<'_> {
    /// The upcoming dates of an activity as JSON that is safe inside `<script>`; `None` when the
    /// site's address is not known, for events need full addresses, or when no date is to come.
    pub fn json_ld(&self, dates: &[Dated]) -> Option<String> {
        self.site.settings.address.as_ref()?;
        let events: Vec<Value> = dates.iter().filter_map(|dated| self.event(dated)).collect();
        if events.is_empty() {
            return None;
        }
        let document = json!({ "@context": "https://schema.org", "@graph": events });
        Some(safe_in_script(&document.to_string()))
    }

    fn event(&self, dated: &Dated) -> Option<Value> {
        let project = dated.at.project;
        let activity = &self.site[dated.at];
        let shown = &dated.occurrence;
        let url = self.full(&self.path(PageKind::Activity(dated.at)))?;
        let (status, previous) = status(shown)?;
        let mut event = json!({
            "@type": "Event",
            "name": self.text(&activity.title).text,
            "url": url,
            "startDate": self.start(shown),
            "eventStatus": format!("https://schema.org/{status}"),
            "location": self.event_place(project, shown.location),
            "organizer": self.organizer(project),
            "inLanguage": self.lang.as_str(),
        });
        if let Some(end) = shown.ends_at(&self.site.settings.zone) {
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

    fn event_place(&self, at: ProjectAt, location: Option<&Location>) -> Value {
        let project = &self.site[at];
        let place = location.and_then(|location| self.place(location));
        let name = place.map_or_else(|| self.text(&project.name).text, |place| place.text);
        let address = &project.address;
        let commune = &self.site[self.site.ties(at).commune];
        let mut postal = json!({
            "@type": "PostalAddress",
            "addressLocality": self.on_sign(&commune.name, address.street.as_ref()).text,
            "addressCountry": "BE",
        });
        if let Some(street) = self.optional(address.street.as_ref()) {
            postal["streetAddress"] = json!(street.text);
        }
        if let Some(code) = &address.postal_code {
            postal["postalCode"] = json!(code);
        }
        json!({ "@type": "Place", "name": name, "address": postal })
    }

    fn organizer(&self, at: ProjectAt) -> Value {
        let association = self.site.ties(at).association;
        let name = association.map_or(&self.site[at].name, |at| &self.site[at].name);
        let page = PageKind::Project(at);
        json!({
            "@type": "Organization",
            "name": self.text(name).text,
            "url": self.full(&self.path(page)),
        })
    }
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
    activity.price.as_ref().is_some_and(super::cards::is_free)
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
