//! A project as a card for the address book of a telephone (vCard 4.0, RFC 6350).

use crate::lang::Lang;
use crate::model::{Contact, Position};
use crate::pages::PageKind;
use crate::site::{ProjectAt, Site};
use crate::text::lines::Lines;

use super::services::uuid;

/// The card of a project: what it is called, where it is, and how to reach it; what it has not of
/// its own is its association's.
pub fn card(site: &Site, at: ProjectAt) -> String {
    let (project, lang) = (&site[at], site.languages()[0]);
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCARD");
    lines.put("VERSION", "4.0");
    lines.put("KIND", "org");
    lines.put(
        "UID",
        &format!("urn:uuid:{}", uuid(site, &["pcs", oldest(site, at)])),
    );
    lines.text("FN", project.name.get(lang).1);
    for name in &project.nicknames {
        lines.text("NICKNAME", name.get(lang).1);
    }
    if let Some(association) = site.ties(at).association {
        lines.text("ORG", site[association].name.get(lang).1);
    }
    if let Some(summary) = &project.summary {
        lines.text("NOTE", summary.get(lang).1);
    }
    address(site, at, lang, &mut lines);
    if let Some(position) = project.address.position {
        lines.put("GEO", &geo(position));
    }
    reach(contact(site, at), &mut lines);
    for spoken in &project.spoken {
        lines.put("LANG", spoken.as_str());
    }
    if let Some(root) = &site.settings.address {
        let path = PageKind::Project(at).in_language(lang).path(site);
        lines.put("SOURCE", &format!("{root}contacts/{}.vcf", project.id));
        lines.put("URL", &format!("{root}{path}"));
    }
    lines.put("END", "VCARD");
    lines.into_text()
}

/// Its own ways to be reached, else those of its association.
fn contact(site: &Site, at: ProjectAt) -> &Contact {
    let own = &site[at].contact;
    let association = site.ties(at).association.map(|at| &site[at].contact);
    match association {
        Some(association) if own.is_empty() => association,
        _ => own,
    }
}

/// The components of an address (RFC 6350, section 6.3.1).
fn address(site: &Site, at: ProjectAt, lang: Lang, lines: &mut Lines) {
    let address = &site[at].address;
    let street = address
        .street
        .as_ref()
        .map_or("", |street| street.get(lang).1.as_str());
    let code = address.postal_code.as_deref().unwrap_or_default();
    let commune = site[site.ties(at).commune].name.get(lang).1.as_str();
    let country = site.settings.country.names[usize::from(lang == Lang::NL)];
    lines.list("ADR", &["", "", street, commune, "", code, country]);
}

fn reach(contact: &Contact, lines: &mut Lines) {
    for line in &contact.phones {
        lines.put(
            "TEL;VALUE=uri;TYPE=voice",
            &format!("tel:{}", line.number.e164()),
        );
    }
    for line in &contact.whatsapps {
        lines.put(
            "TEL;VALUE=uri;TYPE=text",
            &format!("tel:{}", line.number.e164()),
        );
    }
    if let Some(email) = &contact.email {
        lines.text("EMAIL", email.as_str());
    }
    if let Some(website) = &contact.website {
        lines.put("URL", website.as_str());
    }
}

fn geo(position: Position) -> String {
    format!("geo:{},{}", position.latitude, position.longitude)
}

/// The first name of a project, which stays when it is renamed.
pub(super) fn oldest(site: &Site, at: ProjectAt) -> &str {
    let project = &site[at];
    project.former_names.first().unwrap_or(&project.id).as_str()
}
