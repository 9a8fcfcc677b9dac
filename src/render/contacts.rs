//! Contacts as pages show them: whose they are, links, and what people read.

use super::context::PageContext;
use crate::lang::Lang;
use crate::model::{
    Activity, Address, Contact, Email, PhoneLine, Position, Project, Text, WebLink,
};
use crate::pages::Page;
use crate::site::{Answer, Way};
use crate::views::{
    AddressView, AskView, ContactView, MapLinks, Owner, ReachView, ReachWay, TextView, WayView,
};

impl PageContext<'_> {
    /// Every way to reach somebody.
    pub fn contact(&self, answer: Answer) -> ContactView {
        let contact = answer.contact();
        ContactView {
            owner: owner(answer),
            name: self.owner_name(answer),
            path: self.owner_path(answer),
            ways: self.ways(contact),
            person: contact.person.as_ref().map(|person| person.name.clone()),
        }
    }

    /// The contacts of a project, its own first; the desk is only asked.
    pub fn contacts(&self, project: &Project) -> Vec<ContactView> {
        let answers = self.site.answers(project, None).into_iter();
        answers
            .filter(|answer| !matches!(answer, Answer::Desk(_)))
            .map(|answer| self.contact(answer))
            .collect()
    }

    /// The big button.
    pub fn reach(&self, project: &Project, activity: Option<&Activity>) -> Option<ReachView> {
        let (answer, way) = self.site.reach(project, activity)?;
        Some(self.button(answer, way))
    }

    /// Whom to ask where there is no way to reach the project itself.
    pub fn ask(&self, project: &Project) -> Option<AskView> {
        let answer = self.site.ask(project)?;
        Some(AskView {
            best: answer.best().map(|way| self.button(answer, way)),
            contact: self.contact(answer),
        })
    }

    /// The project's number, address or page; else those of whoever may be asked.
    pub fn reach_or_ask(&self, project: &Project) -> Option<ReachView> {
        let ask = || self.ask(project).and_then(|ask| ask.best);
        self.reach(project, None).or_else(ask)
    }

    /// The ways of a contact, best first.
    fn ways(&self, contact: &Contact) -> Vec<WayView> {
        let phones = contact.phones.iter().map(|line| self.phone_way(line));
        let whatsapps = contact.whatsapps.iter().map(|line| {
            let number = line.number.e164().trim_start_matches('+');
            let (kind, href) = ("whatsapp", format!("https://wa.me/{number}"));
            WayView {
                kind,
                href,
                ..self.phone_way(line)
            }
        });
        let emails = contact.email.iter().map(email_way);
        let websites = contact.website.iter().map(website_way);
        phones
            .chain(whatsapps)
            .chain(emails)
            .chain(websites)
            .collect()
    }

    /// A number with what it is for; the extension is dialled too (RFC 3966, section 5.3).
    fn phone_way(&self, line: &PhoneLine) -> WayView {
        let extension = line.extension.as_deref();
        let suffix = extension.map(|digits| format!(";ext={digits}"));
        let href = format!("tel:{}{}", line.number.e164(), suffix.unwrap_or_default());
        WayView {
            purpose: self.optional(line.purpose.as_ref()),
            extension: line.extension.clone(),
            ..WayView::new("phone", href, line.number.display())
        }
    }

    fn button(&self, answer: Answer, way: Way) -> ReachView {
        let (way, href, text) = match way {
            Way::Phone(phone) => (
                ReachWay::Phone,
                format!("tel:{}", phone.e164()),
                phone.display(),
            ),
            Way::Email(email) => (
                ReachWay::Email,
                format!("mailto:{}", email.as_str()),
                email.as_str().to_owned(),
            ),
            Way::Website(link) => (
                ReachWay::Website,
                link.as_str().to_owned(),
                link.display().to_owned(),
            ),
        };
        ReachView {
            way,
            href,
            text,
            owner: owner(answer),
            owner_name: self.owner_name(answer),
        }
    }

    fn owner_name(&self, answer: Answer) -> TextView {
        let name: &Text = match answer {
            Answer::Activity(activity) => &activity.title,
            Answer::Project(project) => &project.name,
            Answer::Association(organisation) | Answer::Landlord(organisation) => {
                &organisation.name
            }
            Answer::Desk(desk) => &desk.name,
        };
        self.text(name)
    }

    fn owner_path(&self, answer: Answer) -> Option<String> {
        let page = match answer {
            Answer::Project(project) => {
                Page::Project(self.lang, *self.site.relations.projects.get(&project.id)?)
            }
            Answer::Association(organisation) | Answer::Landlord(organisation) => {
                let at = self.site.relations.organisations.get(&organisation.id)?;
                Page::Organisation(self.lang, *at)
            }
            Answer::Activity(_) | Answer::Desk(_) => return None,
        };
        Some(self.path(&page))
    }

    /// An address with the links of its commune and of maps.
    pub fn address(&self, address: &Address) -> AddressView {
        let commune = address
            .commune
            .as_ref()
            .and_then(|id| self.site.relations.communes.get(id));
        let link = |at: &usize| {
            self.link(
                &Page::Commune(self.lang, *at),
                &self.site.communes[*at].name,
            )
        };
        let local = commune.and_then(|at| {
            let name = &self.site.communes[*at].name;
            self.local_name(name, address.street.as_ref())
        });
        let commune = commune.map(link);
        let others = address.other_communes.iter();
        let others = others.filter_map(|id| self.site.relations.communes.get(id));
        AddressView {
            street: self.optional(address.street.as_ref()),
            postal_code: address.postal_code.clone(),
            commune_path: commune.as_ref().map(|link| link.path.clone()),
            commune: commune.map(|link| link.text),
            local,
            other_communes: others.map(link).collect(),
            access: self.optional(address.access.as_ref()),
            map: address
                .position
                .map(|position| map_links(position, address.approximate)),
        }
    }

    /// The address on one line in each language in which it differs.
    pub fn address_lines(&self, project: &Project, languages: &[Lang]) -> Vec<TextView> {
        let mut lines: Vec<TextView> = Vec::new();
        for lang in languages {
            let address = &project.address;
            let lang = self.sign_language(*lang, address.street.as_ref());
            let street = address.street.as_ref();
            let street = street.map(|street| street.get(lang).1.clone());
            let commune = address.commune.as_ref();
            let commune = commune.and_then(|id| self.site.commune(id));
            let commune = commune.map(|commune| commune.name.get(lang).1.clone());
            let town: Vec<String> = address
                .postal_code
                .clone()
                .into_iter()
                .chain(commune)
                .collect();
            let parts: Vec<String> = street.into_iter().chain([town.join(" ")]).collect();
            let comma = &self.theme.catalogue(lang).words.comma;
            let line = TextView::new(parts.join(comma), lang, self.lang);
            if !lines.iter().any(|other| other.text == line.text) {
                lines.push(line);
            }
        }
        lines
    }
}

impl PageContext<'_> {
    /// A commune's name as the street sign beside an address has it.
    pub fn on_sign(&self, name: &Text, street: Option<&Text>) -> TextView {
        let (lang, local) = name.get(self.sign_language(self.lang, street));
        TextView::new(local, lang, self.lang)
    }

    /// The language of the street sign beside an address for readers of a language: theirs when it
    /// is the region's, else that in which the street is given.
    pub fn sign_language(&self, lang: Lang, street: Option<&Text>) -> Lang {
        let region = self.site.region();
        let shown = street.map(|street| street.get(lang).0);
        let mut languages = [Some(lang), shown].into_iter().flatten();
        let spoken = languages.find(|lang| region.contains(lang));
        spoken.unwrap_or(region[0])
    }

    /// A commune's name as the street sign has it, when the page has another one.
    fn local_name(&self, name: &Text, street: Option<&Text>) -> Option<TextView> {
        let local = self.on_sign(name, street);
        (local.text != *name.get(self.lang).1).then_some(local)
    }
}

fn owner(answer: Answer) -> Owner {
    match answer {
        Answer::Activity(_) => Owner::Activity,
        Answer::Project(_) => Owner::Project,
        Answer::Association(_) => Owner::Association,
        Answer::Landlord(_) => Owner::Landlord,
        Answer::Desk(_) => Owner::Desk,
    }
}

fn email_way(email: &Email) -> WayView {
    let href = format!("mailto:{}", email.as_str());
    WayView::new("email", href, email.as_str().to_owned())
}

fn website_way(link: &WebLink) -> WayView {
    let text = link.display().to_owned();
    WayView::new("website", link.as_str().to_owned(), text)
}

/// Links to maps: the telephone's own (RFC 5870) and one in a browser.
pub(super) fn map_links(position: Position, approximate: bool) -> MapLinks {
    let Position {
        latitude,
        longitude,
    } = position;
    let zoom = if approximate { 17 } else { 19 };
    MapLinks {
        geo: format!("geo:{latitude},{longitude}"),
        osm: format!(
            "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map={zoom}/{latitude}/{longitude}"
        ),
        approximate,
    }
}
